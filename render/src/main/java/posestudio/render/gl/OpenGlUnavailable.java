package posestudio.render.gl;

/** No OpenGL context could be had; the message says what was tried and why each way failed. */
public final class OpenGlUnavailable extends Exception {
    private static final long serialVersionUID = 1;

    OpenGlUnavailable(String message) {
        super(message);
    }
}
