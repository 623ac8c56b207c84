package posestudio.render.liveportrait.engine;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.image.Picture;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.editor.project.RenderEngine;
import posestudio.render.draw.Compare;
import posestudio.render.draw.DrawingDevice;
import posestudio.render.draw.Patch;
import posestudio.render.draw.Quality;
import posestudio.render.draw.Scene;
import posestudio.render.draw.ViewRequest;
import posestudio.render.liveportrait.paste.Pasted;

/**
 * Draws scenes of the neural engine, and leaves all others to the device that it stands before. Where the network is too
 * slow to follow the hand, the other device draws drafts and the network the settled view.
 */
public final class LivePortraitDevice implements DrawingDevice {
    private final DrawingDevice base;
    private final LivePortraitSource source;

    /**
     * @param base draws views, and scenes of the built-in engine; closed with this device
     * @param source gives the engine when it is first needed
     */
    public LivePortraitDevice(DrawingDevice base, LivePortraitSource source) {
        this.base = base;
        this.source = source;
    }

    @Override
    public String description() {
        return base.description();
    }

    @Override
    public Optional<String> fallbackReason() {
        return base.fallbackReason();
    }

    @Override
    public void drawView(ViewRequest request, BufferedImage target) throws Problem {
        drawView(request, target, Progress.NONE);
    }

    @Override
    public void drawView(ViewRequest request, BufferedImage target, Progress progress) throws Problem {
        if (request.scene().engine().engine() == RenderEngine.LIVEPORTRAIT) {
            base.drawView(request.with(patched(request, progress)), target, progress);
        } else {
            base.drawView(request, target, progress);
        }
    }

    /** The scene with everything that the network has to draw for it; a draft with what it has drawn before. */
    private Scene patched(ViewRequest request, Progress progress) throws Problem {
        Scene scene = understood(request.scene());
        boolean compared = request.compare() != Compare.OFF;
        if (!isEdited(scene.edits()) && !(compared && isEdited(scene.before()))) {
            return scene;
        }
        LivePortraitEngine engine = source.engine();
        boolean draft = request.quality() == Quality.DRAFT;
        boolean knownOnly = draft && engine.isSlow();
        // Finding where details come from takes longer than a draft may.
        double detail = draft && !knownOnly ? 0 : scene.engine().detail();
        int step = (int) Math.max(1, Math.floor(1 / request.view().scale()));
        List<Patch> patches = new ArrayList<>(engine.patches(scene, scene.edits(), step, detail, knownOnly, progress));
        if (compared) {
            patches.addAll(engine.patches(scene, scene.before(), step, detail, knownOnly, progress));
        }
        return scene.withPatches(patches);
    }

    private static boolean isEdited(List<FaceEdit> edits) {
        return edits.stream().anyMatch(edit -> !edit.isNeutral());
    }

    /** What the network cannot do must not be seen in drafts either. */
    private static Scene understood(Scene scene) {
        return scene.withEdits(understood(scene.edits())).withBefore(understood(scene.before()));
    }

    private static List<FaceEdit> understood(List<FaceEdit> edits) {
        return edits.stream().map(Understood::of).toList();
    }

    @Override
    public void warmUp(Scene scene) throws Problem {
        base.warmUp(scene);
        if (scene.engine().engine() == RenderEngine.LIVEPORTRAIT
                && !scene.faces().isEmpty()) {
            source.engine().ahead(scene.picture(), scene.faces().get(0));
        }
    }

    @Override
    public Picture drawFinal(Scene scene, Progress progress) throws Problem {
        if (scene.engine().engine() != RenderEngine.LIVEPORTRAIT) {
            return base.drawFinal(scene, progress);
        }
        Scene known = understood(scene);
        if (!isEdited(known.edits())) {
            return scene.picture();
        }
        List<Patch> patches =
                source.engine().patches(known, known.edits(), 1, known.engine().detail(), false, progress);
        return Pasted.onto(scene.picture(), patches);
    }

    @Override
    public void close() {
        base.close();
    }
}
