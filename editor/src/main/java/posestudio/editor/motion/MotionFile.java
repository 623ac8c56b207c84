package posestudio.editor.motion;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import posestudio.editor.file.FileProblems;
import posestudio.editor.problem.Problem;

/** A motion in a file of either form: which one is read, the content says, which one is written, the name. */
public final class MotionFile {
    private MotionFile() {}

    /** Whether a motion can be written under that name: it ends as one of the two forms does. */
    public static boolean isNamedSo(Path file) {
        return endsWith(file, MotionBinary.ENDING) || endsWith(file, MotionJson.ENDING);
    }

    /**
     * Reads a motion of either form.
     *
     * @throws Problem of kind INPUT when the file cannot be read, is no motion, is damaged, or is of a newer form
     */
    public static Motion read(Path file) throws Problem {
        try (InputStream in = Files.newInputStream(file)) {
            if (MotionBinary.isBegunBy(in.readNBytes(16))) {
                return MotionBinary.read(file);
            }
        } catch (IOException e) {
            throw FileProblems.reading(file, e);
        }
        return MotionJson.read(file);
    }

    /**
     * Writes a motion, whole or not at all: as JSON where the name ends so, else compact. A file that is there is
     * replaced.
     *
     * @throws Problem of kind OUTPUT when it cannot be written
     */
    public static void write(Path file, Motion motion) throws Problem {
        if (endsWith(file, MotionJson.ENDING)) {
            MotionJson.write(file, motion);
        } else {
            MotionBinary.write(file, motion);
        }
    }

    private static boolean endsWith(Path file, String ending) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(ending);
    }
}
