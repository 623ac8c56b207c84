package posestudio.editor.projectfile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import posestudio.editor.change.ChangeLabel;
import posestudio.editor.change.SetEdit;
import posestudio.editor.change.SetKeypoints;
import posestudio.editor.change.SetParameter;
import posestudio.editor.change.SetSnapshots;
import posestudio.editor.edit.ExpressionCopy;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.edit.KeypointEdit;
import posestudio.editor.history.Document;
import posestudio.editor.history.History;
import posestudio.editor.parameter.Parameters;
import posestudio.editor.project.Project;
import posestudio.editor.project.ProjectFace;
import posestudio.editor.project.Snapshot;
import posestudio.editor.project.SourceReference;

/** Projects to be saved. */
final class SampleProjects {
    static final Fingerprint PRINT = new Fingerprint(1234, "0123456789abcdef".repeat(4));

    private SampleProjects() {}

    private static Document document() {
        ProjectFace big = new ProjectFace(100.5, 80, 200, 240, FaceEdit.NEUTRAL);
        ProjectFace small = new ProjectFace(-5, 300, 60, 70.25, FaceEdit.NEUTRAL);
        return new Document(
                new Project(new SourceReference(Optional.empty(), "photo.jpg", 800, 600), List.of(big, small)));
    }

    /** One of everything; the last step is undone. */
    static SavedProject everything() {
        Document document = document();
        document.dispatch(new SetParameter(0, Parameters.YAW, 12.5));
        document.dispatch(new SetParameter(1, Parameters.BLINK.left(), 100));
        document.dispatch(new SetKeypoints(
                0,
                Map.of("mouth-corner-left", new KeypointEdit(0.5, 0, -0.125, 2, 15, 1.5, true)),
                ChangeLabel.of("change.keypoint", "Left mouth corner")));
        FaceEdit taken = document.project().edit(0).with(new ExpressionCopy("other.jpg", 1, new float[] {0.1f, 0, -2}));
        document.dispatch(new SetEdit(0, taken, ChangeLabel.of("change.copy")));
        document.dispatch(new SetEdit(0, taken.with(taken.copy().withAmount(0.5)), ChangeLabel.of("change.copy")));
        document.dispatch(new SetSnapshots(
                List.of(new Snapshot("Before lunch", document.project().edits())),
                ChangeLabel.of("change.snapshot", "Before lunch")));
        document.dispatch(new SetParameter(0, Parameters.YAW, 0));
        document.undo();
        return new SavedProject(
                new SavedSource(Optional.of("photo.jpg"), Optional.of("/pictures/photo.jpg"), Optional.of(PRINT)),
                document.history(),
                1,
                "mesh",
                "perception 1",
                Map.of());
    }

    /** A history of some length made by chance. */
    static SavedProject random(long seed, int steps) {
        Random random = new Random(seed);
        Document document = document();
        for (int i = 0; i < steps; i++) {
            int face = random.nextInt(2);
            FaceEdit edit = document.project().edit(face);
            ChangeLabel label = ChangeLabel.of("change.reset");
            switch (random.nextInt(6)) {
                case 0 -> document.dispatch(new SetEdit(face, FaceEdit.NEUTRAL, label));
                case 1 ->
                    document.dispatch(new SetKeypoints(
                            face,
                            Map.of(
                                    "handle-" + random.nextInt(5),
                                    KeypointEdit.NONE.at(random.nextGaussian(), random.nextGaussian(), 0)),
                            label));
                case 2 ->
                    document.dispatch(new SetEdit(
                            face,
                            edit.with(new ExpressionCopy(
                                    "x", random.nextDouble(), new float[] {random.nextInt(3), 1, 0})),
                            label));
                case 3 ->
                    document.dispatch(new SetSnapshots(
                            List.of(new Snapshot("S" + i, document.project().edits())), label));
                default ->
                    document.dispatch(new SetParameter(
                            face,
                            Parameters.ALL.get(random.nextInt(Parameters.ALL.size())),
                            random.nextGaussian() * 30));
            }
        }
        History history = document.history();
        return new SavedProject(
                SavedSource.NONE, history.jump(random.nextInt(history.steps().size())), 0, "mesh", "p", Map.of());
    }
}
