package posestudio.app.likeness;

import java.util.Set;
import posestudio.editor.change.ChangeLabel;
import posestudio.editor.change.SetEdit;
import posestudio.editor.history.Document;
import posestudio.editor.history.Gesture;
import posestudio.editor.project.FaceEdit;
import posestudio.render.face.FaceAnalysis;
import posestudio.render.likeness.LikePart;
import posestudio.render.likeness.Likeness;

/**
 * Trying out what a face looks like with another one's expression: however often it is tried, it is one step of the
 * history, and none at all when it is given up.
 */
final class Trial {
    private final Document document;
    private final int index;
    private final FaceAnalysis own;
    private final FaceEdit before;
    private final Gesture gesture = Gesture.begin();

    Trial(Document document, FaceAnalysis own) {
        this.document = document;
        this.own = own;
        index = document.selectedFace();
        before = document.project().edit(index);
    }

    /** Shows the face with those parts of the example. */
    void show(Example example, Set<LikePart> parts, Likeness.Manner manner) {
        FaceEdit edit = new Likeness(own, example.face()).apply(before, parts, manner, example.name());
        document.dispatch(new SetEdit(index, edit, ChangeLabel.of("change.like", example.name())), gesture);
    }

    /** The face as it was. */
    void giveUp() {
        document.dispatch(new SetEdit(index, before, ChangeLabel.of("change.reset")), gesture);
    }
}
