package posestudio.render.face;

import posestudio.models.ModelException;
import posestudio.models.pack.ModelPack;
import posestudio.models.runtime.ComputeDevice;
import posestudio.models.runtime.ModelSession;
import posestudio.render.face.sample.PicturePyramid;
import posestudio.render.face.sample.Square;

/** MediaPipe's selfie segmentation: the person against the background. */
final class MatteNetwork implements AutoCloseable {
    private static final String ID = "selfie_segmentation";
    /** Head with hair and shoulders, as in the pictures the network learnt from. */
    private static final double MARGIN = 2.8;

    private final ModelSession session;

    MatteNetwork(ComputeDevice device, ModelPack pack) throws ModelException {
        session = ModelSession.open(device, pack, ID);
    }

    /** The matte around one head. */
    Matte read(PicturePyramid pyramid, Landmarks landmarks) throws ModelException {
        Square square = LandmarkSquare.around(landmarks, MARGIN);
        pyramid.sample(square, Matte.MAP_SIZE, PicturePyramid.Beyond.EDGE, 0, 1, session.input("input_1"));
        session.run();
        float[] alpha = new float[Matte.MAP_SIZE * Matte.MAP_SIZE];
        session.output("activation_10").get(alpha);
        return matte(alpha, landmarks);
    }

    /** The matte that was read around these landmarks. */
    static Matte matte(float[] alpha, Landmarks landmarks) {
        Square square = LandmarkSquare.around(landmarks, MARGIN);
        return new Matte(Matte.MAP_SIZE, alpha, square.centreX(), square.centreY(), square.side(), square.angle());
    }

    @Override
    public void close() {
        session.close();
    }
}
