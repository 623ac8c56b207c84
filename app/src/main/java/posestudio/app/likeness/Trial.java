package posestudio.app.likeness;

import java.util.Set;
import java.util.function.Function;
import posestudio.app.workspace.Workspace;
import posestudio.editor.change.ChangeLabel;
import posestudio.editor.change.SetEdit;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.history.Document;
import posestudio.editor.history.Gesture;
import posestudio.render.likeness.LikePart;
import posestudio.render.likeness.Likeness;
import posestudio.render.likeness.Likening;

/**
 * Trying out what a face looks like with another one's expression: however often it is tried, it is one step of the
 * history, and none at all when it is given up.
 */
final class Trial {
    private final Workspace workspace;
    private final Object work;
    private final int index;
    private final Function<Example, Likening> likenings;
    private final FaceEdit before;
    private final Gesture gesture = Gesture.begin();

    /**
     * @param likenings makes the selected face like an example
     * @throws java.util.NoSuchElementException when no face is selected
     */
    Trial(Workspace workspace, Function<Example, Likening> likenings) {
        this.workspace = workspace;
        work = workspace.work();
        this.likenings = likenings;
        Document document = workspace.document().orElseThrow();
        index = document.selectedFace();
        before = document.project().edit(index);
    }

    /** Shows the face with those parts of the example. */
    void show(Example example, Set<LikePart> parts, Likeness.Manner manner) {
        FaceEdit edit = likenings.apply(example).apply(before, parts, manner, example.name());
        dispatch(new SetEdit(index, edit, ChangeLabel.of("change.like", example.name())));
    }

    /** The face as it was. */
    void giveUp() {
        dispatch(new SetEdit(index, before, ChangeLabel.of("change.reset")));
    }

    /** Not to a document kept from the beginning: the picture may get a file meanwhile, and another one may come. */
    private void dispatch(SetEdit change) {
        if (workspace.work() == work) {
            workspace.document().orElseThrow().dispatch(change, gesture);
        }
    }
}
