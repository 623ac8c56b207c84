package posestudio.app.viewport;

import posestudio.editor.edit.FaceEdit;
import posestudio.editor.edit.HeadPose;
import posestudio.render.face.FaceAnalysis;
import posestudio.render.face.FaceBox;
import posestudio.render.face.NeckTurn;

/**
 * What one takes hold of to turn a head: the head itself for yaw and pitch, a ring around it for roll. Picture pixels.
 *
 * @param x middle of the head, across
 * @param y middle of the head, down
 * @param radius of the ring
 * @param source the head's own pose
 * @param result its pose after the edit
 */
record HeadHandle(double x, double y, double radius, HeadPose source, HeadPose result) {
    /** The mesh ends at the forehead; the head's middle lies this part of the mesh's height above the mesh's middle. */
    private static final double HAIR = 0.08;

    /** The ring clears hair and ears of most heads by this much. */
    private static final double CLEARANCE = 0.92;

    static HeadHandle of(FaceAnalysis face, FaceEdit edit) {
        FaceBox rest = face.box();
        FaceBox posed =
                new NeckTurn(face.transform(), edit).apply(face.landmarks()).box();
        // The radius is that of the unturned head, else the ring would breathe while the head turns.
        double radius = CLEARANCE * Math.max(rest.width() * 1.15, rest.height());
        return new HeadHandle(
                posed.centreX(),
                posed.centreY() - HAIR * rest.height(),
                radius,
                face.pose(),
                face.pose().plus(edit.pose()));
    }

    /** How far a picture point is from the middle, 1 on the ring. */
    double distance(double px, double py) {
        return Math.hypot(px - x, py - y) / radius;
    }

    /** Direction of a picture point from the middle, degrees clockwise as the viewer sees it. */
    double direction(double px, double py) {
        return Math.toDegrees(Math.atan2(py - y, px - x));
    }

    /** Degrees by which the head turns so that its front follows the hand by {@code distance} picture pixels. */
    double turn(double distance) {
        return Math.toDegrees(distance / (radius * 0.8));
    }
}
