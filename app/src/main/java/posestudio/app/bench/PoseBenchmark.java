package posestudio.app.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import posestudio.app.engine.StudioEngine;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.edit.HeadPose;
import posestudio.editor.image.Picture;
import posestudio.editor.image.PictureReader;
import posestudio.editor.parameter.ParameterSpec;
import posestudio.editor.parameter.Parameters;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.render.draw.DrawingDevice;
import posestudio.render.draw.Scene;
import posestudio.render.face.FaceAnalysis;

/** Turns the biggest face of many portraits by known angles and lets the networks read the results afresh. */
final class PoseBenchmark {
    private static final int[] ANGLES = {-30, -20, -10, 10, 20, 30};

    private final StudioEngine engine;
    private final PrintStream out;
    private final Map<Integer, List<Double>> errors = new TreeMap<>();
    private final Map<String, List<double[]>> reached = new TreeMap<>();
    private int lost;
    private int portraits;

    PoseBenchmark(StudioEngine engine, PrintStream out) {
        this.engine = engine;
        this.out = out;
    }

    /** Measures all pictures and prints what came out. */
    void run(List<Path> pictures) throws Problem {
        try (DrawingDevice device = engine.openDevice()) {
            for (Path path : pictures) {
                measure(path, device);
            }
        }
        print();
    }

    private void measure(Path path, DrawingDevice device) throws Problem {
        Picture picture = new PictureReader().read(path, Progress.NONE);
        List<FaceAnalysis> faces = engine.analyse(picture, Progress.NONE).faces();
        if (faces.isEmpty()) {
            out.println("no face in " + path.getFileName());
            return;
        }
        portraits++;
        FaceAnalysis face = faces.get(0);
        for (ParameterSpec spec : Parameters.ANGLES) {
            for (int angle : ANGLES) {
                FaceEdit edit = FaceEdit.NEUTRAL.with(spec, angle);
                Picture turned = device.drawFinal(new Scene(picture, List.of(face), List.of(edit)), Progress.NONE);
                Optional<HeadPose> after = poseNear(face, turned);
                if (after.isEmpty()) {
                    lost++;
                    continue;
                }
                double read = component(spec, after.get()) - component(spec, face.pose());
                errors.computeIfAbsent(Math.abs(angle), a -> new ArrayList<>()).add(Math.abs(read - angle));
                reached.computeIfAbsent(spec.id() + String.format(Locale.ROOT, " %+d", angle), k -> new ArrayList<>())
                        .add(new double[] {read, Math.abs(read - angle)});
            }
        }
    }

    private Optional<HeadPose> poseNear(FaceAnalysis face, Picture turned) throws Problem {
        return engine.analyse(turned, Progress.NONE).faces().stream()
                .min(Comparator.comparingDouble(other -> Math.hypot(
                        other.box().centreX() - face.box().centreX(),
                        other.box().centreY() - face.box().centreY())))
                .map(FaceAnalysis::pose);
    }

    private static double component(ParameterSpec spec, HeadPose pose) {
        return spec.equals(Parameters.PITCH) ? pose.pitch() : spec.equals(Parameters.YAW) ? pose.yaw() : pose.roll();
    }

    private void print() {
        out.println(portraits + " portraits; faces no longer found after the turn: " + lost);
        reached.forEach((request, values) -> out.printf(
                Locale.ROOT,
                "%-10s reached %6.1f°   mean error %.1f°%n",
                request,
                values.stream().mapToDouble(v -> v[0]).average().orElse(0),
                values.stream().mapToDouble(v -> v[1]).average().orElse(0)));
        errors.forEach((angle, values) -> out.printf(
                Locale.ROOT,
                "mean error of all requests of ±%d°: %.2f°%n",
                angle,
                values.stream().mapToDouble(v -> v).average().orElse(0)));
    }
}
