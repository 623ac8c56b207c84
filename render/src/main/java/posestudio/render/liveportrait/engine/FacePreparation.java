package posestudio.render.liveportrait.engine;

import posestudio.editor.image.Picture;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.models.ModelException;
import posestudio.render.face.FaceAnalysis;
import posestudio.render.liveportrait.crop.CropMargins;
import posestudio.render.liveportrait.crop.CropPoints;
import posestudio.render.liveportrait.crop.CropSquare;
import posestudio.render.liveportrait.motion.SourceMotion;
import posestudio.render.liveportrait.network.LivePortraitNetworks;
import posestudio.render.liveportrait.network.MotionOutputs;
import posestudio.render.liveportrait.network.Rgb;
import posestudio.render.liveportrait.paste.CropMap;
import posestudio.render.liveportrait.paste.CropPixels;
import posestudio.render.liveportrait.paste.FacePaste;
import posestudio.render.liveportrait.ratio.OpenRatios;
import posestudio.render.liveportrait.stitch.Stitching;

/** What runs once for every face: the crop, its features, its motion. On the thread of the networks. */
final class FacePreparation {
    private final LivePortraitNetworks networks;

    FacePreparation(LivePortraitNetworks networks) {
        this.networks = networks;
    }

    LivePortraitFace prepare(Picture picture, FaceAnalysis face, Progress progress) throws ModelException, Problem {
        CropSquare square = CropSquare.around(face.landmarks(), CropMargins.SOURCE);
        OpenRatios ratios = OpenRatios.of(face.landmarks());
        if (networks.hasLandmarks()) {
            float[] points = landmarks(picture, face);
            ratios = OpenRatios.of(points);
            square = CropSquare.around(doubles(points), CropPoints.LIVEPORTRAIT, CropMargins.SOURCE);
            progress.checkCancelled();
        }
        CropMap map = CropMap.of(square, LivePortraitNetworks.OUTPUT);
        Rgb half = CropPixels.of(picture, map).halved();
        progress.checkCancelled();
        MotionOutputs said = networks.motion(half);
        SourceMotion motion = SourceMotion.of(
                said.pitch(), said.yaw(), said.roll(), said.t(), said.exp(), new float[] {said.scale()}, said.kp());
        progress.checkCancelled();
        float[] features = networks.appearance(half);
        float[] keypoints = motion.keypoints();
        float[] still = networks.stitching(Stitching.input(keypoints, keypoints));
        return new LivePortraitFace(map, features, motion, keypoints, still, ratios, new FacePaste(picture, map));
    }

    /** The pack's own landmarks in the picture, pixels counted from the middle of the first one. */
    private float[] landmarks(Picture picture, FaceAnalysis face) throws ModelException {
        int size = LivePortraitNetworks.LANDMARK_INPUT;
        CropMap map = CropMap.of(CropSquare.around(face.landmarks(), CropMargins.LANDMARKS), size);
        float[] points = networks.landmarks(CropPixels.of(picture, map));
        for (int i = 0; i < points.length; i += 2) {
            double x = points[i] * size;
            double y = points[i + 1] * size;
            points[i] = (float) map.toPicture().x(x, y);
            points[i + 1] = (float) map.toPicture().y(x, y);
        }
        return points;
    }

    private static double[] doubles(float[] numbers) {
        double[] result = new double[numbers.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = numbers[i];
        }
        return result;
    }
}
