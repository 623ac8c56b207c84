package posestudio.render.rig.control;

import posestudio.editor.parameter.Laterality;
import posestudio.render.face.EyeLandmarks;
import posestudio.render.face.MouthLandmarks;

/** The measures of a face at rest that its movements scale with, canonical cm. */
final class FaceMeasures {
    /** Between the outer corners of the canonical face's eyes. */
    private static final double CANONICAL_EYES = 8.89;
    /** Height of an eye that looks at the camera at ease, in parts of its width. */
    private static final double EASY_LID = 0.3;

    private final Offsets face;
    private final double scale;

    FaceMeasures(Offsets face) {
        this.face = face;
        scale = (face.x(263) - face.x(33)) / CANONICAL_EYES;
    }

    /** How large this face's features are, 1 for the canonical face. */
    double scale() {
        return scale;
    }

    /** Corner to corner of one eye. */
    double eyeWidth(Laterality side) {
        int[] upper = EyeLandmarks.of(side).upper();
        return Math.abs(face.x(upper[0]) - face.x(upper[8]));
    }

    /** Height of one eye as it is in the photo. */
    double lidGap(Laterality side) {
        EyeLandmarks eye = EyeLandmarks.of(side);
        double sum = 0;
        for (int k = 3; k <= 5; k++) {
            sum += face.y(eye.upper()[k]) - face.y(eye.lower()[k]);
        }
        return Math.max(0, sum / 3);
    }

    /** Height of that eye when it looks at the camera at ease. */
    double easyLidGap(Laterality side) {
        return EASY_LID * eyeWidth(side);
    }

    /** Half the distance of the mouth's outer corners. */
    double halfMouth() {
        return (face.x(MouthLandmarks.CORNERS[1]) - face.x(MouthLandmarks.CORNERS[0])) / 2;
    }

    /** Half the distance of the corners in which the lips meet. */
    double halfOpening() {
        int last = MouthLandmarks.INNER_UPPER.length - 1;
        return (face.x(MouthLandmarks.INNER_UPPER[last]) - face.x(MouthLandmarks.INNER_UPPER[0])) / 2;
    }

    /** x of the middle of the mouth. */
    double mouthX() {
        return (face.x(MouthLandmarks.CORNERS[1]) + face.x(MouthLandmarks.CORNERS[0])) / 2;
    }

    /** y of the line between the mouth's corners. */
    double mouthY() {
        return (face.y(MouthLandmarks.CORNERS[1]) + face.y(MouthLandmarks.CORNERS[0])) / 2;
    }

    /** How far the lips are apart in the middle. */
    double lipGap() {
        return Math.max(0, face.y(13) - face.y(14));
    }
}
