package posestudio.app.timeline;

import java.awt.image.BufferedImage;
import java.util.Collection;
import java.util.Optional;

/** Small pictures of a clip's frames. Its methods belong to the event thread. */
public interface FrameThumbnails extends AutoCloseable {
    /** None. */
    FrameThumbnails NONE = new FrameThumbnails() {
        @Override
        public Optional<BufferedImage> get(int frame) {
            return Optional.empty();
        }

        @Override
        public void want(Collection<Integer> frames) {
            // There are none.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    };

    /** The frame, if it has been made small. */
    Optional<BufferedImage> get(int frame);

    /** Makes these small and no others any more; tells when some have become so. */
    void want(Collection<Integer> frames);

    /** Stops. */
    @Override
    void close();
}
