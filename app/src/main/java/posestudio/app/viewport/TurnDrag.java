package posestudio.app.viewport;

import java.awt.event.MouseEvent;
import posestudio.app.input.Fineness;
import posestudio.app.workspace.Workspace;
import posestudio.editor.change.SetPose;
import posestudio.editor.edit.HeadPose;
import posestudio.editor.history.Gesture;
import posestudio.editor.parameter.Parameters;

/** The hand lies on the head: moving it sideways is yaw, up and down is pitch. */
final class TurnDrag implements Drag {
    private final Workspace workspace;
    private final HeadHandle handle;
    private final int face;
    private final double scale;
    private final Gesture gesture = Gesture.begin();
    private double pitch;
    private double yaw;
    private double lastX;
    private double lastY;

    /**
     * @param scale device pixels per picture pixel
     */
    TurnDrag(Workspace workspace, HeadHandle handle, double scale, double x, double y) {
        this.workspace = workspace;
        this.handle = handle;
        this.scale = scale;
        face = workspace.document().orElseThrow().selectedFace();
        HeadPose start = workspace.selectedEdit().orElseThrow().pose();
        pitch = start.pitch();
        yaw = start.yaw();
        lastX = x;
        lastY = y;
    }

    @Override
    public void move(double x, double y, MouseEvent event) {
        Fineness fineness = Fineness.of(event);
        yaw += handle.turn((x - lastX) / scale) * fineness.drag();
        pitch -= handle.turn((y - lastY) / scale) * fineness.drag();
        lastX = x;
        lastY = y;
        double roll =
                workspace.document().orElseThrow().project().edit(face).pose().roll();
        HeadPose pose = new HeadPose(fineness.snap(Parameters.PITCH, pitch), fineness.snap(Parameters.YAW, yaw), roll);
        workspace.document().orElseThrow().dispatch(new SetPose(face, pose, SetPose.Reason.TURN), gesture);
    }
}
