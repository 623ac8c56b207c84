package posestudio.app.workspace;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import posestudio.editor.projectfile.Fingerprint;

/**
 * Where the work on a picture is kept.
 *
 * @param file the project file; empty before the first saving
 * @param fingerprint of the picture's file as it was read; empty when it has none
 * @param recovered the autosaved project that it was recovered from; empty when it was not
 * @param original what the project file held when it was read, for what another version put into it
 */
public record Keeping(
        Optional<Path> file,
        Optional<Fingerprint> fingerprint,
        Optional<Path> recovered,
        Map<String, Object> original) {
    /** Not kept anywhere, as of a picture that came from the clipboard. */
    public static final Keeping NOWHERE = new Keeping(Optional.empty(), Optional.empty(), Optional.empty(), Map.of());

    public Keeping {
        Objects.requireNonNull(file);
        Objects.requireNonNull(fingerprint);
        Objects.requireNonNull(recovered);
        Objects.requireNonNull(original);
    }

    /** The same work, kept in another file. */
    public Keeping in(Path newFile) {
        return new Keeping(Optional.of(newFile), fingerprint, recovered, original);
    }
}
