package posestudio.editor.motion;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.LZMAInputStream;
import org.tukaani.xz.LZMAOutputStream;
import posestudio.editor.file.AtomicFile;
import posestudio.editor.file.FileProblems;
import posestudio.editor.problem.Problem;

/**
 * A motion in few bytes: quantised, predicted from frame to frame, entropy-coded by LZMA's range coder. The form is
 * that of docs/motion.md.
 */
public final class MotionBinary {
    /** The usual ending of such files. */
    public static final String ENDING = ".posemotion";

    /** The newest form this program understands, and the one it writes. */
    private static final int VERSION = 1;

    private static final byte[] MAGIC = {'P', 'O', 'S', 'E', 'M', 'O', 'T', 'N'};
    private static final int HEADER = MAGIC.length + 1 + Integer.BYTES;
    /** No file of ours grows that large; a bigger one is something else. */
    private static final long MAX_BYTES = 1L << 28;

    private static final int DICTIONARY = 1 << 20;
    /** Bytes stand for themselves: what their neighbours or their place could tell, the prediction has taken out. */
    private static final byte PROPERTIES = 0;

    private MotionBinary() {}

    /** Whether bytes begin as such a file does. */
    static boolean isBegunBy(byte[] bytes) {
        return bytes.length >= MAGIC.length && Arrays.equals(Arrays.copyOf(bytes, MAGIC.length), MAGIC);
    }

    /** A motion in as many bytes as it needs, in steps that fit the size of its head. */
    public static byte[] bytes(Motion motion) {
        double[] sizes = motion.frames().stream()
                .filter(MotionFrame::seen)
                .mapToDouble(frame -> frame.place().size())
                .sorted()
                .toArray();
        return bytes(motion, MotionPrecision.forSize(sizes.length == 0 ? 1 : sizes[sizes.length / 2]));
    }

    /** A motion in steps of a given precision. */
    public static byte[] bytes(Motion motion, MotionPrecision precision) {
        DeltaOutput content = new DeltaOutput();
        PackedMotion.write(motion, precision, content);
        byte[] plain = content.toByteArray();
        CRC32 sum = new CRC32();
        sum.update(plain);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        packed.writeBytes(MAGIC);
        packed.write(VERSION);
        packed.writeBytes(
                ByteBuffer.allocate(Integer.BYTES).putInt((int) sum.getValue()).array());
        try {
            LZMA2Options options = new LZMA2Options();
            options.setDictSize(DICTIONARY);
            options.setLcLp(0, 0);
            options.setPb(0);
            options.setNiceLen(LZMA2Options.NICE_LEN_MAX);
            try (LZMAOutputStream lzma = new LZMAOutputStream(packed, options, true)) {
                lzma.write(plain);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written to", e);
        }
        return packed.toByteArray();
    }

    /**
     * Reads a motion.
     *
     * @throws Problem of kind INPUT when the file cannot be read, is no motion, is damaged, or is of a newer form
     */
    public static Motion read(Path file) throws Problem {
        try {
            if (Files.isRegularFile(file) && Files.size(file) > MAX_BYTES) {
                throw new Problem(Problem.Kind.INPUT, "motion.foreign", file.toString());
            }
            return read(Files.readAllBytes(file), file);
        } catch (IOException e) {
            throw FileProblems.reading(file, e);
        }
    }

    /**
     * Reads a motion that has come another way.
     *
     * @param file what problems call it
     * @throws Problem of kind INPUT when it is no motion, is damaged, or is of a newer form
     */
    public static Motion read(byte[] bytes, Path file) throws Problem {
        if (!isBegunBy(bytes)) {
            throw new Problem(Problem.Kind.INPUT, "motion.foreign", file.toString());
        } else if (bytes.length < HEADER) {
            throw broken(file, bytes.length, null);
        }
        int version = bytes[MAGIC.length];
        if (version != VERSION) {
            throw new Problem(Problem.Kind.INPUT, "motion.newer", file.toString(), String.valueOf(version & 0xff));
        }
        int sum = ByteBuffer.wrap(bytes).getInt(MAGIC.length + 1);
        ByteArrayInputStream packed = new ByteArrayInputStream(bytes, HEADER, bytes.length - HEADER);
        try (LZMAInputStream lzma = new LZMAInputStream(packed, -1, PROPERTIES, DICTIONARY)) {
            CheckedInputStream plain = new CheckedInputStream(new BufferedInputStream(lzma), new CRC32());
            DeltaInput in = new DeltaInput(plain);
            Motion motion = PackedMotion.read(in);
            in.end();
            if ((int) plain.getChecksum().getValue() != sum) {
                throw new MalformedMotion("the sum is another");
            }
            return motion;
        } catch (IOException e) {
            throw broken(file, bytes.length - packed.available(), e);
        }
    }

    /**
     * Writes a motion, whole or not at all; a file that is there is replaced.
     *
     * @throws Problem of kind OUTPUT when it cannot be written
     */
    public static void write(Path file, Motion motion) throws Problem {
        try {
            AtomicFile.write(file, bytes(motion), true);
        } catch (IOException e) {
            throw FileProblems.writing(file, e);
        }
    }

    /** Where reading stopped says what is wrong with bytes as well as anything can. */
    private static Problem broken(Path file, int place, IOException cause) {
        return new Problem(cause, Problem.Kind.INPUT, "motion.broken", file.toString(), String.valueOf(place));
    }
}
