package posestudio.render.rig.control;

import posestudio.editor.edit.ParameterValues;
import posestudio.editor.parameter.Laterality;

/**
 * What the named expression controls do to the canonical keypoints: displacement fields measured by the face's own
 * features, so that a value looks alike on every face.
 */
public final class ControlFields {
    private ControlFields() {}

    /** Adds the offsets of all controls; nothing at all for those at zero. */
    public static void add(Offsets face, ParameterValues values) {
        if (values.equals(ParameterValues.DEFAULTS)) {
            return;
        }
        FaceMeasures measures = new FaceMeasures(face);
        for (Laterality side : new Laterality[] {Laterality.LEFT, Laterality.RIGHT}) {
            LidField.add(face, measures, values, side);
            GazeField.add(face, measures, values, side);
            BrowField.add(face, measures, values, side);
            SmileField.add(face, measures, values, side);
        }
        new JawField(face, measures).add(values);
        new LipField(face, measures).add(values);
    }
}
