package posestudio.editor.motion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.LZMAOutputStream;
import posestudio.editor.parameter.ParameterSpec;
import posestudio.editor.parameter.Parameters;
import posestudio.editor.problem.Problem;

class MotionBinaryTest {
    private static final Path NAME = Path.of("some.posemotion");
    private static final MotionPrecision STEPS = new MotionPrecision(0.05, 0.1, 0.0005, 1, 0.02, 0.05);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 40, 1024, 1025})
    void whatIsReadIsWithinHalfAStepOfWhatWasWritten(int frames) throws Problem {
        for (long seed = 0; seed < 5; seed++) {
            Motion motion = SampleMotions.any(seed, frames);
            Motion read = MotionBinary.read(MotionBinary.bytes(motion, STEPS), NAME);
            assertEquals(motion.name(), read.name());
            assertEquals(motion.width(), read.width());
            assertEquals(motion.height(), read.height());
            assertEquals(motion.rate(), read.rate());
            assertArrayEquals(motion.points(), read.points());
            assertArrayEquals(motion.rest(), read.rest(), 0.50001f * (float) MotionPrecision.REST);
            assertEquals(frames, read.frames().size());
            for (int i = 0; i < frames; i++) {
                assertClose(motion.frames().get(i), read.frames().get(i));
            }
        }
    }

    private static void assertClose(MotionFrame frame, MotionFrame read) {
        // Frames closer together than a step are moved apart.
        assertEquals(frame.time(), read.time(), 2 * MotionPrecision.TIME);
        assertEquals(frame.seen(), read.seen());
        if (!frame.seen()) {
            return;
        }
        assertEquals(frame.pose().pitch(), read.pose().pitch(), 0.0250001);
        assertEquals(frame.pose().yaw(), read.pose().yaw(), 0.0250001);
        assertEquals(frame.pose().roll(), read.pose().roll(), 0.0250001);
        assertEquals(frame.place().x(), read.place().x(), 0.0500001);
        assertEquals(frame.place().y(), read.place().y(), 0.0500001);
        assertEquals(
                frame.place().size(),
                read.place().size(),
                0.00026 * frame.place().size());
        for (ParameterSpec spec : Parameters.ALL) {
            assertEquals(frame.expression().get(spec), read.expression().get(spec), 0.5001);
        }
        for (int p = 0; p < frame.points(); p++) {
            assertEquals(frame.offset(p, 0), read.offset(p, 0), 0.0102);
            assertEquals(frame.offset(p, 1), read.offset(p, 1), 0.0102);
            assertEquals(frame.offset(p, 2), read.offset(p, 2), 0.0252);
        }
    }

    @Test
    void whatWasReadIsWrittenAsTheSameBytes() throws Problem {
        byte[] once = MotionBinary.bytes(SampleMotions.any(3, 50), STEPS);
        assertArrayEquals(once, MotionBinary.bytes(MotionBinary.read(once, NAME), STEPS));
    }

    @Test
    void aFileCutShortAnywhereIsDamaged() {
        byte[] bytes = MotionBinary.bytes(SampleMotions.any(1, 30));
        for (int length = 8; length < bytes.length; length += 1 + length / 40) {
            byte[] cut = Arrays.copyOf(bytes, length);
            Problem problem = assertThrows(Problem.class, () -> MotionBinary.read(cut, NAME));
            assertEquals("motion.broken", problem.key(), "cut at " + length);
        }
    }

    @Test
    void aFileWithAnyByteChangedIsRefused() {
        byte[] bytes = MotionBinary.bytes(SampleMotions.any(2, 20));
        Random random = new Random(7);
        for (int i = 0; i < 400; i++) {
            byte[] changed = bytes.clone();
            changed[i < 16 ? i : random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            Problem problem = assertThrows(Problem.class, () -> MotionBinary.read(changed, NAME));
            assertEquals(Problem.Kind.INPUT, problem.kind());
        }
    }

    @Test
    void somethingElseIsSaidToBeNoMotion() {
        for (String other :
                new String[] {"", "POSE", "{\"format\":\"posestudio-motion\"}", "a sentence of some length"}) {
            byte[] bytes = other.getBytes(StandardCharsets.UTF_8);
            assertEquals(
                    "motion.foreign",
                    assertThrows(Problem.class, () -> MotionBinary.read(bytes, NAME))
                            .key());
        }
    }

    @Test
    void aFileOfANewerFormIsSaidToBeOne() {
        byte[] bytes = MotionBinary.bytes(SampleMotions.rising(3));
        bytes[8] = 2;
        Problem problem = assertThrows(Problem.class, () -> MotionBinary.read(bytes, NAME));
        assertEquals("motion.newer", problem.key());
        assertEquals("2", problem.arguments().get(1));
    }

    @ParameterizedTest
    @ValueSource(longs = {Motion.MAX_FRAMES, Motion.MAX_FRAMES + 1L, Integer.MAX_VALUE, Long.MAX_VALUE, -1})
    void framesThatAreOnlyAnnouncedTakeNoMemory(long frames) throws Exception {
        byte[] bytes = announcing(frames, 90);
        long before = allocated();
        Problem problem = assertThrows(Problem.class, () -> MotionBinary.read(bytes, NAME));
        assertEquals("motion.broken", problem.key());
        assertTrue(allocated() - before < 32 << 20, (allocated() - before) + " bytes");
    }

    @Test
    void pointsThatAreOnlyAnnouncedTakeNoMemory() throws Exception {
        byte[] bytes = announcing(10, Long.MAX_VALUE);
        assertThrows(Problem.class, () -> MotionBinary.read(bytes, NAME));
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean())
                .getCurrentThreadAllocatedBytes();
    }

    /** A file that announces that much and then ends, with the right sum. */
    private static byte[] announcing(long frames, long points) throws Exception {
        DeltaOutput content = new DeltaOutput();
        content.text("huge");
        content.count(100);
        content.count(100);
        content.number(25);
        content.count(frames);
        content.count(points);
        for (int i = 0; i < Math.min(points, 90); i++) {
            content.count(i);
        }
        for (int i = 0; i < 3 * Math.min(points, 90); i++) {
            content.delta(0);
        }
        for (int i = 0; i < 6; i++) {
            content.number(1);
        }
        content.count(0);
        CRC32 sum = new CRC32();
        sum.update(content.toByteArray());
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes("POSEMOTN".getBytes(StandardCharsets.US_ASCII));
        file.write(1);
        file.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
        LZMA2Options options = new LZMA2Options();
        options.setLcLp(0, 0);
        options.setPb(0);
        options.setDictSize(1 << 20);
        try (LZMAOutputStream lzma = new LZMAOutputStream(file, options, true)) {
            lzma.write(content.toByteArray());
        }
        return file.toByteArray();
    }
}
