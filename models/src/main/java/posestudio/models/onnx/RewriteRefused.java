package posestudio.models.onnx;

/** A model has a node that cannot be replaced by others; the message is an English clause that names it and says why. */
public final class RewriteRefused extends Exception {
    RewriteRefused(String message) {
        super(message);
    }
}
