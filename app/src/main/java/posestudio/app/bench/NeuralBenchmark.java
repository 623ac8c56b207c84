package posestudio.app.bench;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import posestudio.app.bench.NeuralReport.Stage;
import posestudio.app.engine.StudioEngine;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.edit.HeadPose;
import posestudio.editor.image.Picture;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.editor.project.EngineSettings;
import posestudio.models.ModelException;
import posestudio.models.runtime.ComputeDevice;
import posestudio.models.runtime.NodePlacement;
import posestudio.models.runtime.RunTimes;
import posestudio.render.draw.Compare;
import posestudio.render.draw.DrawingDevice;
import posestudio.render.draw.Quality;
import posestudio.render.draw.Scene;
import posestudio.render.draw.ViewRequest;
import posestudio.render.face.FaceAnalysis;
import posestudio.render.face.ModelProblems;
import posestudio.render.liveportrait.engine.LivePortraitEngine;
import posestudio.render.liveportrait.paste.CropPixels;
import posestudio.render.view.ViewTransform;

/** Measures the neural engine stage by stage on one face, the way it is used: prepared once, then turned and turned. */
final class NeuralBenchmark {
    private static final int SIDE = 1024;
    /** How often, where a picture takes seconds, and where it takes milliseconds. */
    private static final int FEW = 3;

    private static final int MANY = 60;
    private static final double STOP_AFTER = 200e6;
    private static final Map<Stage, String> PREPARING = Map.of(
            Stage.LANDMARKS,
            "landmark",
            Stage.MOTION,
            "motion_extractor",
            Stage.APPEARANCE,
            "appearance_feature_extractor");
    private static final Map<Stage, String> DRAWING =
            Map.of(Stage.STITCHING, "stitching", Stage.WARPING, "warping_spade");

    private final StudioEngine studio;
    private final LivePortraitEngine engine;
    private final EngineSettings settings;
    private final Picture picture;
    private final BufferedImage view = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    private final Map<Stage, List<Double>> millis = new EnumMap<>(Stage.class);
    private double yaw = -20;

    /**
     * @param studio with the pack that is measured
     * @param settings that choose the neural engine
     * @param picture with at least one face
     * @throws Problem of kind ENGINE when there is no pack
     */
    NeuralBenchmark(StudioEngine studio, EngineSettings settings, Picture picture) throws Problem {
        this.studio = studio;
        this.engine = studio.neural().livePortrait();
        this.settings = settings;
        this.picture = picture;
    }

    /** Measures everything. */
    NeuralReport run(FaceAnalysis face) throws Problem {
        try (DrawingDevice device = studio.openDevice()) {
            taking(Stage.FIRST, () -> device.drawFinal(next(face), Progress.NONE));
            prepare();
            int times = engine.isSlow() ? FEW : MANY;
            for (int i = 0; i < times; i++) {
                draw(face);
            }
            for (int i = 0; i < times; i++) {
                taking(Stage.DRAFT, () -> device.drawView(request(next(face), Quality.DRAFT), view));
                taking(Stage.SETTLED, () -> device.drawView(request(next(face), Quality.FINAL), view));
                taking(Stage.FINAL, () -> device.drawFinal(next(face), Progress.NONE));
            }
            for (int i = 0; i < FEW; i++) {
                stop(device, face);
            }
        }
        return report();
    }

    /** Several times over: what is known of a face is remembered, so it is found anew every time. */
    private void prepare() throws Problem {
        for (int i = 0; i < FEW; i++) {
            FaceAnalysis fresh = studio.analyse(picture, Progress.NONE).faces().get(0);
            var known = engine.face(picture, fresh, Progress.NONE);
            add(PREPARING);
            taking(Stage.CROP, () -> CropPixels.of(picture, known.map()));
        }
    }

    /** One edit, without and with detail: the network draws once, both are pasted. */
    private void draw(FaceAnalysis face) throws Problem {
        Scene scene = next(face);
        double whole = time(() -> engine.patches(scene, scene.edits(), 1, 0, false, Progress.NONE));
        add(DRAWING);
        add(Stage.PASTE, whole - engine.lastMillis());
        if (settings.detail() > 0) {
            taking(
                    Stage.DETAIL,
                    () -> engine.patches(scene, scene.edits(), 1, settings.detail(), false, Progress.NONE));
        }
    }

    /** From the moment at which it is no longer wanted; nothing is measured when it was done by then. */
    private void stop(DrawingDevice device, FaceAnalysis face) throws Problem {
        long start = System.nanoTime();
        Progress impatient = new Progress() {
            @Override
            public void report(String stage, double fraction) {}

            @Override
            public boolean isCancelled() {
                return System.nanoTime() - start > STOP_AFTER;
            }
        };
        try {
            device.drawView(request(next(face), Quality.FINAL), view, impatient);
        } catch (Problem e) {
            if (e.kind() != Problem.Kind.CANCELLED) {
                throw e;
            }
            add(Stage.STOP, (System.nanoTime() - start - STOP_AFTER) / 1e6);
        }
    }

    /** The scene with an edit that was not drawn before. */
    private Scene next(FaceAnalysis face) {
        yaw = yaw > 20 ? -20.03 : yaw + 0.37;
        return new Scene(picture, List.of(face), List.of(FaceEdit.turned(new HeadPose(4, yaw, 3))), settings);
    }

    private ViewRequest request(Scene scene, Quality quality) {
        ViewTransform fit = ViewTransform.fit(picture.width(), picture.height(), SIDE, SIDE);
        return new ViewRequest(scene, fit, SIDE, SIDE, Compare.OFF, 0, quality, 0x303030);
    }

    private void taking(Stage stage, Timings.Work work) throws Problem {
        add(stage, time(work));
    }

    private static double time(Timings.Work work) throws Problem {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private void add(Map<Stage, String> networks) {
        Map<String, RunTimes> times = engine.times();
        networks.forEach((stage, network) ->
                Optional.ofNullable(times.get(network)).ifPresent(taken -> add(stage, taken.last())));
    }

    private void add(Stage stage, double taken) {
        millis.computeIfAbsent(stage, s -> new ArrayList<>()).add(taken);
    }

    /** What was measured; which nodes run where is told last, since networks are opened once more for that. */
    private NeuralReport report() throws Problem {
        OptionalLong peak = Memory.peakMegabytes();
        long heap = Memory.heapPeakMegabytes();
        Map<Stage, Timings> stages = new EnumMap<>(Stage.class);
        millis.forEach((stage, taken) -> stages.put(stage, Timings.of(taken)));
        return new NeuralReport(
                engine.pack().manifest().idAndVersion(),
                engine.device().provider().toString(),
                engine.device().runtimeVersion(),
                engine.device().threads(),
                nodes(),
                stages,
                peak,
                heap);
    }

    private Map<String, NodePlacement> nodes() throws Problem {
        Map<String, NodePlacement> nodes = new TreeMap<>();
        if (engine.device().provider() != ComputeDevice.Provider.CPU) {
            for (String network : engine.times().keySet()) {
                try {
                    nodes.put(network, NodePlacement.measure(engine.device(), engine.pack(), network));
                } catch (ModelException e) {
                    throw ModelProblems.problem(e);
                }
            }
        }
        return nodes;
    }
}
