package posestudio.render.clip.write;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import posestudio.editor.problem.Problem;

/**
 * The folder of a sequence of pictures. A target {@code shot.png} means the folder {@code shot}; the pictures in it are
 * {@code shot_000001.png} and so on, with the numbers that the frames have in the source, from 1, so that a range can be
 * laid back into the whole.
 *
 * @param folder where the pictures appear
 * @param extension ending of their names, without the dot
 */
record SequenceTarget(Path folder, String extension) {
    /** That of a job. */
    static SequenceTarget of(ClipJob job) {
        Path target = job.target();
        String name = String.valueOf(target.getFileName());
        String ending = "." + job.format().extension();
        boolean ends =
                name.length() > ending.length() && name.toLowerCase(Locale.ROOT).endsWith(ending);
        Path folder = ends ? target.resolveSibling(name.substring(0, name.length() - ending.length())) : target;
        return new SequenceTarget(folder, job.format().extension());
    }

    /** The name of a frame's picture. */
    String name(int frame) {
        return "%s_%06d.%s".formatted(folder.getFileName(), frame + 1, extension);
    }

    /**
     * Finds out what can be known before anything is written. An empty folder may be there; one that holds nothing but
     * such pictures, when it may be replaced.
     *
     * @throws Problem of kind OUTPUT when something else is there
     * @throws IOException when nothing can be written there
     */
    void check(boolean overwrite) throws IOException, Problem {
        Path parent = folder.toAbsolutePath().getParent();
        if (parent == null) {
            throw new FileSystemException(folder.toString());
        } else if (!Files.isDirectory(parent)) {
            throw new NoSuchFileException(parent.toString());
        } else if (!Files.isWritable(parent)) {
            throw new AccessDeniedException(folder.toString());
        } else if (Files.exists(folder)) {
            if (!Files.isDirectory(folder) || !isOurs()) {
                throw new Problem(Problem.Kind.OUTPUT, "output.sequence", folder.toString());
            } else if (!overwrite && !content().isEmpty()) {
                throw new FileAlreadyExistsException(folder.toString());
            }
        }
    }

    private boolean isOurs() throws IOException {
        Pattern ours = Pattern.compile(Pattern.quote(folder.getFileName() + "_") + "\\d{6,}\\." + extension);
        return content().stream()
                .allMatch(path -> ours.matcher(path.getFileName().toString()).matches());
    }

    /** What is in the folder now. */
    List<Path> content() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    /** Takes away the folder that is replaced; checked before. */
    void clear() throws IOException {
        if (Files.isDirectory(folder)) {
            for (Path path : content()) {
                Files.delete(path);
            }
            Files.delete(folder);
        }
    }
}
