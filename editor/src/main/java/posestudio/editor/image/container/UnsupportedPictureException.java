package posestudio.editor.image.container;

import java.io.IOException;

/** A file of a kind that is known but cannot be read. */
public final class UnsupportedPictureException extends IOException {
    private static final long serialVersionUID = 1;

    /**
     * With what it is.
     *
     * @param label what people call it
     */
    public UnsupportedPictureException(String label) {
        super(label);
    }

    /** What people call it. */
    public String label() {
        return getMessage();
    }
}
