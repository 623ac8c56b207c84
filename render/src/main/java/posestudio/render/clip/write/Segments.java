package posestudio.render.clip.write;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The segments of a job: which frames each has, and which are finished.
 *
 * @param folder where they lie
 * @param frames frames of the job
 * @param length frames of a segment, but for the last
 */
record Segments(WorkFolder folder, int frames, int length) {
    /** How many there are. */
    int count() {
        return (frames + length - 1) / length;
    }

    /** The first frame of one, counted from the beginning of the range. */
    int first(int segment) {
        return segment * length;
    }

    /** The frame after its last. */
    int end(int segment) {
        return Math.min(frames, first(segment + 1));
    }

    /** Its file. */
    Path file(int segment) {
        return folder.segment(segment);
    }

    /** Whether it is finished. */
    boolean finished(int segment) {
        return SegmentReader.head(file(segment)).isPresent();
    }

    /** How many frames are in finished segments. */
    int finishedFrames() {
        return IntStream.range(0, count())
                .filter(this::finished)
                .map(segment -> end(segment) - first(segment))
                .sum();
    }

    /** The head that all of them share. */
    StreamHead head() throws IOException {
        Optional<StreamHead> head = SegmentReader.head(file(0));
        return head.orElseThrow(() -> new IOException(file(0) + " is no segment"));
    }
}
