package posestudio.render.liveportrait.engine;

import posestudio.editor.edit.FaceEdit;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.models.ModelException;
import posestudio.render.liveportrait.motion.DrivenMotion;
import posestudio.render.liveportrait.network.LivePortraitNetworks;
import posestudio.render.liveportrait.paste.GeneratedFace;
import posestudio.render.liveportrait.ratio.RatioNetworks;
import posestudio.render.liveportrait.ratio.RatioPlan;
import posestudio.render.liveportrait.stitch.Stitching;

/**
 * What runs for every edit: keypoints, the small networks that correct them, and the one that draws. On the thread of the
 * networks.
 */
final class FaceGeneration {
    private static final int SIZE = LivePortraitNetworks.OUTPUT;

    private final LivePortraitNetworks networks;

    FaceGeneration(LivePortraitNetworks networks) {
        this.networks = networks;
    }

    /**
     * The network's picture.
     *
     * @param bodyStill whether neck and shoulders stay where the photo has them
     */
    GeneratedFace generate(LivePortraitFace face, FaceEdit edit, boolean bodyStill, Progress progress)
            throws ModelException, Problem {
        float[] source = face.keypoints();
        float[] driving = driving(face, edit, bodyStill);
        progress.checkCancelled();
        float[] planes = new float[3 * SIZE * SIZE];
        networks.generate(face.features(), driving, source).get(planes);
        progress.checkCancelled();
        clamp(planes);
        return new GeneratedFace(SIZE, planes, driving);
    }

    /**
     * Brings a picture into 0..1.
     *
     * @throws ModelException when a number is none: of a damaged pack or an overflow nothing may look like a picture
     */
    static void clamp(float[] planes) throws ModelException {
        for (int i = 0; i < planes.length; i++) {
            if (!Float.isFinite(planes[i])) {
                String detail = "its picture holds numbers that are not finite";
                throw new ModelException(
                        null,
                        ModelException.Reason.NETWORK_FAILED,
                        "The network " + LivePortraitNetworks.GENERATOR + " failed: " + detail,
                        LivePortraitNetworks.GENERATOR,
                        detail);
            }
            planes[i] = Math.max(0, Math.min(1, planes[i]));
        }
    }

    private float[] driving(LivePortraitFace face, FaceEdit edit, boolean bodyStill) throws ModelException {
        RatioPlan plan = RatioPlan.of(edit, face.ratios(), networks.hasEyes(), networks.hasLips());
        float[] driven = DrivenMotion.keypoints(face.motion(), plan.rest());
        if (plan.eyes().isPresent()) {
            RatioPlan.Wish wish = plan.eyes().get();
            float[] input = RatioNetworks.eyes(face.keypoints(), face.ratios(), wish.target());
            driven = RatioNetworks.apply(driven, networks.eyes(input), wish.amount());
        }
        if (plan.lips().isPresent()) {
            RatioPlan.Wish wish = plan.lips().get();
            float[] input = RatioNetworks.lips(face.keypoints(), face.ratios(), wish.target());
            driven = RatioNetworks.apply(driven, networks.lips(input), wish.amount());
        }
        if (!bodyStill) {
            return driven;
        }
        float[] answer = networks.stitching(Stitching.input(face.keypoints(), driven));
        return Stitching.apply(driven, answer, face.still());
    }
}
