package posestudio.app.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import posestudio.app.engine.StudioEngine;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.image.Picture;
import posestudio.editor.image.PictureReader;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.render.draw.DrawingDevice;
import posestudio.render.draw.Scene;
import posestudio.render.face.FaceAnalysis;
import posestudio.render.face.FaceSearch;
import posestudio.render.face.Landmarks;
import posestudio.render.likeness.LikePart;
import posestudio.render.likeness.Likeness;

/**
 * Makes the first of two frames of one person like the second and compares the result with the real second frame,
 * beside the first frame as it is and the first frame moved by the best similarity of the plane.
 */
final class LikeBenchmark {
    private final StudioEngine engine;
    private final PrintStream out;

    LikeBenchmark(StudioEngine engine, PrintStream out) {
        this.engine = engine;
        this.out = out;
    }

    /** Measures one pair and prints what came out. */
    void run(Path first, Path second) throws Problem {
        Picture source = read(first);
        Picture target = read(second);
        FaceAnalysis own = face(source, first);
        FaceAnalysis other = face(target, second);
        FaceEdit edit = new Likeness(own, other)
                .apply(FaceEdit.NEUTRAL, EnumSet.allOf(LikePart.class), Likeness.Manner.SAME_PERSON, second.toString());
        Picture edited;
        try (DrawingDevice device = engine.openDevice()) {
            edited = device.drawFinal(new Scene(source, List.of(own), List.of(edit)), Progress.NONE);
        }
        FaceRegion region = new FaceRegion(other.landmarks(), target.width(), target.height());
        double[] real = region.luma(target);
        double eyes = Math.hypot(
                other.landmarks().x(263) - other.landmarks().x(33),
                other.landmarks().y(263) - other.landmarks().y(33));
        PlaneSimilarity similarity = new PlaneSimilarity(own.landmarks(), other.landmarks());
        out.println(first.getFileName() + " -> " + second.getFileName());
        print("unchanged", region, region.luma(source), real, distance(own.landmarks(), other.landmarks()) / eyes);
        print(
                "moved",
                region,
                region.luma(source, similarity),
                real,
                distance(similarity.apply(own.landmarks()), other.landmarks()) / eyes);
        print(
                "like",
                region,
                region.luma(edited),
                real,
                distance(face(edited, first).landmarks(), other.landmarks()) / eyes);
    }

    private void print(String what, FaceRegion region, double[] seen, double[] real, double distance) {
        out.printf(
                Locale.ROOT,
                "  %-10s PSNR %5.2f dB   SSIM %.3f   landmarks %5.2f %% of the eye distance%n",
                what,
                region.psnr(seen, real),
                region.ssim(seen, real),
                100 * distance);
    }

    private static double distance(Landmarks a, Landmarks b) {
        double sum = 0;
        for (int i = 0; i < Landmarks.COUNT; i++) {
            sum += Math.hypot(a.x(i) - b.x(i), a.y(i) - b.y(i));
        }
        return sum / Landmarks.COUNT;
    }

    private static Picture read(Path path) throws Problem {
        return new PictureReader().read(path, Progress.NONE);
    }

    private FaceAnalysis face(Picture picture, Path path) throws Problem {
        FaceSearch search = engine.analyse(picture, Progress.NONE);
        if (search.faces().isEmpty()) {
            throw new Problem(Problem.Kind.FACE, "face.none", path.toString());
        }
        return search.faces().get(0);
    }
}
