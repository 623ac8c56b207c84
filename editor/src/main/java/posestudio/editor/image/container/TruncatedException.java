package posestudio.editor.image.container;

import java.io.IOException;

/** The file ends before the picture does. */
public final class TruncatedException extends IOException {
    private static final long serialVersionUID = 1;

    /** With what was missing, for logs. */
    public TruncatedException(String message) {
        super(message);
    }
}
