package posestudio.app.follow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import posestudio.editor.change.ChangeLabel;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.history.Document;
import posestudio.editor.history.History;
import posestudio.editor.motion.Follow;
import posestudio.editor.project.Project;
import posestudio.editor.project.ProjectFace;
import posestudio.editor.timeline.Timeline;

/** Turns the work on a picture into work on a clip of that picture, in which a face follows a motion. */
final class MovingPicture {
    private final History before;
    private final int face;
    private final Follow follow;
    private final ChangeLabel label;

    /**
     * @param before the work on the picture
     * @param face whose face follows
     */
    MovingPicture(History before, int face, Follow follow, ChangeLabel label) {
        this.before = before;
        this.face = face;
        this.follow = follow;
        this.label = label;
    }

    /**
     * The work on the clip: every state as it was, and one more, in which the face moves.
     *
     * @param fresh the clip with everybody who is in it, nothing edited
     */
    Document document(Project fresh) {
        int[] places = places(fresh);
        History states = before.map(state -> moving(state, fresh, places));
        int follower = Math.max(0, indexOf(places, face));
        Project last = states.project();
        if (last.faces().isEmpty()) {
            return new Document(states, 0, false);
        }
        Timeline timeline = last.faces().get(follower).timeline().withFollow(Optional.of(follow));
        History followed = states.push(label, last.with(follower, timeline), Optional.empty());
        return new Document(followed, follower, false);
    }

    private static int indexOf(int[] values, int wanted) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    /** For each person of the clip which face of the picture it is: the one whose middle is nearest. */
    private int[] places(Project fresh) {
        List<ProjectFace> faces = before.project().faces();
        int[] places = new int[fresh.faces().size()];
        for (int i = 0; i < places.length; i++) {
            ProjectFace person = fresh.faces().get(i);
            double nearest = person.width();
            places[i] = -1;
            for (int k = 0; k < faces.size(); k++) {
                double distance =
                        Math.hypot(middleX(faces.get(k)) - middleX(person), middleY(faces.get(k)) - middleY(person));
                if (distance < nearest && indexOf(places, k) < 0) {
                    nearest = distance;
                    places[i] = k;
                }
            }
        }
        return places;
    }

    private static double middleX(ProjectFace face) {
        return face.x() + face.width() / 2;
    }

    private static double middleY(ProjectFace face) {
        return face.y() + face.height() / 2;
    }

    private static Project moving(Project state, Project fresh, int[] places) {
        List<ProjectFace> faces = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            FaceEdit edit = places[i] < 0 ? FaceEdit.NEUTRAL : state.edit(places[i]);
            faces.add(fresh.faces().get(i).with(Timeline.constant(edit)));
        }
        boolean same = state.faces().size() == faces.size();
        return fresh.withFaces(faces)
                .withSnapshots(same ? state.snapshots() : List.of())
                .with(state.engine());
    }
}
