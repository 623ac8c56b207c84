package posestudio.editor.preset;

import java.util.Objects;
import posestudio.editor.edit.PartialEdit;

/**
 * Part of an edit that the person keeps under a name to use it again, on any face.
 *
 * @param name what the person calls it, not blank
 * @param edit what it sets
 */
public record Preset(String name, PartialEdit edit) {
    /** @throws IllegalArgumentException when the name is blank */
    public Preset {
        Objects.requireNonNull(edit);
        if (name.isBlank()) {
            throw new IllegalArgumentException("a preset needs a name");
        }
    }
}
