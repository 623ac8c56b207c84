package posestudio.render.liveportrait.engine;

import posestudio.render.liveportrait.motion.SourceMotion;
import posestudio.render.liveportrait.paste.CropMap;
import posestudio.render.liveportrait.paste.FacePaste;
import posestudio.render.liveportrait.ratio.OpenRatios;

/**
 * One face as the networks know it: found out once, then posed as often as wanted. Immutable.
 *
 * @param map how the crop lies in the picture
 * @param features its looks, (32, 16, 64, 64); must not be written to
 * @param motion its keypoints, pose and expression
 * @param keypoints where its keypoints are in the crop (63); must not be written to
 * @param still what the stitching network says of keypoints that nobody moved (65): every answer counts from there
 * @param ratios how far its eyes and lips are open
 * @param paste puts pictures of it back into its photo
 */
public record LivePortraitFace(
        CropMap map,
        float[] features,
        SourceMotion motion,
        float[] keypoints,
        float[] still,
        OpenRatios ratios,
        FacePaste paste) {}
