package posestudio.app.neural;

import java.awt.EventQueue;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import posestudio.app.engine.NeuralEngine;
import posestudio.app.notice.Notices;
import posestudio.app.text.Messages;
import posestudio.app.thread.EventThread;
import posestudio.app.thread.Jobs;
import posestudio.app.workspace.Workspace;
import posestudio.editor.change.SetEngine;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.history.Document;
import posestudio.editor.history.Gesture;
import posestudio.editor.problem.Problem;
import posestudio.editor.project.EngineSettings;
import posestudio.editor.project.RenderEngine;
import posestudio.render.draw.Quality;
import posestudio.render.draw.Scene;
import posestudio.render.loop.Frame;

/**
 * Which engine draws what is open, and whether it can on this machine. Where the pack of the chosen one is missing the
 * built-in engine draws the views; what was chosen stays chosen. Belongs to the event thread.
 */
public final class EngineChoice {
    private final Workspace workspace;
    private final NeuralEngine neural;
    private final Jobs jobs;
    private final Notices notices;
    private final Unused unused;
    private final Runnable packs;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private Optional<NeuralEngine.Pack> pack = Optional.empty();
    private Optional<Problem> shortfall = Optional.empty();
    private Optional<String> runsOn = Optional.empty();
    /** The person has chosen it before it was known whether it is there. */
    private boolean wanted;

    private Object told;
    private List<FaceEdit> settled = List.of();
    private double settledMillis;

    /**
     * @param packs leads to where packs are installed
     */
    public EngineChoice(
            Workspace workspace, NeuralEngine neural, Jobs jobs, Notices notices, Messages messages, Runnable packs) {
        this.workspace = workspace;
        this.neural = neural;
        this.jobs = jobs;
        this.notices = notices;
        this.packs = packs;
        unused = new Unused(messages);
        workspace.seeWith(this::drawable);
        workspace.addListener(this::workspaceChanged);
    }

    /** Finds out in the background which packs there are. */
    public void look() {
        EventThread.check();
        jobs.quietly(Jobs.Lane.FILES, () -> {
            try {
                NeuralEngine.Pack found = neural.require();
                EventQueue.invokeLater(() -> found(Optional.of(found), Optional.empty()));
            } catch (Problem e) {
                EventQueue.invokeLater(() -> found(Optional.empty(), Optional.of(e)));
            }
        });
    }

    /** Packs were installed or removed. */
    public void packsChanged() {
        EventThread.check();
        told = null;
        shortfall = Optional.empty();
        jobs.quietly(Jobs.Lane.FILES, neural::refresh);
        look();
    }

    private void found(Optional<NeuralEngine.Pack> now, Optional<Problem> why) {
        pack = now;
        shortfall = why;
        if (wanted) {
            choose(RenderEngine.LIVEPORTRAIT);
        }
        // Views are drawn anew: they may be drawn by something else now.
        workspace.seeWith(this::drawable);
    }

    private void workspaceChanged() {
        if (isChosen() && pack.isPresent() && runsOn.isEmpty()) {
            runsOn = Optional.of("");
            jobs.quietly(Jobs.Lane.FILES, this::findDevice);
        }
        if (isMissing() && told != workspace.work()) {
            told = workspace.work();
            notices.problem(
                    shortfall
                                    .filter(why -> !why.key().equals("engine.pack.missing"))
                                    .isPresent()
                            ? shortfall.get()
                            : new Problem(Problem.Kind.ENGINE, "engine.pack.absent"));
        }
        listeners.forEach(Runnable::run);
    }

    private void findDevice() {
        try {
            String device = neural.runsOn();
            EventQueue.invokeLater(() -> {
                runsOn = Optional.of(device);
                listeners.forEach(Runnable::run);
            });
        } catch (Problem e) {
            // Drawing meets the same problem and tells it.
            return;
        }
    }

    /** Calls {@code listener} on the event thread after every change. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** What was chosen for the open picture; the usual when none is open. */
    public EngineSettings settings() {
        return workspace.document().map(document -> document.project().engine()).orElse(EngineSettings.DEFAULT);
    }

    /** Whether the neural engine was chosen, be it here or not. */
    public boolean isChosen() {
        return settings().engine() == RenderEngine.LIVEPORTRAIT;
    }

    /** Whether the neural engine was chosen and can draw. */
    public boolean draws() {
        return isChosen() && pack.isPresent();
    }

    /** Whether the neural engine was chosen and cannot draw; it is not missing as long as nobody has looked. */
    public boolean isMissing() {
        return isChosen() && shortfall.isPresent();
    }

    /** The pack that the neural engine draws with, if one is installed. */
    public Optional<NeuralEngine.Pack> pack() {
        return pack;
    }

    /** What the networks run on, in words; empty while that is not known. */
    public Optional<String> runsOn() {
        return runsOn.filter(device -> !device.isEmpty());
    }

    /** A view was drawn. */
    public void drawn(Frame frame) {
        Scene scene = frame.request().scene();
        boolean drawn = frame.request().quality() == Quality.FINAL
                && scene.engine().engine() == RenderEngine.LIVEPORTRAIT
                && scene.edits().stream().anyMatch(edit -> !edit.isNeutral());
        // What is only moved or enlarged is there already.
        if (drawn && !scene.edits().equals(settled)) {
            settled = scene.edits();
            if (settledMillis == 0) {
                // Only what has drawn tells whether a card did.
                jobs.quietly(Jobs.Lane.FILES, this::findDevice);
            }
            settledMillis = frame.millis();
            listeners.forEach(Runnable::run);
        }
    }

    /** How long the last edit took to be seen as the networks draw it, milliseconds; 0 before the first. */
    public double settledMillis() {
        return settledMillis;
    }

    /** Whether the built-in engine draws while the hand moves. */
    public boolean isSlow() {
        return neural.isSlow();
    }

    /** Whether there is anything to draw. */
    public boolean isOpen() {
        return workspace.document().isPresent();
    }

    /** What can draw in place of what was chosen. */
    private EngineSettings drawable(EngineSettings chosen) {
        return pack.isPresent() ? chosen : chosen.with(RenderEngine.MESH);
    }

    /** Lets that engine draw; without a pack for it, leads to where packs are installed. */
    public void choose(RenderEngine engine) {
        EventThread.check();
        boolean missing = engine == RenderEngine.LIVEPORTRAIT && pack.isEmpty();
        wanted = missing && shortfall.isEmpty();
        if (missing) {
            shortfall.ifPresent(why -> packs.run());
            return;
        }
        workspace.document().filter(d -> settings().engine() != engine).ifPresent(document -> {
            document.dispatch(new SetEngine(settings().with(engine)));
            unused.by(workspace.rig(), document.project()).ifPresent(notices::say);
        });
    }

    /** Lets the other engine draw. */
    public void toggle() {
        choose(isChosen() ? RenderEngine.MESH : RenderEngine.LIVEPORTRAIT);
    }

    /** Sets how much of the photo's own detail is carried over, 0 to 1. */
    void detail(double amount, Gesture gesture) {
        document().ifPresent(document -> document.dispatch(SetEngine.detail(settings(), amount), gesture));
    }

    /** Lets the body stay where it is, or not. */
    void bodyStill(boolean still) {
        document().ifPresent(document -> document.dispatch(SetEngine.bodyStill(settings(), still)));
    }

    private Optional<Document> document() {
        return workspace.document().filter(document -> isChosen());
    }
}
