package posestudio.render.face;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.models.ModelException;
import posestudio.render.face.detect.Detection;
import posestudio.render.face.detect.FaceSearcher;
import posestudio.render.face.sample.PicturePyramid;

/** One search through one picture, from big faces to small ones; remembers what it has seen. */
final class FaceHunt {
    /** Below this a face has too few pixels to be edited, and the search ends. */
    private static final double SMALLEST_USEFUL_FACE = 24;
    /** Faces of 0.75 % of the picture's longer side; each further level costs four times as much. */
    private static final int DEEPEST_LEVEL = 3;
    /** What is refused is worth a word only when it fills so much of the picture's longer side. */
    private static final double SMALLEST_REFUSED = 0.1;
    /** Boxes that overlap more than this are of the same face. */
    private static final double SAME_FACE = 0.3;

    private final PicturePyramid pyramid;
    private final FaceSearcher searcher;
    private final FaceReader reader;
    private final Progress progress;
    private final List<FaceReader.Face> found = new ArrayList<>();
    private final List<FaceBox> refused = new ArrayList<>();
    private final List<FaceBox> skipped = new ArrayList<>();

    FaceHunt(PicturePyramid pyramid, FaceSearcher searcher, FaceReader reader, Progress progress) {
        this.pyramid = pyramid;
        this.searcher = searcher;
        this.reader = reader;
        this.progress = progress;
    }

    /** Leaves out a place whose face is known. */
    void skip(FaceBox box) {
        skipped.add(box);
    }

    /** The human faces so far. */
    List<FaceReader.Face> found() {
        return found;
    }

    /** What looked like a face in the whole upright picture but is none, biggest first. */
    List<FaceBox> refused() {
        return refused.stream()
                .filter(box ->
                        found.stream().noneMatch(face -> face.landmarks().box().contains(box.centreX(), box.centreY())))
                .sorted(Comparator.comparingDouble(FaceBox::area).reversed())
                .toList();
    }

    /**
     * Searches levels {@code from} to before {@code end} for faces turned clockwise by {@code turn} radians, about, as far
     * down as a useful face may be found.
     */
    void search(int from, int end, double turn) throws ModelException, Problem {
        for (int level = from; level < end && isUseful(level); level++) {
            for (Detection candidate : searcher.search(pyramid, level, turn)) {
                progress.checkCancelled();
                look(candidate, level == 0 && turn == 0);
            }
        }
    }

    /**
     * Goes on from a level while nothing was found, or while what was found is so small that there may be more of its
     * kind.
     */
    void searchDeeper(int from, double turn) throws ModelException, Problem {
        for (int level = from; isUseful(level) && mayHideMore(level - 1); level++) {
            search(level, level + 1, turn);
        }
    }

    private boolean isUseful(int level) {
        return level == 0
                || level <= DEEPEST_LEVEL && 2 * FaceSearcher.smallestFace(pyramid, level) > SMALLEST_USEFUL_FACE;
    }

    private boolean mayHideMore(int level) {
        double small = 2 * FaceSearcher.smallestFace(pyramid, level);
        return found.isEmpty()
                || found.stream().anyMatch(face -> size(face.landmarks().box()) < small);
    }

    private void look(Detection candidate, boolean tellRefusal) throws ModelException {
        FaceBox place = new FaceBox(
                candidate.centreX() - candidate.width() / 2,
                candidate.centreY() - candidate.height() / 2,
                candidate.width(),
                candidate.height());
        if (isFound(place)) {
            return;
        }
        FaceReader.Face face = reader.read(pyramid, candidate);
        if (!face.isHuman()) {
            if (tellRefusal && size(place) >= SMALLEST_REFUSED * Math.max(pyramid.width(), pyramid.height())) {
                refused.add(place);
            }
        } else if (!isFound(face.landmarks().box())) {
            found.add(face);
        }
    }

    private boolean isFound(FaceBox box) {
        return found.stream().anyMatch(face -> overlap(face.landmarks().box(), box) > SAME_FACE)
                || skipped.stream().anyMatch(known -> overlap(known, box) > SAME_FACE);
    }

    private static double size(FaceBox box) {
        return Math.max(box.width(), box.height());
    }

    /** Common area by joint area, 0..1. */
    private static double overlap(FaceBox a, FaceBox b) {
        double w = Math.min(a.x() + a.width(), b.x() + b.width()) - Math.max(a.x(), b.x());
        double h = Math.min(a.y() + a.height(), b.y() + b.height()) - Math.max(a.y(), b.y());
        double common = Math.max(0, w) * Math.max(0, h);
        return common / (a.area() + b.area() - common);
    }
}
