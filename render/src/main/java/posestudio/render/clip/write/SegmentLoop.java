package posestudio.render.clip.write;

import java.io.IOException;
import posestudio.editor.image.Picture;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;

/** Has frames made and encoded until all segments are finished. Frames of finished segments are not made again. */
final class SegmentLoop {
    private final ClipJob job;
    private final Segments segments;
    private final SegmentEncoding.Encoders encoders;

    SegmentLoop(ClipJob job, Segments segments, SegmentEncoding.Encoders encoders) {
        this.job = job;
        this.segments = segments;
        this.encoders = encoders;
    }

    /** @param resumed frames that are finished already */
    void run(FrameMaker frames, int resumed, Progress progress) throws IOException, EncodingFailed, Problem {
        try (SegmentEncoding encoding = new SegmentEncoding(encoders);
                EncodingQueue queue = new EncodingQueue()) {
            int done = resumed;
            for (int i = 0; i < segments.count(); i++) {
                int segment = i;
                if (segments.finished(segment)) {
                    continue;
                }
                queue.add(() -> encoding.begin(segments.first(segment), segments.file(segment)));
                for (int frame = segments.first(segment); frame < segments.end(segment); frame++) {
                    progress.checkCancelled();
                    Picture picture = frames.frame(job.first() + frame);
                    job.checkSize(picture);
                    queue.add(() -> encoding.frame(picture));
                    progress.report("progress.clip.write", ++done / (double) job.frames());
                }
                queue.add(encoding::end);
            }
            queue.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem(e, Problem.Kind.CANCELLED, "cancelled");
        }
    }
}
