package posestudio.editor.timeline;

import java.util.Objects;
import posestudio.editor.edit.FaceEdit;

/**
 * What a group of controls is at one frame.
 *
 * @param frame 0 or more
 * @param value the group's part of an edit; nothing else in it counts
 * @param interpolation how the values go on to the next key
 */
public record Key(int frame, FaceEdit value, Interpolation interpolation) {
    public Key {
        if (frame < 0) {
            throw new IllegalArgumentException("frame " + frame);
        }
        Objects.requireNonNull(value);
        Objects.requireNonNull(interpolation);
    }

    /** The same key at another frame. */
    public Key at(int newFrame) {
        return new Key(newFrame, value, interpolation);
    }

    /** The same key with another value. */
    public Key with(FaceEdit newValue) {
        return new Key(frame, newValue, interpolation);
    }

    /** The same key, going on in another way. */
    public Key with(Interpolation newInterpolation) {
        return new Key(frame, value, newInterpolation);
    }
}
