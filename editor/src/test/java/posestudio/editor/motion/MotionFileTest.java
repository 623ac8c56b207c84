package posestudio.editor.motion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import posestudio.editor.problem.Problem;

class MotionFileTest {
    @TempDir
    Path folder;

    @Test
    void jsonKeepsFourPlacesOfEverything() throws Problem {
        Path file = folder.resolve("some.json");
        for (long seed = 0; seed < 5; seed++) {
            Motion motion = SampleMotions.any(seed, 30);
            MotionFile.write(file, motion);
            Motion read = MotionFile.read(file);
            assertEquals(motion.name(), read.name());
            for (int i = 0; i < 30; i++) {
                MotionFrame was = motion.frames().get(i);
                MotionFrame is = read.frames().get(i);
                assertEquals(was.time(), is.time());
                assertEquals(was.seen(), is.seen());
                assertEquals(was.pose().yaw(), is.pose().yaw(), 0.000051);
                assertEquals(was.place().size(), is.place().size(), 0.000051);
                for (int p = 0; p < was.points() && was.seen(); p++) {
                    assertEquals(was.offset(p, 1), is.offset(p, 1), 0.0002);
                }
            }
            MotionFile.write(file, read);
            assertEquals(read, MotionFile.read(file));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.json", "a.posemotion", "A.JSON", "a.PoseMotion"})
    void theNameSaysWhichFormIsWrittenAndTheContentWhichIsRead(String name) throws Exception {
        Path file = folder.resolve(name);
        assertTrue(MotionFile.isNamedSo(file));
        Motion motion = SampleMotions.rising(5);
        MotionFile.write(file, motion);
        boolean json = Files.readString(file, StandardCharsets.ISO_8859_1).startsWith("{");
        assertEquals(name.toLowerCase(java.util.Locale.ROOT).endsWith("json"), json);
        Path renamed = Files.move(file, folder.resolve("other.txt"));
        assertFalse(MotionFile.isNamedSo(renamed));
        assertEquals(5, MotionFile.read(renamed).frames().size());
    }

    @Test
    void theGoldenFileIsReadAndWrittenAsItIs() throws Exception {
        String golden;
        try (var in = MotionFileTest.class.getResourceAsStream("motion-1.json")) {
            golden = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        Motion motion = MotionJson.read(golden.getBytes(StandardCharsets.UTF_8), Path.of("golden"));
        Path file = folder.resolve("again.json");
        MotionJson.write(file, motion);
        assertEquals(golden, Files.readString(file));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hello | motion.foreign",
                "{\"format\":\"posestudio-preset\",\"version\":1} | motion.foreign",
                "{\"format\":\"posestudio-motion\",\"version\":9} | motion.newer",
                "{\"format\":\"posestudio-motion\",\"version\":1} | motion.broken",
                "{\"format\":\"posestudio-motion\",\"version\":1,\"width\":1,\"height\":1,\"rate\":25,\"points\":[1,1],"
                        + "\"rest\":[0,0,0,0,0,0],\"frames\":[{\"time\":0,\"seen\":false}]} | motion.broken",
                "{\"format\":\"posestudio-motion\",\"version\":1,\"width\":1,\"height\":1,\"rate\":25,\"points\":[],"
                        + "\"rest\":[],\"frames\":[]} | motion.broken",
                "{\"format\":\"posestudio-motion\",\"version\":1,\"width\":1,\"height\":1,\"rate\":0,\"points\":[],"
                        + "\"rest\":[],\"frames\":[{\"time\":0,\"seen\":false}]} | motion.broken",
                "{\"format\":\"posestudio-motion\",\"version\":1,\"width\":1,\"height\":1,\"rate\":25,\"points\":[],"
                        + "\"rest\":[],\"frames\":[{\"time\":1,\"seen\":false},{\"time\":1,\"seen\":false}]}"
                        + " | motion.broken"
            })
    void badFilesAreRefusedWithTheirReason(String content, String key) throws Exception {
        Path file = Files.writeString(folder.resolve("bad.json"), content);
        Problem problem = assertThrows(Problem.class, () -> MotionFile.read(file));
        assertEquals(key, problem.key());
        assertEquals(Problem.Kind.INPUT, problem.kind());
    }

    @Test
    void aFileThatIsNotThereIsSaidToBeMissing() {
        assertEquals(
                "picture.missing",
                assertThrows(Problem.class, () -> MotionFile.read(folder.resolve("none.json")))
                        .key());
    }
}
