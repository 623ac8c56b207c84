package posestudio.render.gl;

/** An OpenGL 3.3 core context that is current on the thread that made it. Owns it until closed. */
interface GlContext extends AutoCloseable {
    /** How it was made, for the status line and bug reports: for example "EGL device 0". */
    String origin();

    @Override
    void close();

    /** A context could not be made; the message says why. */
    final class Unavailable extends Exception {
        private static final long serialVersionUID = 1;

        Unavailable(String message) {
            super(message);
        }
    }
}
