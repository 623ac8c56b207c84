package posestudio.render.liveportrait.expression;

import static posestudio.editor.parameter.Parameters.BLINK;
import static posestudio.editor.parameter.Parameters.BROW_INNER;
import static posestudio.editor.parameter.Parameters.BROW_OUTER;
import static posestudio.editor.parameter.Parameters.CHEEK;
import static posestudio.editor.parameter.Parameters.FURROW;
import static posestudio.editor.parameter.Parameters.GAZE_X;
import static posestudio.editor.parameter.Parameters.GAZE_Y;
import static posestudio.editor.parameter.Parameters.JAW;
import static posestudio.editor.parameter.Parameters.LIPS;
import static posestudio.editor.parameter.Parameters.MOUTH_SHIFT;
import static posestudio.editor.parameter.Parameters.PUCKER;
import static posestudio.editor.parameter.Parameters.SMILE;
import static posestudio.editor.parameter.Parameters.SQUINT;
import static posestudio.editor.parameter.Parameters.UPPER_LIP;
import static posestudio.editor.parameter.Parameters.WIDE;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import posestudio.editor.edit.ParameterValues;
import posestudio.editor.parameter.ParameterSpec;
import posestudio.editor.parameter.Parameters.Pair;

/**
 * What the named controls do to the expression of the LivePortrait networks at 100 and at -100, and in proportion
 * between. Directions and ends are those of the public editors for these networks, but no control goes beyond one and a
 * half times the natural range within its own soft range. Exceptions are gaze and furrow, as the motions that this range
 * was taken from hardly look sideways or frown, and the chin under an open jaw.
 *
 * <p>Keypoints 11 and 15 are the eyes (the lid with y, gaze with x), 13 and 16 their lower lids, 1 and 2 the brows, 3
 * and 7 the cheeks, 14 the corners of the mouth, 17 the chin, 19 the lower lip, 20 the upper one; of pairs the first is
 * the viewer's left one. The brows are odd: one rises with +y of 1, the other with -y of 2.
 *
 * <p>There is one keypoint for a whole brow, for both corners of the mouth and for the upper lip. So the inner and the
 * outer end of a brow make its height together, half each, and so do both halves of a smile and of the upper lip.
 */
final class ExpressionTables {
    private static final Map<ParameterSpec, Table> TABLES = new LinkedHashMap<>();

    static {
        lids(BLINK.left(), 11, 13, y(1, .005));
        lids(BLINK.right(), 15, 16, y(2, -.005));
        put(SQUINT.left(), rows(y(13, -.009), y(11, .003)), rows(y(13, .006)));
        put(SQUINT.right(), rows(y(16, -.009), y(15, .003)), rows(y(16, .006)));

        // An eye turns farther outwards than towards the nose.
        put(GAZE_X.left(), rows(x(11, .015)), rows(x(11, -.020)));
        put(GAZE_X.right(), rows(x(15, .020)), rows(x(15, -.015)));
        // The lower lid goes with the eye, three tenths of the way.
        symmetric(GAZE_Y.left(), y(11, -.020), y(13, -.006));
        symmetric(GAZE_Y.right(), y(15, -.020), y(16, -.006));

        both(BROW_INNER, y(1, .010), y(2, -.010));
        both(BROW_OUTER, y(1, .010), y(2, -.010));
        put(
                FURROW,
                rows(x(1, .015), x(2, -.015), y(1, -.0045), y(2, .0045)),
                rows(x(1, -.010), x(2, .010), y(1, .003), y(2, -.003)));

        put(JAW, rows(y(19, .120), z(19, .012), y(17, -.012)), rows(y(19, -.060), z(19, -.006), y(17, .006)));
        put(LIPS, rows(y(19, .030), y(20, -.015)), rows(y(19, -.030), z(19, -.010), y(20, .008)));
        smile(SMILE.left(), y(13, -.0036), 3);
        smile(SMILE.right(), y(16, -.0036), 7);
        put(WIDE, rows(z(20, -.015), y(20, -.015), y(14, -.015)), rows(z(20, .020), y(20, .020), y(14, .020)));
        put(
                PUCKER,
                rows(y(14, .015), y(3, -.0075), y(7, -.0075), z(17, -.0075)),
                rows(y(14, -.020), y(3, .010), y(7, .010), z(17, .010)));
        both(UPPER_LIP, y(20, -.0125), y(20, -.0125));
        symmetric(MOUTH_SHIFT, x(19, .038), x(20, .035));

        both(CHEEK, y(3, -.015), y(7, -.015));
    }

    /** One number of the expression, and what is added to it. */
    private record Row(int index, double amount) {
        Row times(double factor) {
            return new Row(index, amount * factor);
        }
    }

    /** What one control adds at 100, and what at -100. */
    private record Table(List<Row> up, List<Row> down) {}

    private ExpressionTables() {}

    /** Whether the networks have anything that this control moves. */
    static boolean have(ParameterSpec spec) {
        return TABLES.containsKey(spec);
    }

    /** Adds what the controls ask for to an expression of 63 numbers. */
    static void add(ParameterValues values, double[] expression) {
        TABLES.forEach((spec, table) -> {
            double part = values.get(spec) / spec.hardMax();
            for (Row row : part > 0 ? table.up() : table.down()) {
                expression[row.index()] += Math.abs(part) * row.amount();
            }
        });
    }

    /** Closing takes the upper lid down, and the lower lid and the brow a little towards it. */
    private static void lids(ParameterSpec spec, int upper, int lower, Row brow) {
        put(spec, rows(y(upper, .020), y(lower, -.006), brow), rows(y(upper, -.010), y(lower, .003), brow.times(-0.5)));
    }

    /** Half of a smile: lower lid and cheek are its own, mouth and chin it has in common with the other half. */
    private static void smile(ParameterSpec spec, Row lid, int cheek) {
        put(
                spec,
                rows(lid, y(cheek, -.0045), y(20, -.0065), y(14, -.013), y(17, .0042), z(17, .002)),
                rows(y(cheek, -.0045), y(14, .010), y(17, -.0015), y(19, -.010), z(19, .0025), z(20, -.005)));
    }

    private static void both(Pair pair, Row left, Row right) {
        symmetric(pair.left(), left);
        symmetric(pair.right(), right);
    }

    private static void symmetric(ParameterSpec spec, Row... up) {
        put(spec, List.of(up), List.of(up).stream().map(row -> row.times(-1)).toList());
    }

    private static void put(ParameterSpec spec, List<Row> up, List<Row> down) {
        TABLES.put(spec, new Table(up, down));
    }

    private static List<Row> rows(Row... rows) {
        return List.of(rows);
    }

    private static Row x(int keypoint, double amount) {
        return new Row(keypoint * 3, amount);
    }

    private static Row y(int keypoint, double amount) {
        return new Row(keypoint * 3 + 1, amount);
    }

    private static Row z(int keypoint, double amount) {
        return new Row(keypoint * 3 + 2, amount);
    }
}
