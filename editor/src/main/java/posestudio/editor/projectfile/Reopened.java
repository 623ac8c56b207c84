package posestudio.editor.projectfile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.history.History;
import posestudio.editor.project.Project;
import posestudio.editor.project.ProjectFace;
import posestudio.editor.project.Snapshot;
import posestudio.editor.timeline.Timeline;

/**
 * A saved project on the picture as it was opened now: with its faces as they were found now, which need not be in the
 * same order, nor as many. Those that were not found are kept in {@link Project#absent()}.
 *
 * @param history all states, of the picture that is open
 * @param selectedFace the face that was worked on
 * @param lost how many faces that something was done to are not there any more
 */
public record Reopened(History history, int selectedFace, int lost) {
    /** Boxes of one face in two searches overlap by more than this part of what both cover. */
    private static final double SAME_FACE = 0.3;

    /**
     * Lays a saved project onto an open picture.
     *
     * @param fresh the open picture with its faces, nothing edited
     */
    public static Reopened of(SavedProject saved, Project fresh) {
        int[] savedOf = match(saved.project().faces(), fresh.faces());
        int[] absent = IntStream.range(0, saved.project().faces().size())
                .filter(i -> indexOf(savedOf, i) < 0)
                .toArray();
        History history = saved.history().map(state -> onto(state, fresh, savedOf, absent));
        int lost = (int)
                Arrays.stream(absent).filter(i -> wasEdited(saved.history(), i)).count();
        return new Reopened(history, Math.max(0, indexOf(savedOf, saved.selectedFace())), lost);
    }

    private static Project onto(Project state, Project fresh, int[] savedOf, int[] absent) {
        List<ProjectFace> faces = new ArrayList<>();
        for (int i = 0; i < savedOf.length; i++) {
            ProjectFace face = fresh.faces().get(i);
            faces.add(
                    savedOf[i] < 0
                            ? face
                            : face.with(state.edit(savedOf[i]))
                                    .with(state.faces().get(savedOf[i]).timeline())
                                    .at(savedOf[i]));
        }
        List<Snapshot> snapshots = state.snapshots().stream()
                .map(snapshot -> new Snapshot(
                        snapshot.name(), rearranged(snapshot.edits(), savedOf), rearranged(snapshot.edits(), absent)))
                .toList();
        List<ProjectFace> kept =
                Arrays.stream(absent).mapToObj(i -> state.faces().get(i).at(i)).toList();
        return new Project(
                fresh.source(),
                faces,
                snapshots,
                kept,
                fresh.clip()
                        .map(facts -> state.clip()
                                .map(saved -> facts.withSmoothing(saved.smoothing()))
                                .orElse(facts)),
                state.engine());
    }

    private static List<FaceEdit> rearranged(List<FaceEdit> edits, int[] savedOf) {
        return Arrays.stream(savedOf)
                .mapToObj(i -> i < 0 ? FaceEdit.NEUTRAL : edits.get(i))
                .toList();
    }

    /** For each face found, which saved one it is; -1 for none. The best pairs are made first. */
    private static int[] match(List<ProjectFace> saved, List<ProjectFace> found) {
        record Pair(int found, int saved, double overlap) {}
        List<Pair> pairs = new ArrayList<>();
        for (int f = 0; f < found.size(); f++) {
            for (int s = 0; s < saved.size(); s++) {
                double overlap = overlap(found.get(f), saved.get(s));
                if (overlap > SAME_FACE) {
                    pairs.add(new Pair(f, s, overlap));
                }
            }
        }
        pairs.sort((a, b) -> Double.compare(b.overlap(), a.overlap()));
        int[] savedOf = new int[found.size()];
        Arrays.fill(savedOf, -1);
        for (Pair pair : pairs) {
            if (savedOf[pair.found()] < 0 && indexOf(savedOf, pair.saved()) < 0) {
                savedOf[pair.found()] = pair.saved();
            }
        }
        return savedOf;
    }

    /** What both boxes cover, as a part of what either covers. */
    private static double overlap(ProjectFace a, ProjectFace b) {
        double width = Math.min(a.x() + a.width(), b.x() + b.width()) - Math.max(a.x(), b.x());
        double height = Math.min(a.y() + a.height(), b.y() + b.height()) - Math.max(a.y(), b.y());
        if (width <= 0 || height <= 0) {
            return 0;
        }
        double common = width * height;
        return common / (a.width() * a.height() + b.width() * b.height() - common);
    }

    private static boolean wasEdited(History history, int face) {
        return history.steps().stream()
                .map(step -> step.project().faces().get(face))
                .anyMatch(
                        f -> !f.edit().equals(FaceEdit.NEUTRAL) || !f.timeline().equals(Timeline.NEUTRAL));
    }

    private static int indexOf(int[] values, int wanted) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == wanted) {
                return i;
            }
        }
        return -1;
    }
}
