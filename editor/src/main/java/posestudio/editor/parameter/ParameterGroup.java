package posestudio.editor.parameter;

/** The part of the face a parameter belongs to; panels, presets and copying are ordered by it. */
public enum ParameterGroup {
    /** Where the head looks and where it is. */
    HEAD,
    /** The lids. */
    EYES,
    /** Where the eyes look. */
    GAZE,
    /** The brows. */
    BROWS,
    /** Jaw and lips. */
    MOUTH,
    /** The cheeks. */
    CHEEKS
}
