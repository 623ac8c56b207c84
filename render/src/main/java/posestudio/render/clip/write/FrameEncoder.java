package posestudio.render.clip.write;

import java.io.IOException;
import posestudio.editor.image.Picture;

/** Turns the frames of one segment into packets. Used by one thread; closed by its owner. */
interface FrameEncoder extends AutoCloseable {
    /** Takes packets in the order in which they are decoded. */
    interface Sink {
        /** Takes one. */
        void take(Packet packet) throws IOException;
    }

    /** Encodes the next frame. */
    void encode(Picture picture, Sink sink) throws EncodingFailed, IOException;

    /** Gives out what is still inside. */
    void finish(Sink sink) throws EncodingFailed, IOException;

    /** The head of the stream; known once {@link #finish} was called. */
    StreamHead head();

    @Override
    void close();
}
