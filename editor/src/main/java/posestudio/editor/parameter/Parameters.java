package posestudio.editor.parameter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The list of all controls, in the order in which panels show them.
 *
 * <p>Angles are degrees relative to the source. Positive pitch looks up, positive yaw turns the face to the viewer's
 * right, positive roll tilts the head clockwise as the viewer sees it. Everything else counts -100 to 100 around zero,
 * in parts of the face's own measures (distance of the eyes, height of the lids, width of the mouth), so that a value
 * looks alike on every face. Left and right are the viewer's.
 */
public final class Parameters {
    private static final List<ParameterSpec> LIST = new ArrayList<>();

    /** Looks up (+) or down (-). */
    public static final ParameterSpec PITCH = angle("pitch");
    /** Turns the face to the viewer's right (+) or left (-). */
    public static final ParameterSpec YAW = angle("yaw");
    /** Tilts the head clockwise (+) or counter-clockwise (-) as the viewer sees it. */
    public static final ParameterSpec ROLL = angle("roll");
    /** Moves the head to the viewer's right (+) or left (-). */
    public static final ParameterSpec SHIFT_X = middle("shift-x", ParameterGroup.HEAD, -35, 35);
    /** Moves the head up (+) or down (-). */
    public static final ParameterSpec SHIFT_Y = middle("shift-y", ParameterGroup.HEAD, -35, 35);
    /** Brings the head nearer (+) or takes it farther away (-). */
    public static final ParameterSpec NEARER = middle("nearer", ParameterGroup.HEAD, -50, 50);

    /** Closes (+) or opens (-) the lids. */
    public static final Pair BLINK = pair("blink", ParameterGroup.EYES, -60, 100);
    /** Narrows the eye by its lower lid (+), or relaxes it (-). */
    public static final Pair SQUINT = pair("squint", ParameterGroup.EYES, -50, 100);

    /** Looks to the viewer's right (+) or left (-). */
    public static final Pair GAZE_X = pair("gaze-x", ParameterGroup.GAZE, -60, 60);
    /** Looks up (+) or down (-). */
    public static final Pair GAZE_Y = pair("gaze-y", ParameterGroup.GAZE, -60, 60);

    /** Raises (+) or lowers (-) the inner end of the brow. */
    public static final Pair BROW_INNER = pair("brow-inner", ParameterGroup.BROWS, -70, 70);
    /** Raises (+) or lowers (-) the outer end of the brow. */
    public static final Pair BROW_OUTER = pair("brow-outer", ParameterGroup.BROWS, -70, 70);
    /** Draws the brows together (+) or apart (-). */
    public static final ParameterSpec FURROW = middle("furrow", ParameterGroup.BROWS, -60, 80);

    /** Opens the jaw (+), or closes an open mouth (-). */
    public static final ParameterSpec JAW = middle("jaw", ParameterGroup.MOUTH, -100, 70);
    /** Parts the lips (+) or presses them together (-). */
    public static final ParameterSpec LIPS = middle("lips", ParameterGroup.MOUTH, -80, 80);
    /** Lifts the mouth's corner into a smile (+) or draws it down (-). */
    public static final Pair SMILE = pair("smile", ParameterGroup.MOUTH, -70, 80);
    /** Widens the mouth as in "ee" (+) or narrows it (-). */
    public static final ParameterSpec WIDE = middle("wide", ParameterGroup.MOUTH, -60, 80);
    /** Pushes the lips forward and together as in "oo" (+), or flattens them (-). */
    public static final ParameterSpec PUCKER = middle("pucker", ParameterGroup.MOUTH, -50, 80);
    /** Raises (+) or lowers (-) the upper lip. */
    public static final Pair UPPER_LIP = pair("upper-lip", ParameterGroup.MOUTH, -60, 80);
    /** Moves the mouth to the viewer's right (+) or left (-). */
    public static final ParameterSpec MOUTH_SHIFT = middle("mouth-shift", ParameterGroup.MOUTH, -70, 70);

    /** Raises (+) or lowers (-) the cheek. */
    public static final Pair CHEEK = pair("cheek", ParameterGroup.CHEEKS, -60, 80);

    /** All of them. */
    public static final List<ParameterSpec> ALL = List.copyOf(LIST);

    /** The three angles of the head. */
    public static final List<ParameterSpec> ANGLES = List.of(PITCH, YAW, ROLL);

    private static final Map<String, ParameterSpec> BY_ID =
            ALL.stream().collect(Collectors.toMap(ParameterSpec::id, Function.identity()));

    /** The two controls of a feature that each half of the face has. */
    public record Pair(ParameterSpec left, ParameterSpec right) {
        /** The control of that half. */
        public ParameterSpec of(Laterality side) {
            return side == Laterality.LEFT ? left : right;
        }
    }

    private Parameters() {}

    /** The control of that id, if there is one. */
    public static Optional<ParameterSpec> byId(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    /** The controls of one part of the face, in the order of {@link #ALL}. */
    public static List<ParameterSpec> of(ParameterGroup group) {
        return ALL.stream().filter(spec -> spec.group() == group).toList();
    }

    /** The same control on the other half of the face; a control of the middle is its own. */
    public static ParameterSpec partner(ParameterSpec spec) {
        return spec.side() == Laterality.MIDDLE
                ? spec
                : BY_ID.get(id(spec.pairId(), spec.side().other()));
    }

    private static String id(String pair, Laterality side) {
        return pair + (side == Laterality.LEFT ? "-left" : "-right");
    }

    /** ±30°, natural within ±20°: beyond, the far side of a single photo shows what the camera never saw. */
    private static ParameterSpec angle(String id) {
        return add(new ParameterSpec(id, ParameterGroup.HEAD, Laterality.MIDDLE, Unit.DEGREES, 0, -20, 20, -30, 30, 1));
    }

    private static ParameterSpec middle(String id, ParameterGroup group, double softMin, double softMax) {
        return percent(id, group, Laterality.MIDDLE, softMin, softMax);
    }

    private static Pair pair(String id, ParameterGroup group, double softMin, double softMax) {
        return new Pair(
                percent(id(id, Laterality.LEFT), group, Laterality.LEFT, softMin, softMax),
                percent(id(id, Laterality.RIGHT), group, Laterality.RIGHT, softMin, softMax));
    }

    private static ParameterSpec percent(
            String id, ParameterGroup group, Laterality side, double softMin, double softMax) {
        return add(new ParameterSpec(id, group, side, Unit.PERCENT, 0, softMin, softMax, -100, 100, 1));
    }

    private static ParameterSpec add(ParameterSpec spec) {
        LIST.add(spec);
        return spec;
    }
}
