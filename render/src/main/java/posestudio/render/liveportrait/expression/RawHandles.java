package posestudio.render.liveportrait.expression;

import posestudio.editor.edit.KeypointEdit;
import posestudio.editor.edit.KeypointEdits;

/**
 * The networks' keypoints as they are moved by hand: {@code lp-0} to {@code lp-20}, of which only the live ones count. As
 * all handles, x is to the viewer's right, y up and z towards the viewer; reach, turn and size mean nothing here.
 */
public final class RawHandles {
    /** What one unit of a handle is in the expression of the networks. */
    public static final double UNIT = 0.05;

    private static final String PREFIX = "lp-";

    private RawHandles() {}

    /** The id of a keypoint's handle. */
    public static String id(int keypoint) {
        return PREFIX + keypoint;
    }

    /** What an axis of a handle is multiplied by to become that of the networks: theirs point down and away. */
    public static double unit(int axis) {
        return axis == 0 ? UNIT : -UNIT;
    }

    /** What a handle adds to the expression on an axis. */
    public static double delta(KeypointEdit edit, int axis) {
        return unit(axis)
                * switch (axis) {
                    case 0 -> edit.x();
                    case 1 -> edit.y();
                    default -> edit.z();
                };
    }

    /** Adds what was moved by hand to an expression of 63 numbers. */
    static void add(KeypointEdits edits, double[] expression) {
        if (edits.all().isEmpty()) {
            return;
        }
        for (LiveScalar scalar : LiveScalars.ALL) {
            expression[scalar.index()] += delta(edits.get(id(scalar.keypoint())), scalar.axis());
        }
    }

    /** Whether any keypoint of the networks was moved. */
    static boolean areStill(KeypointEdits edits) {
        return LiveScalars.ALL.stream().allMatch(scalar -> delta(edits.get(id(scalar.keypoint())), scalar.axis()) == 0);
    }
}
