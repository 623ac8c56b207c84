package posestudio.render.liveportrait.expression;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The 36 numbers of an expression that the LivePortrait networks use. Keypoints 6, 8, 9, 12 and 18 stay where they are
 * in all motions seen, and only 10, 17, 19 and 20 ever move in depth.
 *
 * <p>Soft limits are one and a half times the extremes of the twelve motions that come with LivePortrait (1151 frames).
 * Hard limits are the widest that editors for these networks use; where none is known, three times those extremes. They
 * always hold what one control alone does at its end.
 */
public final class LiveScalars {
    /** Keypoints of the networks. */
    public static final int KEYPOINTS = 21;
    /** Numbers of one set of keypoints: {@code x0 y0 z0 x1 …}. */
    public static final int NUMBERS = KEYPOINTS * 3;

    private static final int X = 0;
    private static final int Y = 1;
    private static final int Z = 2;

    /** All of them, by keypoint, then axis. */
    public static final List<LiveScalar> ALL = List.of(
            LiveScalar.measured(0, X, -16, 18, -48, 54),
            LiveScalar.measured(0, Y, -44, 25, -80, 80),
            LiveScalar.measured(1, X, -9, 10, -27, 30),
            LiveScalar.measured(1, Y, -12, 10, -33, 62),
            LiveScalar.measured(2, X, -6, 13, -18, 39),
            LiveScalar.measured(2, Y, -21, 28, -44, 44),
            LiveScalar.measured(3, X, -14, 6, -42, 18),
            LiveScalar.measured(3, Y, -10, 10, -33, 38),
            LiveScalar.measured(4, X, -10, 32, -30, 96),
            LiveScalar.measured(4, Y, -25, 20, -75, 60),
            LiveScalar.measured(5, X, -28, 44, -190, 190),
            LiveScalar.measured(5, Y, -18, 65, -224, 190),
            LiveScalar.measured(7, X, -21, 8, -63, 24),
            LiveScalar.measured(7, Y, -19, 14, -54, 107),
            LiveScalar.measured(10, X, -12, 15, -36, 45),
            LiveScalar.measured(10, Y, -19, 14, -57, 42),
            LiveScalar.measured(10, Z, -17, 9, -51, 27),
            LiveScalar.measured(11, X, -5, 4, -20, 15),
            LiveScalar.measured(11, Y, -21, 17, -32, 34),
            LiveScalar.measured(13, X, -3, 9, -9, 27),
            LiveScalar.measured(13, Y, -11, 7, -28, 38),
            LiveScalar.measured(14, X, -3, 8, -9, 24),
            LiveScalar.measured(14, Y, -23, 23, -40, 49),
            LiveScalar.measured(15, X, -6, 5, -15, 25),
            LiveScalar.measured(15, Y, -17, 16, -26, 33),
            LiveScalar.measured(16, X, -7, 7, -21, 21),
            LiveScalar.measured(16, Y, -6, 7, -20, 12),
            LiveScalar.measured(17, X, -5, 6, -15, 18),
            LiveScalar.measured(17, Y, -5, 15, -15, 45),
            LiveScalar.measured(17, Z, -5, 6, -27, 14),
            LiveScalar.measured(19, X, -37, 18, -56, 40),
            LiveScalar.measured(19, Y, -53, 82, -80, 181),
            LiveScalar.measured(19, Z, -12, 16, -44, 28),
            LiveScalar.measured(20, X, -21, 17, -63, 51),
            LiveScalar.measured(20, Y, -21, 36, -37, 87),
            LiveScalar.measured(20, Z, -8, 22, -24, 66));

    /** The keypoints that have any of them, ascending. */
    public static final List<Integer> LIVE_KEYPOINTS =
            ALL.stream().map(LiveScalar::keypoint).distinct().collect(Collectors.toUnmodifiableList());

    private LiveScalars() {}

    /** The number of a keypoint on an axis, if the networks use it. */
    public static Optional<LiveScalar> of(int keypoint, int axis) {
        return ALL.stream()
                .filter(scalar -> scalar.keypoint() == keypoint && scalar.axis() == axis)
                .findFirst();
    }

    /** The axes on which a keypoint moves: 0 is x, 1 is y, 2 is z. */
    public static List<Integer> axes(int keypoint) {
        return IntStream.range(0, 3)
                .filter(axis -> of(keypoint, axis).isPresent())
                .boxed()
                .toList();
    }
}
