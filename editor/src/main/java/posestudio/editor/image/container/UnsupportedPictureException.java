package posestudio.editor.image.container;

import java.io.IOException;

/** A file of a kind that is known but cannot be read. */
public final class UnsupportedPictureException extends IOException {
    private static final long serialVersionUID = 1;

    private final SourceFormat format;

    /** With what it is. */
    public UnsupportedPictureException(SourceFormat format) {
        super(format.label());
        this.format = format;
    }

    /** What it is. */
    public SourceFormat format() {
        return format;
    }
}
