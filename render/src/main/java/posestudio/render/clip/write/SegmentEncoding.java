package posestudio.render.clip.write;

import java.io.IOException;
import java.nio.file.Path;
import posestudio.editor.image.Picture;

/** Encodes one segment after the other, each afresh, so that its bytes do not depend on what was done before. */
final class SegmentEncoding implements AutoCloseable {
    /** Makes encoders. */
    interface Encoders {
        /** One for the segment that begins with this frame of the range. */
        FrameEncoder open(long firstFrame) throws IOException, EncodingFailed;
    }

    private final Encoders encoders;
    private FrameEncoder encoder;
    private SegmentWriter writer;

    /** @param encoders makes an encoder for every segment */
    SegmentEncoding(Encoders encoders) {
        this.encoders = encoders;
    }

    /** Begins a segment. */
    void begin(long firstFrame, Path file) throws IOException, EncodingFailed {
        writer = new SegmentWriter(file);
        encoder = encoders.open(firstFrame);
    }

    /** Encodes the next frame of the segment. */
    void frame(Picture picture) throws EncodingFailed, IOException {
        encoder.encode(picture, writer);
    }

    /** Ends the segment and lets its file appear. */
    void end() throws EncodingFailed, IOException {
        encoder.finish(writer);
        writer.commit(encoder.head());
        close();
    }

    /** Takes back a segment that was not ended. */
    @Override
    public void close() {
        if (writer != null) {
            writer.close();
            writer = null;
        }
        if (encoder != null) {
            encoder.close();
            encoder = null;
        }
    }
}
