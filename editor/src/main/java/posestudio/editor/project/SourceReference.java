package posestudio.editor.project;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The picture a project is about; the file itself is never written to.
 *
 * @param path where it lies; empty for a picture that came from the clipboard
 * @param name what to call it for people, never empty
 * @param width picture width after orientation, pixels
 * @param height picture height after orientation, pixels
 */
public record SourceReference(Optional<Path> path, String name, int width, int height) {}
