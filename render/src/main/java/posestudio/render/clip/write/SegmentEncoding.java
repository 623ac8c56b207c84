package posestudio.render.clip.write;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.LongFunction;
import posestudio.editor.image.Picture;

/** Encodes one segment after the other, each afresh, so that its bytes do not depend on what was done before. */
final class SegmentEncoding implements AutoCloseable {
    private final LongFunction<FrameEncoder> encoders;
    private FrameEncoder encoder;
    private SegmentWriter writer;

    /** @param encoders makes an encoder for a segment from the number of its first frame */
    SegmentEncoding(LongFunction<FrameEncoder> encoders) {
        this.encoders = encoders;
    }

    /** Begins a segment. */
    void begin(long firstFrame, Path file) throws IOException {
        writer = new SegmentWriter(file);
        encoder = encoders.apply(firstFrame);
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
