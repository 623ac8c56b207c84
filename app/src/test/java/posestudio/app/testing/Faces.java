package posestudio.app.testing;

import java.util.List;
import java.util.Random;
import posestudio.editor.edit.HeadPose;
import posestudio.editor.image.Picture;
import posestudio.editor.image.PictureMetadata;
import posestudio.editor.project.SourceReference;
import posestudio.render.face.FaceAnalysis;
import posestudio.render.face.FaceSearch;
import posestudio.render.face.HeadRotation;
import posestudio.render.face.HeadTransform;
import posestudio.render.face.Landmarks;
import posestudio.render.face.Matte;

/** Made-up faces and pictures. */
public final class Faces {
    private static final double CENTIMETRES = 15;

    private Faces() {}

    /** A face whose mesh fills a square of that size around a point. */
    public static FaceAnalysis face(double x, double y, double size, HeadPose pose) {
        Random random = new Random(1);
        float[] xyz = new float[Landmarks.COUNT * 3];
        for (int i = 0; i < Landmarks.COUNT; i++) {
            double direction = random.nextDouble() * 2 * Math.PI;
            double distance = Math.sqrt(random.nextDouble()) * size / 2;
            xyz[i * 3] = (float) (x + distance * Math.cos(direction));
            xyz[i * 3 + 1] = (float) (y + distance * Math.sin(direction));
            xyz[i * 3 + 2] = (float) (size / 4 - distance / 2);
        }
        // The four ends of the square, so that the box is known exactly.
        double[][] ends = {{-0.5, 0}, {0.5, 0}, {0, -0.5}, {0, 0.5}};
        for (int i = 0; i < ends.length; i++) {
            xyz[i * 3] = (float) (x + ends[i][0] * size);
            xyz[i * 3 + 1] = (float) (y + ends[i][1] * size);
            xyz[i * 3 + 2] = 0;
        }
        HeadTransform transform = new HeadTransform(HeadRotation.matrix(pose), size / CENTIMETRES, x, -y, 0);
        Matte matte = new Matte(2, new float[] {1, 1, 1, 1}, x, y, 2 * size, 0);
        return new FaceAnalysis(0.9, 0.99, 0.9, new Landmarks(xyz), transform, matte);
    }

    /** A flat frontal face whose landmarks stand in a grid, so that none covers another one. */
    public static FaceAnalysis spread(double x, double y, double size) {
        int across = 22;
        float[] xyz = new float[Landmarks.COUNT * 3];
        for (int i = 0; i < Landmarks.COUNT; i++) {
            xyz[i * 3] = (float) (x + (i % across / (across - 1.0) - 0.5) * size);
            xyz[i * 3 + 1] = (float) (y + (i / across / (across - 1.0) - 0.5) * size);
        }
        HeadTransform transform = new HeadTransform(HeadRotation.matrix(HeadPose.ZERO), size / CENTIMETRES, x, -y, 0);
        Matte matte = new Matte(2, new float[] {1, 1, 1, 1}, x, y, 2 * size, 0);
        return new FaceAnalysis(0.9, 0.99, 0.9, new Landmarks(xyz), transform, matte);
    }

    /** Those faces, found. */
    public static FaceSearch search(FaceAnalysis... faces) {
        return new FaceSearch(List.of(faces), List.of(), 12);
    }

    /** A grey picture. */
    public static Picture picture(int width, int height) {
        return Picture.of8(width, height, 1, new byte[width * height], PictureMetadata.NONE);
    }

    /** A picture from nowhere. */
    public static SourceReference source(Picture picture) {
        return new SourceReference(java.util.Optional.empty(), "made-up.png", picture.width(), picture.height());
    }
}
