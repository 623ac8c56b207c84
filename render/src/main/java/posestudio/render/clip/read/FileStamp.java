package posestudio.render.clip.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import posestudio.editor.file.FileProblems;
import posestudio.editor.problem.Problem;

/**
 * What a file was like when it was opened, to see whether it was changed since.
 *
 * @param bytes its length
 * @param changed when it was last written to
 */
record FileStamp(long bytes, FileTime changed) {
    /** What a file is like now. */
    static FileStamp of(Path path) throws Problem {
        try {
            return read(path);
        } catch (IOException e) {
            throw FileProblems.reading(path, e);
        }
    }

    private static FileStamp read(Path path) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        return new FileStamp(attributes.size(), attributes.lastModifiedTime());
    }

    /** @throws Problem of kind INPUT when the file is another by now, or gone */
    void check(Path path) throws Problem {
        boolean same;
        try {
            same = read(path).equals(this);
        } catch (IOException e) {
            same = false;
        }
        if (!same) {
            throw new Problem(Problem.Kind.INPUT, "clip.changed", path.toString());
        }
    }
}
