package posestudio.editor.change;

import posestudio.editor.project.Project;

/** One intent of the person at work. Pure: the same change on the same project gives the same project. */
public sealed interface Change
        permits SetParameter,
                SetParameters,
                SetPose,
                ResetFace,
                SetKeypoints,
                SetEdit,
                SetEdits,
                SetSnapshots,
                SetTimeline,
                SetSmoothing,
                SetEngine,
                AtFrame {
    /**
     * The project after the change.
     *
     * @throws IndexOutOfBoundsException when the change names a face that the project does not have
     */
    Project apply(Project project);

    /** What it is called, for example "Yaw 12°". */
    ChangeLabel label();
}
