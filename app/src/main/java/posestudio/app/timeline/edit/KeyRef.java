package posestudio.app.timeline.edit;

import java.util.Objects;
import posestudio.editor.edit.EditGroup;

/**
 * Which key of a timeline.
 *
 * @param group whose row it stands in
 * @param frame where it stands
 */
public record KeyRef(EditGroup group, int frame) {
    public KeyRef {
        Objects.requireNonNull(group);
    }

    /** The key so many frames later. */
    KeyRef moved(int by) {
        return new KeyRef(group, frame + by);
    }
}
