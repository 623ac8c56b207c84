package posestudio.editor.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import posestudio.editor.problem.Problem;

class VersionedFileTest {
    /** A kind of file that once had metres, then called them so, then went over to centimetres. */
    private static final VersionedFile FORM = new VersionedFile(
            "size",
            List.of(
                    content -> content.put("metres", content.remove("length")),
                    content -> content.put("cm", 100 * ((Number) content.remove("metres")).intValue())),
            "project");

    @TempDir
    Path folder;

    private Map<String, Object> read(String content) throws Exception {
        return FORM.read(Files.writeString(folder.resolve("size.json"), content));
    }

    @Test
    void filesOfEveryOlderFormAreBroughtUpToTheNewest() throws Exception {
        Map<String, Object> expected = Map.of("format", "size", "version", 3, "cm", 200);
        assertEquals(expected, read("{\"format\": \"size\", \"version\": 1, \"length\": 2}"));
        assertEquals(expected, read("{\"format\": \"size\", \"version\": 2, \"metres\": 2}"));
        assertEquals(expected, read("{\"format\": \"size\", \"version\": 3, \"cm\": 200}"));
    }

    @Test
    void aNewerFormIsLeftAlone() {
        Problem problem =
                assertThrows(Problem.class, () -> read("{\"format\": \"size\", \"version\": 4, \"inches\": 2}"));
        assertEquals("project.newer", problem.key());
    }
}
