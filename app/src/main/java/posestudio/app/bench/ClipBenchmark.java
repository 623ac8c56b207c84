package posestudio.app.bench;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import posestudio.app.clip.ClipPersons;
import posestudio.app.engine.ClipEngine;
import posestudio.app.engine.StudioEngine;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.image.Picture;
import posestudio.editor.parameter.Parameters;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.editor.project.Project;
import posestudio.editor.timeline.PoseHold;
import posestudio.editor.timeline.Timeline;
import posestudio.render.clip.ClipInfo;
import posestudio.render.clip.FrameSource;
import posestudio.render.clip.edit.EditedFrames;
import posestudio.render.clip.track.ClipTracks;
import posestudio.render.clip.track.PersonTrack;
import posestudio.render.clip.write.ClipExport;
import posestudio.render.clip.write.ClipFormat;
import posestudio.render.clip.write.ClipJob;
import posestudio.render.clip.write.ClipQuality;
import posestudio.render.clip.write.ExportReport;
import posestudio.render.draw.Compare;
import posestudio.render.draw.DrawingDevice;
import posestudio.render.draw.Quality;
import posestudio.render.draw.Scene;
import posestudio.render.draw.ViewRequest;
import posestudio.render.face.FaceAnalysis;
import posestudio.render.view.ViewTransform;

/** Measures analysis, jumps, export and steadiness on one clip. */
final class ClipBenchmark {
    private static final int JUMPS = 40;
    private static final int VIEW_WIDTH = 1280;
    private static final int VIEW_HEIGHT = 720;
    private static final FaceEdit EDIT =
            FaceEdit.NEUTRAL.with(Parameters.YAW, 6).with(Parameters.JAW, 20);

    private final StudioEngine engine;
    private final ClipEngine clips;
    private final PrintStream out;

    ClipBenchmark(StudioEngine engine, PrintStream out) {
        this.engine = engine;
        clips = engine.clips();
        this.out = out;
    }

    /** Runs everything and prints what came out. */
    void run(Path path) throws Problem {
        String print = clips.fingerprint(path);
        try (FrameSource frames = clips.openForward(path, Progress.NONE);
                ClipTracks tracks = clips.tracks(frames.info(), print)) {
            analysis(path, frames.info(), print);
            clips.analyse(tracks, frames, Progress.NONE);
            if (tracks.persons().isEmpty()) {
                throw new Problem(Problem.Kind.FACE, "face.none", path.toString());
            }
            jumps(path, tracks);
            try (DrawingDevice device = engine.openDevice()) {
                export(path, frames, tracks, device);
                steady(frames, tracks, device);
                // What comes next keeps many frames to compare them.
                out.println("most memory used: " + Memory.peak());
                new StillClipBenchmark(clips, device, out)
                        .run(frames.frame(tracks.persons().get(0).firstSeen()));
            }
        }
    }

    /** Afresh, whatever is known of the clip: tracks that are open a second time begin anew and are kept nowhere. */
    private void analysis(Path path, ClipInfo info, String print) throws Problem {
        try (FrameSource frames = clips.openForward(path, Progress.NONE);
                ClipTracks fresh = clips.tracks(info, print)) {
            long begin = System.nanoTime();
            int known = fresh.analysed();
            clips.analyse(fresh, frames, Progress.NONE);
            speed("analysis", info.frames() - known, (System.nanoTime() - begin) / 1e9);
        }
    }

    private void speed(String what, int frames, double seconds) {
        out.printf(Locale.ROOT, "%s: %d frames in %.1f s, %.1f frames/s%n", what, frames, seconds, frames / seconds);
    }

    /** From the wish to see a frame to its draft in a view, in any order; then the same frame again. */
    private void jumps(Path path, ClipTracks tracks) throws Problem {
        ClipInfo info = tracks.info();
        PersonTrack person = tracks.persons().get(0);
        Random random = new Random(1);
        BufferedImage view = new BufferedImage(VIEW_WIDTH, VIEW_HEIGHT, BufferedImage.TYPE_INT_RGB);
        try (FrameSource frames = clips.open(path, Progress.NONE);
                DrawingDevice device = engine.openDevice()) {
            int[] frame = {0};
            Timings.Work jump = () -> draw(device, frames.frame(frame[0]), person.face(frame[0], 0.5), view);
            Timings first = Timings.of(3, JUMPS, () -> {
                frame[0] = random.nextInt(info.frames());
                jump.run();
            });
            out.println("jump to a frame, draft " + VIEW_WIDTH + " x " + VIEW_HEIGHT + ": " + first);
            out.println("the same frame again: " + Timings.of(3, JUMPS, jump));
        }
    }

    private static void draw(DrawingDevice device, Picture picture, Optional<FaceAnalysis> face, BufferedImage target)
            throws Problem {
        Scene scene = new Scene(
                picture, face.stream().toList(), face.stream().map(f -> EDIT).toList());
        ViewTransform view = ViewTransform.fit(picture.width(), picture.height(), VIEW_WIDTH, VIEW_HEIGHT);
        device.drawView(
                new ViewRequest(scene, view, VIEW_WIDTH, VIEW_HEIGHT, Compare.OFF, 0, Quality.DRAFT, 0x303030), target);
    }

    private void export(Path path, FrameSource frames, ClipTracks tracks, DrawingDevice device) throws Problem {
        Path file = temporary();
        try {
            ExportReport report = write(frames, tracks, device, Timeline.constant(EDIT), file);
            speed("export, pose and expression edited, " + path.getFileName(), report.frames(), report.seconds());
        } finally {
            file.toFile().delete();
        }
    }

    private ExportReport write(
            FrameSource frames, ClipTracks tracks, DrawingDevice device, Timeline timeline, Path file) throws Problem {
        Project project = ClipPersons.project(frames.info(), tracks).with(0, timeline);
        ClipJob job = new ClipJob(
                frames.info(),
                0,
                frames.info().frames() - 1,
                file,
                ClipFormat.MP4,
                ClipQuality.BEST,
                true,
                true,
                "benchmark " + System.nanoTime());
        try (EditedFrames finished = clips.edited(frames, tracks, project, device)) {
            return new ClipExport(job).run(finished, Progress.NONE);
        }
    }

    /** The head as it is read afresh in the steadied clip that was written, against the source. */
    private void steady(FrameSource frames, ClipTracks tracks, DrawingDevice device) throws Problem {
        PersonTrack person = tracks.persons().get(0);
        int all = frames.info().frames();
        PoseHold hold = new PoseHold(person.medianPose(0, all).orElseThrow(), 1);
        Path file = temporary();
        try {
            write(frames, tracks, device, Timeline.NEUTRAL.withHold(Optional.of(hold)), file);
            try (FrameSource written = clips.openForward(file, Progress.NONE);
                    ClipTracks after = clips.tracks(written.info(), clips.fingerprint(file))) {
                clips.analyse(after, written, Progress.NONE);
                out.println("head angles of the source, standard deviation: " + PoseSpread.of(person, all));
                out.println("the same after steady 100: "
                        + PoseSpread.of(after.persons().get(0), all));
            }
        } finally {
            file.toFile().delete();
        }
    }

    private static Path temporary() throws Problem {
        try {
            return Files.createTempFile("posestudio-bench", ".mp4");
        } catch (IOException e) {
            throw new Problem(e, Problem.Kind.OUTPUT, "output.failed", System.getProperty("java.io.tmpdir"));
        }
    }

    /** How much the angles of a head vary, degrees. */
    record PoseSpread(double pitch, double yaw, double roll) {
        static PoseSpread of(PersonTrack person, int frames) {
            List<double[]> poses = new java.util.ArrayList<>();
            for (int i = 0; i < frames; i++) {
                person.rawPose(i).ifPresent(pose -> poses.add(new double[] {pose.pitch(), pose.yaw(), pose.roll()}));
            }
            double[] spread = new double[3];
            for (int axis = 0; axis < 3; axis++) {
                int a = axis;
                double mean = poses.stream().mapToDouble(p -> p[a]).average().orElse(0);
                double square = poses.stream()
                        .mapToDouble(p -> (p[a] - mean) * (p[a] - mean))
                        .average()
                        .orElse(0);
                spread[axis] = Math.sqrt(square);
            }
            return new PoseSpread(spread[0], spread[1], spread[2]);
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "pitch %.2f°, yaw %.2f°, roll %.2f°", pitch, yaw, roll);
        }
    }
}
