package posestudio.app.viewport;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import posestudio.app.thread.EventThread;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.project.Snapshot;
import posestudio.render.draw.Compare;
import posestudio.render.draw.Quality;
import posestudio.render.draw.Scene;
import posestudio.render.draw.ViewRequest;
import posestudio.render.face.FaceBox;
import posestudio.render.view.ViewTransform;

/**
 * How the picture is looked at: where it lies, how it is compared with the source, what is drawn over it. Nothing here
 * is part of the document, so none of it can be undone or makes it unsaved. All lengths are device pixels. Belongs to
 * the event thread.
 */
public final class ViewState {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private int width = 1;
    private int height = 1;
    private int pictureWidth = 1;
    private int pictureHeight = 1;
    private ViewTransform view = new ViewTransform(1, 0, 0);
    private boolean fitted = true;
    private Compare compare = Compare.OFF;
    private boolean sourceHeld;
    private double split = 0.5;
    private boolean keypointsShown;
    private Optional<Snapshot> comparedWith = Optional.empty();
    private Optional<List<FaceEdit>> preview = Optional.empty();

    /** Another picture of that size: shown whole. */
    public void picture(int newWidth, int newHeight) {
        EventThread.check();
        pictureWidth = newWidth;
        pictureHeight = newHeight;
        comparedWith = Optional.empty();
        preview = Optional.empty();
        fit();
    }

    /** The view has another size: a fitted picture stays fitted, another keeps its middle in the middle. */
    public void resize(int newWidth, int newHeight) {
        EventThread.check();
        if (newWidth < 1 || newHeight < 1 || newWidth == width && newHeight == height) {
            return;
        }
        double middleX = view.toPictureX(paneWidth() / 2.0);
        double middleY = view.toPictureY(height / 2.0);
        width = newWidth;
        height = newHeight;
        recentre(middleX, middleY);
    }

    /** Device pixels across. */
    public int width() {
        return width;
    }

    /** Device pixels down. */
    public int height() {
        return height;
    }

    /** Where the picture lies in its pane. */
    public ViewTransform view() {
        return view;
    }

    /** How source and result are shown, the held key included. */
    public Compare compare() {
        return sourceHeld ? Compare.SOURCE : compare;
    }

    /** How source and result are shown once no key is held. */
    public Compare chosenCompare() {
        return compare;
    }

    /** Where the split line stands, 0..1 of the width. */
    public double split() {
        return split;
    }

    /** Whether keypoints are drawn over the picture. */
    public boolean keypointsShown() {
        return keypointsShown;
    }

    /** Whether the whole picture is shown and stays so when the window changes. */
    public boolean isFitted() {
        return fitted;
    }

    /** The whole picture. */
    public void fit() {
        fitted = true;
        set(ViewTransform.fit(pictureWidth, pictureHeight, paneWidth(), height));
    }

    /** One device pixel per picture pixel, around the middle of the view. */
    public void actualSize() {
        zoom(paneWidth() / 2.0, height / 2.0, 1 / view.scale());
    }

    /** One device pixel per picture pixel, around a point of the pane. */
    public void actualSizeAt(double x, double y) {
        zoom(x, y, 1 / view.scale());
    }

    /** A face with its hair and shoulders. */
    public void closeUp(FaceBox face) {
        fitted = false;
        set(ViewTransform.closeUp(face, paneWidth(), height));
    }

    /** Nearer or farther around a point of the pane. */
    public void zoom(double x, double y, double factor) {
        fitted = false;
        set(view.zoomAt(x, y, factor));
    }

    /** Nearer or farther around the middle of the view. */
    public void zoom(double factor) {
        zoom(paneWidth() / 2.0, height / 2.0, factor);
    }

    /** Moves the picture by so many device pixels. */
    public void pan(double dx, double dy) {
        fitted = false;
        set(view.pan(dx, dy));
    }

    /** Chooses how source and result are shown. */
    public void compare(Compare newCompare) {
        EventThread.check();
        Objects.requireNonNull(newCompare);
        double middleX = view.toPictureX(paneWidth() / 2.0);
        double middleY = view.toPictureY(height / 2.0);
        compare = newCompare;
        recentre(middleX, middleY);
    }

    /** From off to the split line to side by side and back. */
    public void cycleCompare() {
        compare(
                switch (compare) {
                    case OFF, SOURCE -> Compare.SPLIT;
                    case SPLIT -> Compare.SIDE_BY_SIDE;
                    case SIDE_BY_SIDE -> Compare.OFF;
                });
    }

    /** Shows the source as long as it is held. */
    public void holdSource(boolean held) {
        EventThread.check();
        if (held != sourceHeld) {
            double middleX = view.toPictureX(paneWidth() / 2.0);
            double middleY = view.toPictureY(height / 2.0);
            sourceHeld = held;
            recentre(middleX, middleY);
        }
    }

    /** Moves the split line; kept so far inside that its handle can be taken hold of. */
    public void split(double newSplit) {
        EventThread.check();
        split = Math.max(0.02, Math.min(0.98, newSplit));
        fire();
    }

    /** Shows or hides the keypoints. */
    public void showKeypoints(boolean shown) {
        EventThread.check();
        keypointsShown = shown;
        fire();
    }

    /** What the result is compared with; empty for the source. */
    public Optional<Snapshot> comparedWith() {
        return comparedWith;
    }

    /** Compares the result with a named state, or with the source. */
    public void compareWith(Optional<Snapshot> snapshot) {
        EventThread.check();
        comparedWith = Objects.requireNonNull(snapshot);
        fire();
    }

    /** What is shown as long as something is pointed at, instead of what was chosen. */
    public Optional<List<FaceEdit>> preview() {
        return preview;
    }

    /**
     * Shows these edits, one for each face, until told otherwise; empty shows what was chosen. The document stays as it
     * is.
     */
    public void preview(Optional<List<FaceEdit>> edits) {
        EventThread.check();
        if (!preview.equals(edits)) {
            preview = edits;
            fire();
        }
    }

    /** The parts of the view, from left to right. */
    public List<Side> sides() {
        return switch (compare()) {
            case OFF -> List.of(new Side(0, width, 0, false));
            case SOURCE -> List.of(new Side(0, width, 0, true));
            case SPLIT -> List.of(new Side(0, split * width, 0, true), new Side(split * width, width, 0, false));
            case SIDE_BY_SIDE ->
                List.of(new Side(0, paneWidth(), 0, true), new Side(paneWidth(), width, paneWidth(), false));
        };
    }

    /** The part of the view at that device pixel across. */
    public Side sideAt(double x) {
        List<Side> sides = sides();
        return sides.stream().filter(side -> x < side.right()).findFirst().orElse(sides.get(sides.size() - 1));
    }

    /** What is to be drawn so that the scene is seen this way. */
    public ViewRequest request(Scene scene, Quality quality, int background) {
        return request(scene, UnaryOperator.identity(), quality, background);
    }

    /**
     * The same for a frame of a clip.
     *
     * @param shown what faces are drawn with when something was chosen for them
     */
    ViewRequest request(Scene scene, UnaryOperator<List<FaceEdit>> shown, Quality quality, int background) {
        int faces = scene.faces().size();
        Scene previewed = preview.filter(edits -> edits.size() == faces)
                .map(shown)
                .map(scene::withEdits)
                .orElse(scene);
        Scene compared = comparedWith
                .map(Snapshot::edits)
                .filter(edits -> edits.size() == faces)
                .map(shown)
                .map(previewed::withBefore)
                .orElse(previewed);
        return new ViewRequest(compared, view, width, height, compare(), split, quality, background);
    }

    /** Calls {@code listener} on the event thread after every change. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** Device pixels across that one picture has for itself. */
    private int paneWidth() {
        return compare() == Compare.SIDE_BY_SIDE ? Math.max(1, width / 2) : width;
    }

    private void recentre(double pictureX, double pictureY) {
        if (fitted) {
            fit();
        } else {
            set(ViewTransform.centred(view.scale(), pictureX, pictureY, paneWidth(), height));
        }
    }

    private void set(ViewTransform newView) {
        EventThread.check();
        view = newView;
        fire();
    }

    private void fire() {
        listeners.forEach(Runnable::run);
    }
}
