package posestudio.app.window;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import posestudio.app.engine.InstalledEngine;
import posestudio.app.export.ExportPlan;
import posestudio.app.packs.Packs;
import posestudio.app.recovery.RecoveryFolder;
import posestudio.app.system.UserFolders;
import posestudio.editor.image.PictureReader;
import posestudio.editor.image.PictureWriter;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.models.runtime.ComputeDevice;
import posestudio.render.draw.DrawingDevice;
import posestudio.render.draw.Scene;
import posestudio.render.export.Exporter;

/** The parts of this machine: its engine, and the files of this person. */
final class InstalledParts {
    private final InstalledEngine engine;
    private final Exporter exporter = new Exporter(new PictureWriter());

    private InstalledParts(UserFolders folders) {
        engine = new InstalledEngine(folders);
    }

    /** Opens nothing yet. */
    static StudioParts create(UserFolders folders) {
        InstalledParts parts = new InstalledParts(folders);
        return new StudioParts(
                new PictureReader(),
                parts.engine.clips(),
                parts.engine.neural(),
                new Packs(folders),
                parts.engine::analyse,
                parts.engine::openDevice,
                parts::export,
                parts.engine::prepare,
                parts::computing,
                folders.presets(),
                new RecoveryFolder(folders.recovery()),
                parts.engine::close);
    }

    /** With a device of its own: the one of the view must go on following the hand. */
    private void export(Optional<Path> source, Scene scene, ExportPlan plan, Progress progress) throws Problem {
        if (source.isPresent()) {
            exporter.check(source.get(), plan.target(), plan.options());
        }
        try (DrawingDevice device = engine.openDevice()) {
            exporter.export(device, scene, plan.longerSide(), plan.target(), plan.options(), progress);
        }
    }

    private List<String> computing() {
        try {
            ComputeDevice device = engine.computeDevice();
            List<String> lines = new ArrayList<>();
            lines.add("Networks: ONNX Runtime " + device.runtimeVersion() + ", " + device);
            device.shortfall().ifPresent(why -> lines.add("  because: " + why.sentence()));
            return lines;
        } catch (Problem e) {
            return List.of("Networks: " + e.getMessage());
        }
    }
}
