package posestudio.render.rig;

/** The parts of the face that handles are grouped by, in the order in which lists show them. */
public enum HandleGroup {
    /** Both brows. */
    BROW,
    /** The four lids with the eyes' corners. */
    LIDS,
    /** The middles of the irises. */
    IRIS,
    /** Bridge, tip and wings. */
    NOSE,
    /** The red of the lips towards the skin. */
    OUTER_LIPS,
    /** Where the lips meet. */
    INNER_LIPS,
    /** Chin and jaw. */
    JAW_LINE,
    /** Cheeks and the folds beside the mouth. */
    CHEEKS,
    /** The forehead. */
    FOREHEAD,
    /** Skull and neck. */
    HEAD
}
