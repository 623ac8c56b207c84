package posestudio.editor.projectfile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a project's picture lay when the project was saved, and how it is known again. Paths are texts, because they may
 * come from another system.
 *
 * @param relative from the project's folder, with slashes; empty when there is no such way
 * @param absolute from the root; empty for a picture that has no file
 * @param fingerprint of the file; empty when it was not known
 */
public record SavedSource(Optional<String> relative, Optional<String> absolute, Optional<Fingerprint> fingerprint) {
    /** A picture that has no file. */
    public static final SavedSource NONE = new SavedSource(Optional.empty(), Optional.empty(), Optional.empty());

    /** Pictures looked at when a moved one is searched by its content. */
    private static final int MAX_FILES = 5000;

    public SavedSource {
        Objects.requireNonNull(relative);
        Objects.requireNonNull(absolute);
        Objects.requireNonNull(fingerprint);
    }

    /** The source in that file, for a project in another one. */
    public static SavedSource of(Path source, Path project, Optional<Fingerprint> fingerprint) {
        Path absolute = source.toAbsolutePath().normalize();
        return new SavedSource(relative(absolute, project), Optional.of(absolute.toString()), fingerprint);
    }

    private static Optional<String> relative(Path source, Path project) {
        Path folder = project.toAbsolutePath().normalize().getParent();
        try {
            return Optional.of(folder.relativize(source).toString().replace('\\', '/'));
        } catch (IllegalArgumentException e) {
            // On Windows there is no way from one drive to another.
            return Optional.empty();
        }
    }

    /**
     * Looks for the picture: where it lay as seen from the project, where it lay before, and, when it is at neither
     * place, by its content among the files of the project's folder. Where the fingerprint is known a file with another
     * content is found only if nothing better is.
     *
     * @param project the project's file
     */
    public Optional<Found> find(Path project) {
        Path folder = project.toAbsolutePath().normalize().getParent();
        Optional<Path> near = relative.flatMap(path -> file(folder, path));
        Optional<Path> far = absolute.flatMap(path -> file(folder, path));
        Optional<Path> exact = Stream.of(near, far)
                .flatMap(Optional::stream)
                .filter(this::isExact)
                .findFirst()
                .or(() -> byContent(folder));
        return exact.map(path -> new Found(path, true))
                .or(() -> near.or(() -> far).map(path -> new Found(path, false)));
    }

    /**
     * A picture that was found.
     *
     * @param path where it lies now
     * @param exact whether it is the very file; else it has been changed since, or was replaced
     */
    public record Found(Path path, boolean exact) {}

    /** Whether a file is the source: by its content, where that is known. */
    public boolean isExact(Path file) {
        return fingerprint.map(print -> print.matches(file)).orElse(true);
    }

    private Optional<Path> byContent(Path folder) {
        if (fingerprint.isEmpty()) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.limit(MAX_FILES).sorted().filter(this::isExact).findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<Path> file(Path folder, String text) {
        try {
            return Optional.of(folder.resolve(text).normalize()).filter(Files::exists);
        } catch (InvalidPathException e) {
            // A path of another system.
            return Optional.empty();
        }
    }
}
