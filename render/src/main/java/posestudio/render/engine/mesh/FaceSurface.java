package posestudio.render.engine.mesh;

import posestudio.editor.image.Picture;
import posestudio.render.face.HeadTransform;
import posestudio.render.face.Landmarks;

/** The face over a grid: its landmarks, which of them each node follows, and the depth of every node. */
final class FaceSurface {
    private final Picture picture;
    private final HeadTransform head;
    private final Landmarks marks;
    private final int[] triangles;
    private final double chin;
    private final HeadSquare square;
    private final FaceDepth face;
    private FaceWeights weights;
    private final HeadSquare depthSquare;
    private final float[] depth;

    /**
     * @param triangles three landmarks each
     * @param chin height of the chin along the head's axis, cm
     * @param square the grid
     * @param face the mesh over that grid
     * @param depth depth of the whole head at the grid's nodes
     */
    FaceSurface(
            Picture picture,
            HeadTransform head,
            Landmarks marks,
            int[] triangles,
            double chin,
            HeadSquare square,
            FaceDepth face,
            float[] depth) {
        this(picture, head, marks, triangles, chin, square, face, square, depth);
    }

    private FaceSurface(
            Picture picture,
            HeadTransform head,
            Landmarks marks,
            int[] triangles,
            double chin,
            HeadSquare square,
            FaceDepth face,
            HeadSquare depthSquare,
            float[] depth) {
        this.picture = picture;
        this.head = head;
        this.marks = marks;
        this.triangles = triangles;
        this.chin = chin;
        this.square = square;
        this.face = face;
        this.depthSquare = depthSquare;
        this.depth = depth;
    }

    /** The same face over a finer grid of part of it. */
    FaceSurface part(double x, double y, double side, int finer) {
        int nodes = (int) Math.ceil(side / square.step() * finer) + 1;
        HeadSquare part = new HeadSquare(x, y, (nodes - 1) * square.step() / finer, nodes);
        FaceDepth partFace = new FaceDepth(marks, triangles, part);
        return new FaceSurface(picture, head, marks, triangles, chin, part, partFace, depthSquare, depth);
    }

    Picture picture() {
        return picture;
    }

    HeadTransform head() {
        return head;
    }

    Landmarks marks() {
        return marks;
    }

    HeadSquare square() {
        return square;
    }

    FaceDepth face() {
        return face;
    }

    /** Worked out when first asked for: only expressions need them. */
    synchronized FaceWeights weights() {
        if (weights == null) {
            weights = new FaceWeights(picture, marks, triangles, face, square, new HeadAxes(head), chin);
        }
        return weights;
    }

    /** Writes picture x, picture y and depth of a node. */
    void place(int node, float[] places, int at) {
        double x = square.nodeX(node % square.nodes());
        double y = square.nodeY(node / square.nodes());
        int n = depthSquare.nodes();
        places[at] = (float) x;
        places[at + 1] = (float) y;
        places[at + 2] = Maps.at(
                depth, n, n, (x - depthSquare.x()) / depthSquare.step(), (y - depthSquare.y()) / depthSquare.step());
    }
}
