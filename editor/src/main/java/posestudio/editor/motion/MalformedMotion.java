package posestudio.editor.motion;

import java.io.IOException;

/** That bytes are no motion; the message is for logs only. */
final class MalformedMotion extends IOException {
    private static final long serialVersionUID = 1L;

    MalformedMotion(String message) {
        super(message);
    }
}
