package posestudio.editor.parameter;

import java.util.List;
import java.util.Optional;

/**
 * The list of all controls, in the order in which panels show them.
 *
 * <p>Angles are degrees relative to the source. Positive pitch looks up, positive yaw turns the face to the viewer's
 * right, positive roll tilts the head clockwise as the viewer sees it.
 */
public final class Parameters {
    /** Looks up (+) or down (-). */
    public static final ParameterSpec PITCH = angle("pitch");
    /** Turns the face to the viewer's right (+) or left (-). */
    public static final ParameterSpec YAW = angle("yaw");
    /** Tilts the head clockwise (+) or counter-clockwise (-) as the viewer sees it. */
    public static final ParameterSpec ROLL = angle("roll");
    /** All of them. */
    public static final List<ParameterSpec> ALL = List.of(PITCH, YAW, ROLL);

    private Parameters() {}

    /** The control of that id, if there is one. */
    public static Optional<ParameterSpec> byId(String id) {
        return ALL.stream().filter(spec -> spec.id().equals(id)).findFirst();
    }

    /** ±30°, natural within ±20°: beyond, the far side of a single photo shows what the camera never saw. */
    private static ParameterSpec angle(String id) {
        return new ParameterSpec(id, ParameterGroup.HEAD, Unit.DEGREES, 0, -20, 20, -30, 30, 1);
    }
}
