package posestudio.app.playback;

import java.awt.EventQueue;
import java.awt.event.ActionListener;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.swing.Timer;
import posestudio.app.clip.ClipView;
import posestudio.app.clip.OpenClip;
import posestudio.app.engine.ClipEngine;
import posestudio.app.engine.FacePreparing;
import posestudio.app.thread.EventThread;
import posestudio.app.workspace.ClipFrame;
import posestudio.app.workspace.Workspace;
import posestudio.editor.history.Document;
import posestudio.editor.image.Picture;
import posestudio.editor.problem.Problem;
import posestudio.editor.project.ClipFacts;
import posestudio.editor.project.FrameLook;
import posestudio.editor.project.Project;
import posestudio.render.clip.FrameSource;
import posestudio.render.face.FaceSearch;
import posestudio.render.loop.DeviceOpener;

/**
 * Brings the frame that one wants to see onto the table, and one after the other while the clip plays. Belongs to the
 * event thread.
 */
public final class Playback implements AutoCloseable {
    private static final int TICK_MILLIS = 8;
    /** One who stands still for so long is looking. */
    private static final int REST_MILLIS = 300;
    /** Analysis finds out more with every frame; more often than this need not be seen. */
    private static final int NEWS_MILLIS = 400;
    /** A frame that is not drawn after so long will not be: nobody sees the view. */
    private static final long PATIENCE_NANOS = 1_000_000_000L;

    private final Workspace workspace;
    private final Services services;
    private final Consumer<Problem> failed;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Timer tick = timer(TICK_MILLIS, true, event -> tick());
    private final Timer rest = timer(REST_MILLIS, false, event -> rested());
    private final Timer news = timer(NEWS_MILLIS, false, event -> askAgain());
    private final AtomicBoolean toldTracks = new AtomicBoolean();
    private final AtomicBoolean toldRendered = new AtomicBoolean();
    private final Runnable viewChanged = this::viewChanged;
    private final Runnable tracksChanged = this::tracksChanged;

    private Optional<OpenClip> clip = Optional.empty();
    private Optional<FrameLoader> loader = Optional.empty();
    private Optional<BackgroundRendering> background = Optional.empty();
    private RenderedFrames rendered = new RenderedFrames();
    private Optional<Project> seenProject = Optional.empty();
    private Optional<PlayClock> clock = Optional.empty();
    private Optional<ClipFrame> ready = Optional.empty();
    private Optional<Function<Project, Document>> beginning = Optional.empty();
    private int asked = -1;
    private int seen = -1;
    private double smoothing = -1;
    private Picture drawn;
    private Optional<ClipFrame> shown = Optional.empty();
    private long shownAt;
    /** Whether the playhead is being moved by the playing itself. */
    private boolean advancing;
    /** Whether the faces of the frame that is seen were known when it was put on the table. */
    private boolean seenKnown;

    /**
     * @param services read, prepare and draw
     * @param failed told why a frame cannot be had
     */
    public Playback(Workspace workspace, Services services, Consumer<Problem> failed) {
        EventThread.check();
        this.workspace = workspace;
        this.services = services;
        this.failed = failed;
        workspace.addListener(this::workspaceChanged);
    }

    /**
     * What playing needs.
     *
     * @param preparing gets a face ready to be drawn; takes part of a second the first time
     * @param clips reads and renders clips
     * @param device opens what draws in the background
     */
    public record Services(FacePreparing preparing, ClipEngine clips, DeviceOpener device) {}

    private static Timer timer(int millis, boolean repeats, ActionListener action) {
        Timer timer = new Timer(millis, action);
        timer.setRepeats(repeats);
        return timer;
    }

    /**
     * Shows the clip that has just been put on the table.
     *
     * @param source its frames; read from and closed here
     * @param pack id and version of what finds the faces
     * @param saved makes the document of work that was saved, once all persons are known; empty for a clip nobody worked
     *     on
     */
    public void begin(FrameSource source, String pack, Optional<Function<Project, Document>> saved) {
        EventThread.check();
        end();
        OpenClip open = workspace.clip().orElseThrow();
        clip = Optional.of(open);
        beginning = saved;
        rendered = new RenderedFrames();
        FrameFaces faces = new FrameFaces(open.tracks(), pack, services.preparing(), rendered);
        loader = Optional.of(new FrameLoader(source, faces, this::arrived, failed));
        background = Optional.of(new BackgroundRendering(
                services.clips(),
                open.tracks(),
                open.frames(),
                services.device(),
                rendered,
                () -> tell(toldRendered, this::fire),
                // Whoever draws the frame itself meets the same problem and tells it.
                problem -> {}));
        open.view().addListener(viewChanged);
        open.tracks().addListener(tracksChanged);
        ask(0);
    }

    /** Whether saved work is still waiting for all persons of the clip to be known. */
    public boolean isWaiting() {
        return beginning.isPresent();
    }

    /** How the playing goes: frames shown and left out since it began; empty while nothing plays. */
    public Optional<PlayReport> report() {
        EventThread.check();
        return clock.map(c -> new PlayReport(c.shown(), c.skipped()));
    }

    /** Calls {@code listener} on the event thread when a frame is shown, or playing begins or ends. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** The view shows that picture now: the next frame may come. */
    public void drawn(Picture picture) {
        EventThread.check();
        drawn = picture;
        showReady();
    }

    private void workspaceChanged() {
        if (clip.isPresent() && !workspace.clip().equals(clip)) {
            end();
        }
        Optional<Project> project = workspace.seenProject();
        if (clip.isPresent() && !project.equals(seenProject)) {
            seenProject = project;
            background.ifPresent(BackgroundRendering::pause);
            rest.restart();
            fire();
        }
        facts().map(ClipFacts::smoothing).filter(s -> s != smoothing).ifPresent(s -> {
            boolean first = smoothing < 0;
            smoothing = s;
            if (!first) {
                askAgain();
            }
        });
    }

    private Optional<ClipFacts> facts() {
        return clip.isEmpty()
                ? Optional.empty()
                : workspace.document().flatMap(document -> document.project().clip());
    }

    private void viewChanged() {
        ClipView view = clip.orElseThrow().view();
        if (view.speed() == 0 && clock.isPresent()) {
            clock = Optional.empty();
            tick.stop();
            rest.restart();
            fire();
        } else if (view.speed() != 0
                && !clock.filter(c -> c.isFor(view.range(), view.speed())).isPresent()) {
            PlayClock fresh = new PlayClock(clip.orElseThrow().info());
            fresh.start(view.playhead(), view.range(), view.speed(), System.nanoTime());
            clock = Optional.of(fresh);
            tick.start();
            fire();
        }
        if (view.playhead() != asked) {
            if (clock.isPresent() && !advancing) {
                // Somebody went elsewhere while it plays: it goes on from there.
                clock.get().start(view.playhead(), view.range(), view.speed(), System.nanoTime());
            }
            ask(view.playhead());
        }
        workspace.document().ifPresent(document -> {
            if (seen >= 0) {
                document.place(view.placement(seen));
            }
        });
    }

    private void tick() {
        ClipView view = clip.orElseThrow().view();
        PlayClock now = clock.orElseThrow();
        if (loader.orElseThrow().isBusy() || ready.isPresent() && isPatient()) {
            return;
        }
        advancing = true;
        try {
            view.seek(now.due(System.nanoTime()));
        } finally {
            advancing = false;
        }
    }

    private void ask(int frame) {
        background.ifPresent(BackgroundRendering::pause);
        asked = frame;
        workspace.seenProject().ifPresent(project -> loader.orElseThrow().ask(new FrameLoader.Wish(frame, project)));
    }

    private void askAgain() {
        if (clip.isPresent()) {
            ask(clip.get().view().playhead());
        }
    }

    /** More is known about the clip; on any thread. */
    private void tracksChanged() {
        tell(toldTracks, () -> {
            boolean missing = clip.isPresent() && (beginning.isPresent() || isNews());
            if (missing && !news.isRunning()) {
                news.start();
            }
            fire();
        });
    }

    /** On the event thread, and not again before that has been done. */
    private static void tell(AtomicBoolean told, Runnable what) {
        if (told.compareAndSet(false, true)) {
            EventQueue.invokeLater(() -> {
                told.set(false);
                what.run();
            });
        }
    }

    /** Whether somebody has turned up who is not on the table yet, or what is seen has become known. */
    private boolean isNews() {
        OpenClip open = clip.orElseThrow();
        int known = workspace.faces().size();
        boolean frameKnown = open.tracks().analysed() > seen;
        return open.tracks().persons().size() > known || frameKnown && !seenKnown;
    }

    private void arrived(ClipFrame frame) {
        if (clip.isEmpty()) {
            return;
        }
        ready = Optional.of(frame);
        if (clock.isEmpty() || isDrawn() || !isPatient()) {
            show(frame);
        }
    }

    private boolean isDrawn() {
        return shown.filter(frame -> frame.picture() == drawn
                        || frame.rendered()
                                .filter(finished -> finished == drawn)
                                .isPresent())
                .isPresent();
    }

    private boolean isPatient() {
        return System.nanoTime() - shownAt < PATIENCE_NANOS;
    }

    private void showReady() {
        if (isDrawn()) {
            ready.ifPresent(this::show);
        }
    }

    private void show(ClipFrame frame) {
        OpenClip open = clip.orElseThrow();
        ready = Optional.empty();
        shown = Optional.of(frame);
        seen = frame.frame();
        shownAt = System.nanoTime();
        seenKnown = open.tracks().analysed() > seen;
        if (beginning.isPresent() && open.tracks().isComplete()) {
            Function<Project, Document> saved = beginning.get();
            beginning = Optional.empty();
            workspace.reopen(frame, saved);
        } else if (beginning.isPresent()) {
            // Saved work needs all persons it is about; until they are known only the picture is seen.
            FaceSearch nobody =
                    new FaceSearch(List.of(), List.of(), 0, frame.search().pack());
            workspace.frame(
                    new ClipFrame(frame.frame(), frame.picture(), nobody, List.of(), List.of(), Optional.empty()));
        } else {
            workspace.frame(frame);
        }
        if (clock.isEmpty()) {
            rest.restart();
        }
        fire();
    }

    private void rested() {
        if (clip.isPresent() && clock.isEmpty() && !workspace.faces().isEmpty()) {
            workspace.rest();
            OpenClip open = clip.get();
            if (open.tracks().isComplete() && seenProject.isPresent()) {
                background.ifPresent(rendering -> rendering.begin(new BackgroundRendering.Wish(
                        seenProject.get(), seen, open.view().range())));
            }
        }
    }

    /** Whether a frame is finished and plays in real time. */
    public boolean isRendered(int frame) {
        EventThread.check();
        return seenProject
                .filter(project -> project.clip().isPresent())
                // Asked for every pixel of the timeline: how a frame looks is found out only where there is one.
                .filter(project -> rendered.has(frame) && rendered.has(frame, FrameLook.of(project, frame)))
                .isPresent();
    }

    private void fire() {
        listeners.forEach(Runnable::run);
    }

    private void end() {
        clip.ifPresent(open -> {
            open.view().removeListener(viewChanged);
            open.tracks().removeListener(tracksChanged);
        });
        loader.ifPresent(FrameLoader::stop);
        background.ifPresent(BackgroundRendering::stop);
        background = Optional.empty();
        rendered.clear();
        seenProject = Optional.empty();
        shown = Optional.empty();
        tick.stop();
        rest.stop();
        news.stop();
        clip = Optional.empty();
        loader = Optional.empty();
        clock = Optional.empty();
        ready = Optional.empty();
        beginning = Optional.empty();
        asked = -1;
        seen = -1;
        smoothing = -1;
        seenKnown = false;
    }

    /** Shows no more; waits for what is being read and drawn. */
    @Override
    public void close() {
        EventThread.check();
        Optional<FrameLoader> reading = loader;
        Optional<BackgroundRendering> drawing = background;
        end();
        reading.ifPresent(FrameLoader::close);
        drawing.ifPresent(BackgroundRendering::close);
    }
}
