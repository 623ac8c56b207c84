package posestudio.render.clip.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import posestudio.editor.image.Picture;
import posestudio.editor.image.PictureFormat;
import posestudio.editor.image.PictureWriter;
import posestudio.editor.image.WriteOptions;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;

/**
 * Writes a sequence of pictures. They lie in the working folder until all are there; then the folder with them appears in
 * one step. Pictures that an earlier start finished are kept.
 */
final class SequenceExport {
    private final ClipJob job;
    private final SequenceTarget target;
    private final PictureWriter writer = new PictureWriter();
    private final WriteOptions options;

    SequenceExport(ClipJob job) {
        this.job = job;
        target = SequenceTarget.of(job);
        PictureFormat format = job.format().picture().orElseThrow();
        options = new WriteOptions(format, quality(), true, true);
    }

    private int quality() {
        switch (job.quality()) {
            case BEST:
                return 98;
            case GOOD:
                return 92;
            default:
                return 80;
        }
    }

    /**
     * Writes all that is missing.
     *
     * @return how many were there already
     */
    int run(FrameMaker frames, Progress progress) throws IOException, EncodingFailed, Problem {
        try (WorkFolder work = WorkFolder.open(target.folder(), JobKey.of(job, options))) {
            Path pictures = work.pictures();
            int resumed = count(pictures);
            int done = resumed;
            try (EncodingQueue queue = new EncodingQueue()) {
                for (int frame = job.first(); frame <= job.last(); frame++) {
                    progress.checkCancelled();
                    Path file = pictures.resolve(target.name(frame));
                    if (!Files.exists(file)) {
                        Picture picture = frames.frame(frame);
                        job.checkSize(picture);
                        queue.add(() -> write(picture, file));
                        progress.report("progress.clip.write", ++done / (double) job.frames());
                    }
                }
                queue.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Problem(e, Problem.Kind.CANCELLED, "cancelled");
            }
            progress.checkCancelled();
            target.check(job.overwrite());
            target.clear();
            Files.move(pictures, target.folder(), StandardCopyOption.ATOMIC_MOVE);
            work.remove();
            return resumed;
        }
    }

    /** How much was written. */
    long bytes() throws IOException {
        long sum = 0;
        for (Path path : target.content()) {
            sum += Files.size(path);
        }
        return sum;
    }

    /** Where the pictures appear. */
    Path folder() {
        return target.folder();
    }

    /** Refuses a target that cannot be, as {@link SequenceTarget#check} does. */
    void check() throws IOException, Problem {
        target.check(job.overwrite());
    }

    private void write(Picture picture, Path file) throws IOException, Problem {
        Files.createDirectories(file.getParent());
        writer.write(picture, file, options, Progress.NONE);
    }

    private static int count(Path pictures) throws IOException {
        if (!Files.isDirectory(pictures)) {
            return 0;
        }
        int count = 0;
        try (Stream<Path> files = Files.list(pictures)) {
            for (Path path : files.toList()) {
                if (path.getFileName().toString().startsWith(".")) {
                    // Not finished when the process was killed.
                    Files.delete(path);
                } else {
                    count++;
                }
            }
        }
        return count;
    }
}
