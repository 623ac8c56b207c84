package posestudio.editor.projectfile;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.project.Project;
import posestudio.editor.project.ProjectFace;
import posestudio.editor.project.Snapshot;

/**
 * The faces a project's file is to hold: those of the picture and those that were not found in it, each at the place it
 * had in the file, new ones last. Takes back what {@link Reopened} did.
 */
final class AllFaces {
    private AllFaces() {}

    /** The project with all of them among its faces. */
    static SavedProject of(SavedProject saved) {
        List<ProjectFace> all = together(saved.project());
        List<Integer> order = IntStream.range(0, all.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> place(all.get(i))))
                .toList();
        return new SavedProject(
                saved.source(),
                saved.history().map(state -> arranged(state, order)),
                Math.max(0, order.indexOf(saved.selectedFace())),
                saved.engine(),
                saved.pack(),
                saved.original());
    }

    private static int place(ProjectFace face) {
        return face.place() == ProjectFace.NEW ? Integer.MAX_VALUE : face.place();
    }

    private static List<ProjectFace> together(Project project) {
        return Stream.concat(project.faces().stream(), project.absent().stream())
                .toList();
    }

    private static Project arranged(Project state, List<Integer> order) {
        List<ProjectFace> faces = together(state);
        List<Snapshot> snapshots = state.snapshots().stream()
                .map(snapshot -> {
                    List<FaceEdit> edits = Stream.concat(snapshot.edits().stream(), snapshot.absent().stream())
                            .toList();
                    return new Snapshot(
                            snapshot.name(), order.stream().map(edits::get).toList());
                })
                .toList();
        return new Project(
                state.source(),
                order.stream().map(faces::get).toList(),
                snapshots,
                List.of(),
                state.clip(),
                state.engine());
    }
}
