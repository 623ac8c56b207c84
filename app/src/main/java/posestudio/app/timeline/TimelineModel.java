package posestudio.app.timeline;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import posestudio.app.clip.ClipView;
import posestudio.app.clip.OpenClip;
import posestudio.app.text.Messages;
import posestudio.app.timeline.edit.ClipReading;
import posestudio.app.timeline.edit.ClipTools;
import posestudio.app.workspace.Workspace;
import posestudio.editor.history.Document;
import posestudio.editor.timeline.Timeline;
import posestudio.render.clip.ClipInfo;

/** What the parts of the timeline show, and how wide its frames are. Nothing of it is part of the document. */
final class TimelineModel {
    private final Workspace workspace;
    private final ClipTools tools;
    private final Supplier<Optional<ClipReading>> reading;
    private final Executor background;
    private final Messages messages;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final boolean[] angles = {true, true, true};
    private TimeScale scale = TimeScale.fit(1, 100);
    private boolean fitted = true;
    private double viewWidth = 100;
    private IntPredicate rendered = frame -> false;
    private FrameThumbnails thumbnails = FrameThumbnails.NONE;

    TimelineModel(
            Workspace workspace,
            ClipTools tools,
            Supplier<Optional<ClipReading>> reading,
            Executor background,
            Messages messages) {
        this.workspace = workspace;
        this.tools = tools;
        this.reading = reading;
        this.background = background;
        this.messages = messages;
    }

    Workspace workspace() {
        return workspace;
    }

    ClipTools tools() {
        return tools;
    }

    Messages messages() {
        return messages;
    }

    /** Runs what nobody waits for, on another thread. */
    Executor background() {
        return background;
    }

    Optional<ClipReading> reading() {
        return reading.get();
    }

    boolean hasClip() {
        return workspace.clip().isPresent();
    }

    ClipInfo info() {
        return workspace.clip().map(OpenClip::info).orElseThrow();
    }

    ClipView view() {
        return workspace.clip().map(OpenClip::view).orElseThrow();
    }

    /** The timeline of the chosen face; of nobody a neutral one. */
    Timeline timeline() {
        return tools.edits().timeline().orElse(Timeline.NEUTRAL);
    }

    int face() {
        return workspace.document().map(Document::selectedFace).orElse(0);
    }

    TimeScale scale() {
        return scale;
    }

    /** The visible part has that width now. */
    void resize(double width) {
        if (width != viewWidth) {
            viewWidth = width;
            rescale();
        }
    }

    private void rescale() {
        double width = viewWidth;
        if (hasClip()) {
            int frames = view().frames();
            scale = fitted || frames != scale.frames()
                    ? TimeScale.fit(frames, width)
                    : new TimeScale(frames, scale.perFrame()).zoomed(1, width);
            changed();
        }
    }

    /** Shows all frames of another clip. */
    void begin() {
        fitted = true;
        rescale();
    }

    /** Makes frames so many times wider. */
    void zoom(double factor) {
        scale = scale.zoomed(factor, viewWidth);
        fitted = scale.perFrame() <= TimeScale.fit(scale.frames(), viewWidth).perFrame() * 1.0001;
        changed();
    }

    /** Shows all frames. */
    void fit() {
        fitted = true;
        rescale();
    }

    boolean isFitted() {
        return fitted;
    }

    IntPredicate rendered() {
        return rendered;
    }

    void rendered(IntPredicate newRendered) {
        rendered = newRendered;
        changed();
    }

    FrameThumbnails thumbnails() {
        return thumbnails;
    }

    void thumbnails(FrameThumbnails newThumbnails) {
        thumbnails.close();
        thumbnails = newThumbnails;
        changed();
    }

    /** Whether the curves of pitch, yaw and roll are seen; the array itself. */
    boolean[] angles() {
        return angles;
    }

    void showAngle(int angle, boolean shown) {
        angles[angle] = shown;
        changed();
    }

    void addListener(Runnable listener) {
        listeners.add(listener);
    }

    void changed() {
        listeners.forEach(Runnable::run);
    }
}
