package posestudio.models.json;

import java.io.IOException;

/** A file is not the JSON that is expected; the message is half a sentence that says why. */
public final class JsonFault extends IOException {
    /** A fault with its half sentence. */
    public JsonFault(String message) {
        super(message);
    }
}
