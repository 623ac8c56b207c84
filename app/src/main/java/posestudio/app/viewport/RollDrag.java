package posestudio.app.viewport;

import java.awt.event.MouseEvent;
import posestudio.app.input.Fineness;
import posestudio.app.workspace.Workspace;
import posestudio.editor.change.SetParameter;
import posestudio.editor.history.Gesture;
import posestudio.editor.parameter.Parameters;

/** The hand lies on the ring: moving it around is roll. */
final class RollDrag implements Drag {
    private final Workspace workspace;
    private final Pointing pointing;
    private final HeadHandle handle;
    private final int face;
    private final Gesture gesture = Gesture.begin();
    private double roll;
    private double lastDirection;

    RollDrag(Workspace workspace, Pointing pointing, HeadHandle handle, double x, double y) {
        this.workspace = workspace;
        this.pointing = pointing;
        this.handle = handle;
        face = workspace.document().orElseThrow().selectedFace();
        roll = workspace.selectedEdit().orElseThrow().pose().roll();
        lastDirection = handle.direction(pointing.pictureX(x), pointing.pictureY(y));
    }

    @Override
    public void move(double x, double y, MouseEvent event) {
        double direction = handle.direction(pointing.pictureX(x), pointing.pictureY(y));
        // The shorter way round: directions jump by 360 degrees on the left.
        double turned = Math.IEEEremainder(direction - lastDirection, 360);
        lastDirection = direction;
        Fineness fineness = Fineness.of(event);
        roll += turned * fineness.drag();
        workspace
                .document()
                .orElseThrow()
                .dispatch(new SetParameter(face, Parameters.ROLL, fineness.snap(Parameters.ROLL, roll)), gesture);
    }
}
