package posestudio.editor.image;

import java.awt.color.CMMException;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.util.Optional;

/** An embedded colour profile that is known to work. */
final class ColourProfile {
    private final ICC_ColorSpace space;

    private ColourProfile(ICC_ColorSpace space) {
        this.space = space;
    }

    /** The profile in these bytes; empty when it is broken. */
    static Optional<ColourProfile> of(byte[] bytes) {
        try {
            ICC_ColorSpace space = new ICC_ColorSpace(ICC_Profile.getInstance(bytes));
            space.toRGB(new float[space.getNumComponents()]);
            return Optional.of(new ColourProfile(space));
        } catch (IllegalArgumentException | CMMException e) {
            return Optional.empty();
        }
    }

    /** How many colours a pixel has: 1 grey, 3 RGB, 4 CMYK. */
    int components() {
        return space.getNumComponents();
    }

    /** The profile itself, for conversions. */
    ICC_Profile profile() {
        return space.getProfile();
    }
}
