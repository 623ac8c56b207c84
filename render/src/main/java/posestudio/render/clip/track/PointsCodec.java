package posestudio.render.clip.track;

import java.nio.ByteBuffer;
import posestudio.render.face.FaceBox;
import posestudio.render.face.Landmarks;

/**
 * Landmarks in whole steps of a power of two, at most 1/4096 of the face's size, which is some twenty times finer than
 * the network's own noise.
 */
final class PointsCodec {
    private static final int STEPS = 4096;
    private static final int HEAD = 9;
    /** How many bytes the points of a face take. */
    static final int LENGTH = HEAD + Landmarks.COUNT * 3 * 2;

    private PointsCodec() {}

    /** Middle and step, then for each point its steps from the one before. */
    static byte[] encode(Landmarks landmarks) {
        FaceBox box = landmarks.box();
        int exponent = Math.getExponent(Math.max(1, Math.max(box.width(), box.height())) / STEPS);
        int[] middle = {(int) Math.rint(box.centreX()), (int) Math.rint(box.centreY()), 0};
        double step = Math.scalb(1.0, exponent);
        float[] xyz = landmarks.toArray();
        ByteBuffer out = ByteBuffer.allocate(LENGTH);
        out.putInt(middle[0]).putInt(middle[1]).put((byte) exponent);
        for (int axis = 0; axis < 3; axis++) {
            int before = 0;
            for (int i = axis; i < xyz.length; i += 3) {
                int steps = (int) Math.rint((xyz[i] - middle[axis]) / step);
                int delta = steps - before;
                int zigzag = Math.min(0xffff, delta << 1 ^ delta >> 31);
                // The sum of what was stored, so that clamping cannot drift.
                before += zigzag >>> 1 ^ -(zigzag & 1);
                int at = HEAD + axis * Landmarks.COUNT + i / 3;
                out.put(at, (byte) zigzag).put(at + xyz.length, (byte) (zigzag >> 8));
            }
        }
        return out.array();
    }

    static Landmarks decode(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        int[] middle = {in.getInt(), in.getInt(), 0};
        double step = Math.scalb(1.0, in.get());
        float[] xyz = new float[Landmarks.COUNT * 3];
        for (int axis = 0; axis < 3; axis++) {
            int steps = 0;
            for (int i = axis; i < xyz.length; i += 3) {
                int at = HEAD + axis * Landmarks.COUNT + i / 3;
                int zigzag = in.get(at) & 0xff | (in.get(at + xyz.length) & 0xff) << 8;
                steps += zigzag >>> 1 ^ -(zigzag & 1);
                xyz[i] = (float) (middle[axis] + steps * step);
            }
        }
        return new Landmarks(xyz);
    }
}
