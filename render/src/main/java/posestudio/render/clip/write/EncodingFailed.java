package posestudio.render.clip.write;

/** An encoder refused to work; the message is its own reason. */
final class EncodingFailed extends Exception {
    EncodingFailed(String reason) {
        super(reason);
    }

    EncodingFailed(String reason, Throwable cause) {
        super(reason, cause);
    }
}
