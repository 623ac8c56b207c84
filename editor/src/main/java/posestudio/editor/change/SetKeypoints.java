package posestudio.editor.change;

import java.util.Map;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.edit.KeypointEdit;
import posestudio.editor.project.Project;

/**
 * Sets some keypoints of one face.
 *
 * @param face index into {@link Project#faces()}
 * @param keypoints what they become, by handle id; {@link KeypointEdit#NONE} gives one back as the source has it
 * @param label what it is called, for example "Left mouth corner"
 */
public record SetKeypoints(int face, Map<String, KeypointEdit> keypoints, ChangeLabel label) implements Change {
    public SetKeypoints {
        keypoints = Map.copyOf(keypoints);
    }

    @Override
    public Project apply(Project project) {
        FaceEdit edit = project.edit(face);
        return project.with(face, edit.with(edit.keypoints().with(keypoints)));
    }
}
