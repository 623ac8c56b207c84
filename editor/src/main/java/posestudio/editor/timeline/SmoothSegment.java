package posestudio.editor.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import posestudio.editor.edit.EditGroup;
import posestudio.editor.edit.FaceEdit;

/**
 * The way from one key to the next in a monotone cubic: no value ever lies outside of what the two keys have, so that a
 * lid that is keyed shut does not pass through the other one. The slopes are the harmonic means of F. N. Fritsch and J.
 * Butland, "A method for constructing local monotone piecewise cubic interpolants", SIAM J. Sci. Stat. Comput. 5 (1984).
 */
final class SmoothSegment {
    private final EditVector vector;
    private final Key start;
    private final Key end;
    private final Optional<Key> before;
    private final Optional<Key> after;

    SmoothSegment(EditGroup group, Optional<Key> before, Key start, Key end, Optional<Key> after) {
        List<FaceEdit> all = new ArrayList<>(List.of(start.value(), end.value()));
        before.ifPresent(key -> all.add(key.value()));
        after.ifPresent(key -> all.add(key.value()));
        vector = new EditVector(group, all);
        this.start = start;
        this.end = end;
        this.before = before;
        this.after = after;
    }

    FaceEdit at(int frame) {
        double h = end.frame() - start.frame();
        double t = (frame - start.frame()) / h;
        double[] a = vector.numbers(start.value());
        double[] b = vector.numbers(end.value());
        double[] slopeA = slopes(before, start, end);
        double[] slopeB = slopes(Optional.of(start), end, after);
        double[] mixed = new double[a.length];
        for (int i = 0; i < mixed.length; i++) {
            double value = (1 + 2 * t) * (1 - t) * (1 - t) * a[i]
                    + t * (1 - t) * (1 - t) * h * slopeA[i]
                    + t * t * (3 - 2 * t) * b[i]
                    - t * t * (1 - t) * h * slopeB[i];
            // Rounding must not leave the range either: what does not move stays exactly where it is.
            mixed[i] = Math.max(Math.min(a[i], b[i]), Math.min(Math.max(a[i], b[i]), value));
        }
        return vector.edit(mixed, start.value());
    }

    private double[] slopes(Optional<Key> left, Key middle, Key right) {
        return slopes(left, middle, Optional.of(right));
    }

    /** Change per frame at {@code middle}; none at the first and the last key and where the direction turns. */
    private double[] slopes(Optional<Key> left, Key middle, Optional<Key> right) {
        double[] m = vector.numbers(middle.value());
        double[] slopes = new double[m.length];
        if (left.isEmpty() || right.isEmpty() || left.get().interpolation() == Interpolation.HOLD) {
            return slopes;
        }
        double[] l = vector.numbers(left.get().value());
        double[] r = vector.numbers(right.get().value());
        double hl = middle.frame() - left.get().frame();
        double hr = right.get().frame() - middle.frame();
        double alpha = (hl + 2 * hr) / (3 * (hl + hr));
        for (int i = 0; i < slopes.length; i++) {
            double dl = (m[i] - l[i]) / hl;
            double dr = (r[i] - m[i]) / hr;
            slopes[i] = dl * dr <= 0 ? 0 : dl * dr / (alpha * dr + (1 - alpha) * dl);
        }
        return slopes;
    }
}
