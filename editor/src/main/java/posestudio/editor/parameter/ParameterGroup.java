package posestudio.editor.parameter;

/** The part of the face a parameter belongs to; panels and presets are ordered by it. */
public enum ParameterGroup {
    /** Where the head looks. */
    HEAD
}
