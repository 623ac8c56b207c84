package posestudio.render.liveportrait.network;

/**
 * What the motion extractor says of one face, as it says it.
 *
 * @param pitch 66 logits of the angle's bins
 * @param yaw likewise
 * @param roll likewise
 * @param t translation x, y, z
 * @param exp expression δ: x, y, z of 21 keypoints
 * @param scale one number
 * @param kp canonical keypoints: x, y, z of 21
 */
public record MotionOutputs(
        float[] pitch, float[] yaw, float[] roll, float[] t, float[] exp, float scale, float[] kp) {}
