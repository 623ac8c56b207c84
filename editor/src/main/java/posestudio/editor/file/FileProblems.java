package posestudio.editor.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Locale;
import posestudio.editor.problem.Problem;

/** What failures of the file system mean to a person. */
public final class FileProblems {
    private FileProblems() {}

    /** What it means that a file other than a picture cannot be read; of kind INPUT. */
    public static Problem reading(Path path, IOException e) {
        String name = path.toString();
        if (e instanceof NoSuchFileException || e instanceof NotDirectoryException) {
            return new Problem(e, Problem.Kind.INPUT, "picture.missing", name);
        } else if (e instanceof AccessDeniedException) {
            return new Problem(e, Problem.Kind.INPUT, "picture.permission", name);
        }
        return new Problem(e, Problem.Kind.INPUT, "picture.unreadable", name);
    }

    /** What it means that a file cannot be written; of kind OUTPUT. */
    public static Problem writing(Path path, IOException e) {
        String name = path.toString();
        if (e instanceof FileAlreadyExistsException) {
            return new Problem(e, Problem.Kind.OUTPUT, "output.exists", name);
        } else if (e instanceof NoSuchFileException || e instanceof NotDirectoryException) {
            return new Problem(e, Problem.Kind.OUTPUT, "output.missing", name);
        } else if (e instanceof AccessDeniedException || says(e, "read-only file system")) {
            return new Problem(e, Problem.Kind.OUTPUT, "output.permission", name);
        } else if (Files.isDirectory(path)) {
            return new Problem(e, Problem.Kind.OUTPUT, "output.folder", name);
        } else if (isFull(e)) {
            return new Problem(e, Problem.Kind.OUTPUT, "output.full", name);
        }
        String reason = e instanceof FileSystemException f && f.getReason() != null ? f.getReason() : e.getMessage();
        return new Problem(e, Problem.Kind.OUTPUT, "output.failed", name, String.valueOf(reason));
    }

    /** Java has no exception of its own for a full disk: the words of Linux, macOS and Windows, and of quotas. */
    private static boolean isFull(IOException e) {
        return says(e, "no space left") || says(e, "not enough space") || says(e, "quota");
    }

    private static boolean says(IOException e, String words) {
        return String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains(words);
    }
}
