package posestudio.render.rig.control;

import posestudio.editor.edit.ParameterValues;
import posestudio.editor.parameter.Laterality;
import posestudio.editor.parameter.Parameters;
import posestudio.render.face.EyeLandmarks;

/** Moves one iris under its lids, which stay as they are. */
final class GazeField {
    /** How far 100 moves the iris to the side, in parts of the eye's width: its rim then comes near the corner. */
    static final double ACROSS = 0.24;
    /** How far 100 moves it up, in parts of the eye's easy height. */
    static final double UP = 0.42;

    private GazeField() {}

    static void add(Offsets face, FaceMeasures measures, ParameterValues values, Laterality side) {
        double x = values.get(Parameters.GAZE_X.of(side)) / 100 * ACROSS * measures.eyeWidth(side);
        double y = values.get(Parameters.GAZE_Y.of(side)) / 100 * UP * measures.easyLidGap(side);
        for (int i : EyeLandmarks.of(side).iris()) {
            face.add(i, x, y, 0);
        }
    }
}
