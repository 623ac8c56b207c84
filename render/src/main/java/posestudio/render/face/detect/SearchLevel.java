package posestudio.render.face.detect;

import java.util.ArrayList;
import java.util.List;
import posestudio.render.face.sample.Square;

/**
 * The squares that one round of the search looks at: level 0 is the whole picture, each further level halves the squares
 * and lays them with enough overlap that whatever is too small for the level before lies whole in one of them.
 */
final class SearchLevel {
    /** A face that is at least so large a part of its square is found; measured, see docs/perception.md. */
    static final double SMALLEST_SHARE = 0.06;

    /** Somewhat more than the smallest face of the level before. */
    private static final double OVERLAP = 0.16;

    private SearchLevel() {}

    /** Side of the squares, picture pixels. */
    static double side(int width, int height, int level) {
        return Math.max(width, height) / (double) (1 << level);
    }

    /**
     * The squares of a level.
     *
     * @param turn how far each is turned clockwise in the picture, a multiple of a quarter turn, radians
     */
    static List<Square> squares(int width, int height, int level, double turn) {
        double side = side(width, height, level);
        if (level == 0) {
            return List.of(new Square(width / 2.0, height / 2.0, side, turn));
        }
        double overlap = OVERLAP * side;
        List<Square> squares = new ArrayList<>();
        for (double y : centres(height, side, overlap)) {
            for (double x : centres(width, side, overlap)) {
                squares.add(new Square(x, y, side, turn));
            }
        }
        return squares;
    }

    private static double[] centres(int length, double side, double overlap) {
        int count = length <= side ? 1 : 1 + (int) Math.ceil((length - side) / (side - overlap));
        double[] centres = new double[count];
        for (int i = 0; i < count; i++) {
            centres[i] = count == 1 ? length / 2.0 : side / 2 + (length - side) * i / (count - 1);
        }
        return centres;
    }
}
