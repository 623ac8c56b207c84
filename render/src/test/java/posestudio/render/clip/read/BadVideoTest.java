package posestudio.render.clip.read;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.render.clip.ClipNote;
import posestudio.render.clip.FrameSource;

/** What is wrong with a video is said, and what is there of it can be used. */
class BadVideoTest {
    @TempDir
    private Path folder;

    private Problem refused(Path path) {
        Problem problem = assertThrows(
                Problem.class, () -> FrameSources.open(path, Progress.NONE).close());
        assertEquals(Problem.Kind.INPUT, problem.kind());
        return problem;
    }

    /** A clip whose frames take some room. */
    private static TestClip textured(String encoder) {
        return new TestClip(encoder)
                .size(160, 120)
                .option("b", "2000000")
                .painter((frame, plane, x, y) ->
                        plane > 0 ? 128 : TestClip.level(frame) + (x * 7 + frame ^ y * 13) % 32);
    }

    @Test
    void whatIsNotThereOrEmptyIsSaidSo() throws IOException {
        assertEquals("picture.missing", refused(folder.resolve("none.mp4")).key());
        assertEquals(
                "picture.empty",
                refused(Files.createFile(folder.resolve("empty.mp4"))).key());
    }

    @Test
    void textIsNoClip() throws IOException {
        String text = "Not a clip at all, but some lines of text.\n".repeat(200);
        assertEquals(
                "clip.unknown",
                refused(Files.writeString(folder.resolve("a.txt"), text)).key());
        assertEquals(
                "clip.damaged",
                refused(Files.writeString(folder.resolve("a.mp4"), text)).key());
    }

    @Test
    void aPlaylistThatNamesOtherFilesIsNotFollowed() throws IOException {
        Path clip = new TestClip("mpeg4").write(folder.resolve("a.mp4"));
        String list = "ffconcat version 1.0\nfile " + clip.getFileName() + "\n";
        assertEquals(
                "clip.unknown",
                refused(Files.writeString(folder.resolve("list.txt"), list)).key());
    }

    @Test
    void anMp4WithoutItsEndIsDamaged() throws IOException {
        byte[] clip = Files.readAllBytes(new TestClip("mpeg4").write(folder.resolve("whole.mp4")));
        Path cut = Files.write(folder.resolve("cut.mp4"), Arrays.copyOf(clip, clip.length / 2));
        assertEquals("clip.damaged", refused(cut).key());
    }

    @Test
    void whatIsLeftOfATruncatedClipCanBeUsed() throws IOException, Problem {
        for (String ending : List.of("mkv", "avi", "ts")) {
            byte[] clip = Files.readAllBytes(textured("mpeg4").write(folder.resolve("whole." + ending)));
            Path cut = Files.write(folder.resolve("cut." + ending), Arrays.copyOf(clip, clip.length / 2));
            try (FrameSource source = FrameSources.open(cut, Progress.NONE)) {
                int frames = source.info().frames();
                assertTrue(frames > 5 && frames < 38, ending + " " + frames);
                source.frame(frames - 1);
                assertEquals(160, source.frame(0).width());
            }
        }
    }

    @Test
    void aClipWhoseFramesAreCutOffSaysSo() throws IOException, Problem {
        byte[] clip = Files.readAllBytes(
                new TestClip("mpeg4").muxing("movflags", "faststart").write(folder.resolve("whole.mp4")));
        Path cut = Files.write(folder.resolve("cut.mp4"), Arrays.copyOf(clip, clip.length * 2 / 3));
        try (FrameSource source = FrameSources.open(cut, Progress.NONE)) {
            assertEquals(
                    List.of(ClipNote.of("note.clip.truncated")), source.info().notes());
            source.frame(source.info().frames() - 1);
        }
    }

    @Test
    void damagedFramesAreFilledAndTheRestIsTheSameInAnyOrder() throws IOException, Problem {
        for (String encoder : List.of("libopenh264", "mpeg4", "libvpx-vp9")) {
            Path whole = textured(encoder).write(folder.resolve(encoder + ".mkv"));
            byte[] clip = Files.readAllBytes(whole);
            Random random = new Random(9);
            for (int i = clip.length * 2 / 5; i < clip.length * 9 / 20; i++) {
                clip[i] = (byte) random.nextInt();
            }
            Path broken = Files.write(folder.resolve(encoder + "-broken.mkv"), clip);
            try (FrameSource forward = FrameSources.open(broken, Progress.NONE);
                    FrameSource jumping = VideoOpener.open(broken, new FrameMemory(100_000), Progress.NONE)) {
                int frames = forward.info().frames();
                assertTrue(frames > 20, encoder + " " + frames);
                byte[][] samples = new byte[frames][];
                for (int i = 0; i < frames; i++) {
                    samples[i] = forward.frame(i).samples8();
                }
                for (int i = 0; i < 3 * frames; i++) {
                    int at = random.nextInt(frames);
                    assertArrayEquals(samples[at], jumping.frame(at).samples8(), encoder + " " + at);
                }
            }
        }
    }

    @Test
    void aFrameThatCannotBeDecodedIsTheOneBeforeAndSaysSo() throws IOException, Problem {
        Path whole = new TestClip("mjpeg").format("yuvj420p").write(folder.resolve("a.avi"));
        byte[] clip = Files.readAllBytes(whole);
        int at = -1;
        for (int found = 0; found < 8; found++) {
            at++;
            while ((clip[at] & 0xff) != 0xff || (clip[at + 1] & 0xff) != 0xd8) {
                at++;
            }
        }
        Arrays.fill(clip, at, at + 200, (byte) 0);
        Path broken = Files.write(folder.resolve("broken.avi"), clip);
        try (FrameSource source = FrameSources.open(broken, Progress.NONE)) {
            assertEquals(40, source.info().frames());
            assertEquals(List.of(), source.info().notes());
            assertArrayEquals(source.frame(6).samples8(), source.frame(7).samples8());
            assertEquals(List.of("note.clip.frame"), source.frame(7).metadata().notes());
            assertEquals(List.of(), source.frame(8).metadata().notes());
            assertEquals(
                    List.of(ClipNote.of("note.clip.damaged", 1)), source.info().notes());
        }
    }

    @Test
    void soundAloneIsNoClip() throws IOException {
        ByteBuffer wav = ByteBuffer.allocate(44 + 16000).order(ByteOrder.LITTLE_ENDIAN);
        wav.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + 16000);
        wav.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        wav.putShort((short) 1).putShort((short) 1).putInt(8000).putInt(16000).putShort((short) 2);
        wav.putShort((short) 16).put("data".getBytes(StandardCharsets.US_ASCII)).putInt(16000);
        assertEquals(
                "clip.novideo",
                refused(Files.write(folder.resolve("a.wav"), wav.array())).key());
    }

    @Test
    void anUnknownCodecIsNamed() throws IOException {
        Path whole = new TestClip("mjpeg").format("yuvj420p").write(folder.resolve("a.avi"));
        String clip = new String(Files.readAllBytes(whole), StandardCharsets.ISO_8859_1);
        Path foreign = Files.write(
                folder.resolve("b.avi"), clip.replace("MJPG", "Zq7W").getBytes(StandardCharsets.ISO_8859_1));
        Problem problem = refused(foreign);
        assertEquals("clip.codec", problem.key());
        assertEquals("Zq7W", problem.arguments().get(1));
    }

    @Test
    void oneFrameIsAClip() throws Problem {
        Path path = new TestClip("libopenh264").frames(1).write(folder.resolve("one.mp4"));
        try (FrameSource source = FrameSources.open(path, Progress.NONE)) {
            assertEquals(1, source.info().frames());
            assertTrue(source.info().duration() > 0);
            assertEquals(96, source.frame(0).width());
        }
    }

    @Test
    void oddSizesAreKept() throws Problem {
        Path path = new TestClip("libvpx-vp9").size(641, 359).frames(3).write(folder.resolve("odd.webm"));
        try (FrameSource source = FrameSources.open(path, Progress.NONE)) {
            assertEquals(641, source.frame(2).width());
            assertEquals(359, source.frame(2).height());
            assertEquals(source.frame(2).sample(636, 200, 0), source.frame(2).sample(640, 358, 0), 8);
        }
    }

    @Test
    void anotherSizeMidwayIsRefusedWithItsFrame() throws IOException, Problem {
        Path small = new TestClip("libopenh264").frames(10).write(folder.resolve("a.h264"));
        Path large = new TestClip("libopenh264").frames(10).size(128, 96).write(folder.resolve("b.h264"));
        byte[] first = Files.readAllBytes(small);
        byte[] both = Arrays.copyOf(first, first.length + (int) Files.size(large));
        System.arraycopy(Files.readAllBytes(large), 0, both, first.length, both.length - first.length);
        Path mixed = Files.write(folder.resolve("mixed.h264"), both);
        try (FrameSource source = FrameSources.open(mixed, Progress.NONE)) {
            assertEquals(20, source.info().frames());
            assertEquals(96, source.frame(9).width());
            Problem problem = assertThrows(Problem.class, () -> source.frame(10));
            assertEquals("clip.size", problem.key());
            assertEquals(List.of(11, 128, 96, 96, 64), problem.arguments().subList(1, 6));
            source.frame(3);
        }
    }

    @Test
    void aFileThatChangesWhileItIsOpenIsNoticed() throws IOException, Problem {
        Path path = new TestClip("mpeg4").write(folder.resolve("a.mp4"));
        try (FrameSource source = FrameSources.open(path, Progress.NONE)) {
            source.frame(3);
            Files.write(path, new byte[100]);
            assertEquals(
                    "clip.changed",
                    assertThrows(Problem.class, () -> source.frame(5)).key());
            Files.delete(path);
            assertEquals(
                    "clip.changed",
                    assertThrows(Problem.class, () -> source.frame(5)).key());
        }
    }

    @Test
    void openingCanBeStopped() throws Problem {
        Path path = new TestClip("mpeg4").write(folder.resolve("a.mp4"));
        Progress stopped = new Progress() {
            @Override
            public void report(String stage, double fraction) {
                assertFalse(stage.isEmpty());
            }

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        Problem problem = assertThrows(Problem.class, () -> FrameSources.open(path, stopped));
        assertEquals(Problem.Kind.CANCELLED, problem.kind());
    }

    @Test
    void theKeyOfAClipFollowsItsContentAndNotItsName() throws IOException, Problem {
        Path path = new TestClip("mpeg4").write(folder.resolve("a.mp4"));
        String key = FrameSources.fingerprint(path);
        Path copy = Files.copy(path, folder.resolve("b.mp4"));
        assertEquals(key, FrameSources.fingerprint(copy));
        byte[] bytes = Files.readAllBytes(copy);
        bytes[bytes.length / 2] ^= 1;
        Files.write(copy, bytes);
        assertNotEquals(key, FrameSources.fingerprint(copy));
        Files.write(copy, new byte[20 << 20]);
        String large = FrameSources.fingerprint(copy);
        byte[] other = new byte[20 << 20];
        other[other.length - 1] = 1;
        Files.write(copy, other);
        assertNotEquals(large, FrameSources.fingerprint(copy));
    }
}
