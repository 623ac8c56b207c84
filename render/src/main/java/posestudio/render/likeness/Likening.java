package posestudio.render.likeness;

import java.util.Set;
import posestudio.editor.edit.FaceEdit;

/** Makes one face like another, as one engine understands expressions. */
public interface Likening {
    /**
     * An edit of the own face that makes it like the other one.
     *
     * @param edit what is kept where nothing is taken over
     * @param parts what is taken over
     * @param name what to call the other picture for people
     */
    FaceEdit apply(FaceEdit edit, Set<LikePart> parts, Likeness.Manner manner, String name);
}
