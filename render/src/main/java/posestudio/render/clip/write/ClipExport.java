package posestudio.render.clip.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import posestudio.editor.file.AtomicFile;
import posestudio.editor.file.FileProblems;
import posestudio.editor.image.PictureWriter;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.render.clip.ClipNote;
import posestudio.render.clip.ffmpeg.Ffmpeg;

/**
 * Writes clips. The frames are encoded in segments, which lie in a hidden folder beside the target; when all are there
 * they are put together, with the sound of the source, into a file that appears in one step. An export that was stopped,
 * by whatever, leaves nothing under the final name and goes on from its finished segments when it is started again; the
 * file is then the same, byte for byte, as if it had never been stopped.
 */
public final class ClipExport {
    private final ClipJob job;
    private final EncoderSettings settings;

    /** An export of this job; nothing happens yet. */
    public ClipExport(ClipJob job) {
        Ffmpeg.prepare();
        this.job = job;
        settings = EncoderSettings.of(job);
    }

    /**
     * Refuses what would fail anyway, before long work is done for nothing.
     *
     * @throws Problem of kind OUTPUT when the target is the source itself, exists and may not be replaced, or cannot be
     *     written
     */
    public void check() throws Problem {
        Path target = job.target();
        if (job.clip()
                .path()
                .filter(source -> PictureWriter.sameFile(source, target))
                .isPresent()) {
            throw new Problem(Problem.Kind.OUTPUT, "output.source", target.toString());
        }
        Optional<String> missing = settings.missing();
        if (missing.isPresent()) {
            throw new Problem(Problem.Kind.OUTPUT, "output.encoder", target.toString(), missing.get());
        }
        try {
            if (job.format().picture().isPresent()) {
                new SequenceExport(job).check();
            } else {
                AtomicFile.check(target, job.overwrite());
            }
        } catch (IOException e) {
            throw FileProblems.writing(target, e);
        }
    }

    /**
     * What the person should know before it begins: sound that has no room in the format, a size that is not kept.
     *
     * @throws Problem of kind INPUT when the source cannot be read any more
     */
    public List<ClipNote> notes() throws Problem {
        Optional<SourceFile> source = openSource();
        try {
            return notes(source);
        } finally {
            source.ifPresent(SourceFile::close);
        }
    }

    /** Throws away what earlier exports to this target left for going on. */
    public void discard() throws Problem {
        Path target = job.format().picture().isPresent() ? new SequenceExport(job).folder() : job.target();
        try {
            WorkFolder.discard(target);
        } catch (IOException e) {
            throw FileProblems.writing(target, e);
        }
    }

    /**
     * Writes the clip. Stages reported: {@code progress.clip.write}, whose fraction counts frames of earlier starts as
     * done, and {@code progress.clip.join}.
     *
     * @throws Problem of kind OUTPUT when it cannot be written, INPUT when the source's sound cannot be read, CANCELLED
     *     when asked to stop, or what {@code frames} throws; finished segments are kept for the next start
     */
    public ExportReport run(FrameMaker frames, Progress progress) throws Problem {
        long begin = System.nanoTime();
        check();
        Optional<SourceFile> source = openSource();
        try {
            boolean sequence = job.format().picture().isPresent();
            SequenceExport pictures = sequence ? new SequenceExport(job) : null;
            int resumed = sequence ? pictures.run(frames, progress) : write(frames, source, progress);
            Path written = sequence ? pictures.folder() : job.target();
            long bytes = sequence ? pictures.bytes() : Files.size(written);
            double seconds = (System.nanoTime() - begin) / 1e9;
            return new ExportReport(written, job.frames(), resumed, seconds, bytes, notes(source));
        } catch (Problem e) {
            if (e.kind() == Problem.Kind.CANCELLED) {
                throw new Problem(e, Problem.Kind.CANCELLED, "cancelled.clip");
            }
            throw e;
        } catch (IOException e) {
            throw FileProblems.writing(job.target(), e);
        } catch (EncodingFailed e) {
            throw new Problem(
                    e, Problem.Kind.OUTPUT, "clip.encode", job.target().toString(), e.getMessage());
        } catch (OutOfMemoryError e) {
            throw new Problem(e, Problem.Kind.ENGINE, "memory");
        } finally {
            source.ifPresent(SourceFile::close);
        }
    }

    /** How many frames were there already. */
    private int write(FrameMaker frames, Optional<SourceFile> source, Progress progress)
            throws IOException, EncodingFailed, Problem {
        ClipColours usual = ClipColours.usual(job.clip().width(), job.clip().height());
        ClipColours colours = source.map(file -> usual.orOf(file.pictures())).orElse(usual);
        Optional<UserFfmpeg> program = job.format() == ClipFormat.X264 ? UserFfmpeg.find() : Optional.empty();
        if (job.format() == ClipFormat.X264 && program.isEmpty()) {
            throw new Problem(Problem.Kind.OUTPUT, "output.x264", job.target().toString());
        }
        try (WorkFolder folder = WorkFolder.open(job.target(), JobKey.of(job, settings, colours, program))) {
            Segments segments = new Segments(folder, job.frames(), settings.segment());
            int resumed = segments.finishedFrames();
            new SegmentLoop(job, segments, first -> encoder(program, colours, first, folder))
                    .run(frames, resumed, progress);
            progress.checkCancelled();
            try (AtomicFile file = AtomicFile.create(job.target(), folder.result(), job.overwrite())) {
                assembly(colours, segments).write(file.channel(), source, progress);
                file.commit();
            }
            folder.remove();
            return resumed;
        }
    }

    private FrameEncoder encoder(Optional<UserFfmpeg> program, ClipColours colours, long first, WorkFolder folder)
            throws IOException {
        return program.isPresent()
                ? new ProgramEncoder(program.get(), settings, job, colours, first, folder.scratch())
                : new LibraryEncoder(settings, job, colours, first);
    }

    private Assembly assembly(ClipColours colours, Segments segments) {
        if (job.format() == ClipFormat.GIF) {
            return new GifAssembly(job, segments);
        } else if (job.format() == ClipFormat.WEBP) {
            return new WebpAssembly(job, segments);
        }
        return new Concatenation(job, settings, colours, segments);
    }

    private Optional<SourceFile> openSource() throws Problem {
        try {
            return SourceFile.of(job);
        } catch (IOException e) {
            if (!job.clip().sound()) {
                return Optional.empty();
            }
            String name = job.clip().path().map(Path::toString).orElse("");
            throw new Problem(e, Problem.Kind.INPUT, "clip.sound", name, e.getMessage());
        }
    }

    private List<ClipNote> notes(Optional<SourceFile> source) {
        List<ClipNote> notes = new ArrayList<>(SoundPlan.notes(job, settings, source));
        int width = settings.storedWidth(job.clip().width());
        int height = settings.storedHeight(job.clip().height());
        if (width != job.clip().width() || height != job.clip().height()) {
            notes.add(ClipNote.of("note.clip.padded", width, height));
        }
        int leftOut = job.format() == ClipFormat.GIF
                ? new AnimationTimes(job, GifAssembly.TICKS, GifAssembly.SHORTEST).leftOut()
                : 0;
        if (leftOut > 0) {
            notes.add(ClipNote.of("note.clip.gifrate", leftOut));
        }
        return notes;
    }
}
