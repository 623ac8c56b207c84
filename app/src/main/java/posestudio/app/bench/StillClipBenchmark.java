package posestudio.app.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import posestudio.app.clip.ClipPersons;
import posestudio.app.engine.ClipEngine;
import posestudio.editor.edit.EditGroup;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.image.Picture;
import posestudio.editor.parameter.Parameters;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.editor.timeline.Interpolation;
import posestudio.editor.timeline.Key;
import posestudio.editor.timeline.KeyTrack;
import posestudio.editor.timeline.Timeline;
import posestudio.render.clip.FrameTimes;
import posestudio.render.clip.StillFrames;
import posestudio.render.clip.edit.EditedFrames;
import posestudio.render.clip.track.ClipTracks;
import posestudio.render.draw.DrawingDevice;
import posestudio.render.draw.Scene;
import posestudio.render.face.FaceAnalysis;

/** One picture repeated 60 times: what an edit does to it must not tremble. */
final class StillClipBenchmark {
    private static final int FRAMES = 60;
    private static final double RATE = 30;
    private static final double WIDEST = 10;

    private final ClipEngine clips;
    private final DrawingDevice device;
    private final PrintStream out;

    StillClipBenchmark(ClipEngine clips, DrawingDevice device, PrintStream out) {
        this.clips = clips;
        this.device = device;
        this.out = out;
    }

    /** @param picture shows a face */
    void run(Picture picture) throws Problem {
        try (StillFrames still = new StillFrames(
                        picture,
                        "still",
                        Optional.empty(),
                        FrameTimes.even(FRAMES, RATE),
                        FRAMES / RATE,
                        (int) RATE,
                        1);
                ClipTracks tracks = clips.tracks(still.info(), "benchmark still " + System.nanoTime())) {
            clips.analyse(tracks, still, Progress.NONE);
            FaceEdit edit = FaceEdit.NEUTRAL.with(Parameters.YAW, 9).with(Parameters.JAW, 30);
            int differing = differing(still, tracks, Timeline.constant(edit));
            out.printf("still clip, edited: %d of %d frames differ from the first%n", differing, FRAMES);
            sweep(still, tracks);
        }
    }

    private int differing(StillFrames still, ClipTracks tracks, Timeline timeline) throws Problem {
        int differing = 0;
        try (EditedFrames finished = finished(still, tracks, timeline)) {
            byte[] first = finished.frame(0).samples8();
            for (int i = 1; i < FRAMES; i++) {
                differing += Arrays.equals(first, finished.frame(i).samples8()) ? 0 : 1;
            }
        }
        return differing;
    }

    private EditedFrames finished(StillFrames still, ClipTracks tracks, Timeline timeline) throws Problem {
        return clips.edited(
                still, tracks, ClipPersons.project(still.info(), tracks).with(0, timeline), device);
    }

    private void sweep(StillFrames still, ClipTracks tracks) throws Problem {
        KeyTrack keys = KeyTrack.of(EditGroup.HEAD)
                .with(new Key(0, turned(-WIDEST), Interpolation.LINEAR))
                .with(new Key(FRAMES - 1, turned(WIDEST), Interpolation.LINEAR));
        List<byte[]> clip = frames(still, tracks, Timeline.NEUTRAL.with(keys));
        FaceAnalysis face = tracks.persons().get(0).face(0, 0).orElseThrow();
        List<byte[]> stills = new ArrayList<>();
        for (int i = 0; i < FRAMES; i++) {
            FaceEdit edit = turned(-WIDEST + 2 * WIDEST * i / (FRAMES - 1));
            stills.add(device.drawFinal(new Scene(still.frame(0), List.of(face), List.of(edit)), Progress.NONE)
                    .samples8());
        }
        boolean[] inside = new FaceRegion(
                        face.landmarks(), still.info().width(), still.info().height())
                .inside();
        double asClip = secondDifference(clip, inside);
        double asStills = secondDifference(stills, inside);
        out.printf(
                Locale.ROOT,
                "slow sweep, second difference in the face: as a clip %.3f, from one still %.3f, ratio %.3f%n",
                asClip,
                asStills,
                asClip / asStills);
    }

    private static FaceEdit turned(double yaw) {
        return FaceEdit.NEUTRAL.with(Parameters.YAW, yaw);
    }

    private List<byte[]> frames(StillFrames still, ClipTracks tracks, Timeline timeline) throws Problem {
        List<byte[]> frames = new ArrayList<>();
        try (EditedFrames finished = finished(still, tracks, timeline)) {
            for (int i = 0; i < FRAMES; i++) {
                frames.add(finished.frame(i).samples8());
            }
        }
        return frames;
    }

    /** Mean size of {@code x(i+1) - 2 x(i) + x(i-1)} over the samples of the face and all frames, of 255. */
    private static double secondDifference(List<byte[]> frames, boolean[] inside) {
        int bands = frames.get(0).length / inside.length;
        double sum = 0;
        long count = 0;
        for (int i = 1; i + 1 < frames.size(); i++) {
            byte[] before = frames.get(i - 1);
            byte[] now = frames.get(i);
            byte[] after = frames.get(i + 1);
            for (int k = 0; k < now.length; k++) {
                if (inside[k / bands]) {
                    sum += Math.abs((after[k] & 255) - 2 * (now[k] & 255) + (before[k] & 255));
                    count++;
                }
            }
        }
        return sum / count;
    }
}
