package posestudio.render.face;

import posestudio.models.ModelException;
import posestudio.models.pack.ModelPack;
import posestudio.models.perception.CanonicalFace;
import posestudio.models.runtime.ComputeDevice;
import posestudio.render.face.detect.Detection;
import posestudio.render.face.detect.FaceSearcher;
import posestudio.render.face.sample.PicturePyramid;
import posestudio.render.face.sample.Square;

/** Looks closely at a candidate: its landmarks, and whether it is a human face. */
final class FaceReader implements AutoCloseable {
    /** The presence that the landmark network itself claims; it is generous with animals and even with fruit. */
    private static final double MIN_PRESENCE = 0.5;
    /** Faces, profiles among them, agree with their mirror image to 0.035 of their size. */
    private static final double MAX_DISAGREEMENT = 0.05;
    /**
     * The second look, upright and at the right size. Measured (docs/perception.md): upright and turned faces give 0.9
     * and more, profiles 0.8 and more; a cartoon 0.77, a doll 0.76, a gorilla and a robot 0.72, cats 0.6.
     */
    private static final double MIN_CONFIRMATION = 0.78;
    /** Not worth reading any further; well below what a face gives even in a bad box. */
    private static final double HOPELESS_PRESENCE = 0.1;

    private static final double HOPELESS_CONFIRMATION = 0.5;
    /** Sides of the squares of the second look, times the landmark box. */
    private static final double[] SECOND_LOOKS = {2, 3};

    /** A face that was sure once stays one when it turns away or looks down, as long as the detector sees so much. */
    private static final double STILL_CONFIRMED = 0.6;
    /** Beyond this the detector is asked whether a followed face is still one. */
    private static final double DOUBTFUL_DISAGREEMENT = 0.035;

    private static final double DOUBTFUL_PRESENCE = 0.9;
    /** How far a face may move between frames, in sides of its square, before it is read again where it is now. */
    private static final double FAR = 0.08;

    private static final double MUCH_LARGER = 1.12;
    private static final double MUCH_TURNED = Math.toRadians(8);

    private final LandmarkNetwork network;
    private final FaceSearcher searcher;

    /**
     * A candidate looked at.
     *
     * @param landmarks its points, picture coordinates
     * @param presence the landmark network's own certainty, 0..1
     * @param confirmation the detector's certainty at a second look, 0..1
     * @param disagreement between straight and mirrored reading, in parts of the face's size
     */
    record Face(Landmarks landmarks, double presence, double confirmation, double disagreement) {
        /** Whether it is a human face, and well enough seen to be edited. */
        boolean isHuman() {
            return presence >= MIN_PRESENCE && disagreement <= MAX_DISAGREEMENT && confirmation >= MIN_CONFIRMATION;
        }

        /** Whether a face that was followed to here is still one. */
        boolean isStillThere() {
            return presence >= MIN_PRESENCE && disagreement <= MAX_DISAGREEMENT && confirmation >= STILL_CONFIRMED;
        }

        /** How repeatable the points are: 1 when both readings agree fully, 0 when a tenth of the face's size apart. */
        double sharpness() {
            return Math.max(0, 1 - disagreement / 0.1);
        }
    }

    FaceReader(ComputeDevice device, ModelPack pack, CanonicalFace face, FaceSearcher searcher) throws ModelException {
        this.searcher = searcher;
        network = new LandmarkNetwork(device, pack, face);
    }

    /**
     * Reads twice, the second time from the box that the first reading gave. A face that looks more like one upside down
     * is read again that way.
     */
    Face read(PicturePyramid pyramid, Detection candidate) throws ModelException {
        Square square = LandmarkSquare.around(candidate);
        Face face = read(pyramid, square);
        if (face.isHuman() && confirm(pyramid, face.landmarks(), Math.PI) > face.confirmation()) {
            Face turned = read(pyramid, square.turned(Math.PI));
            return turned.confirmation() > face.confirmation() ? turned : face;
        }
        return face;
    }

    private Face read(PicturePyramid pyramid, Square square) throws ModelException {
        LandmarkNetwork.Reading rough = network.read(pyramid, square);
        if (rough.presence() < HOPELESS_PRESENCE) {
            return new Face(rough.landmarks(), rough.presence(), 0, 1);
        }
        double firstConfirmation = confirm(pyramid, rough.landmarks(), 0);
        if (firstConfirmation < HOPELESS_CONFIRMATION) {
            return new Face(rough.landmarks(), rough.presence(), firstConfirmation, 1);
        }
        LandmarkNetwork.Reading reading = network.readBothWays(pyramid, LandmarkSquare.around(rough.landmarks()));
        double confirmation = confirm(pyramid, reading.landmarks(), 0);
        return new Face(reading.landmarks(), reading.presence(), confirmation, reading.disagreement());
    }

    /** Reads a face again that was there in the frame before, and asks the detector when wanted or in doubt. */
    Face follow(PicturePyramid pyramid, Landmarks before, double confirmedBefore, boolean confirm)
            throws ModelException {
        Square square = LandmarkSquare.around(before);
        LandmarkNetwork.Reading reading = network.readBothWays(pyramid, square);
        if (reading.presence() < HOPELESS_PRESENCE) {
            return new Face(reading.landmarks(), reading.presence(), 0, 1);
        }
        Square now = LandmarkSquare.around(reading.landmarks());
        if (isFar(square, now)) {
            reading = network.readBothWays(pyramid, now);
        }
        boolean doubtful = reading.presence() < DOUBTFUL_PRESENCE || reading.disagreement() > DOUBTFUL_DISAGREEMENT;
        double confirmation = confirm || doubtful ? confirm(pyramid, reading.landmarks(), 0) : confirmedBefore;
        return new Face(reading.landmarks(), reading.presence(), confirmation, reading.disagreement());
    }

    private static boolean isFar(Square a, Square b) {
        double turn = Math.abs(Math.IEEEremainder(a.angle() - b.angle(), 2 * Math.PI));
        double larger = Math.max(a.side() / b.side(), b.side() / a.side());
        return Math.hypot(a.centreX() - b.centreX(), a.centreY() - b.centreY()) > FAR * a.side()
                || larger > MUCH_LARGER
                || turn > MUCH_TURNED;
    }

    private double confirm(PicturePyramid pyramid, Landmarks landmarks, double turn) throws ModelException {
        double sum = 0;
        for (double margin : SECOND_LOOKS) {
            sum += searcher.confirm(
                    pyramid, LandmarkSquare.around(landmarks, margin).turned(turn));
        }
        return sum / SECOND_LOOKS.length;
    }

    @Override
    public void close() {
        network.close();
    }
}
