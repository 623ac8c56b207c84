package posestudio.app.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import posestudio.app.engine.StudioEngine;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.edit.HeadPose;
import posestudio.editor.image.Picture;
import posestudio.editor.image.PictureFormat;
import posestudio.editor.image.PictureReader;
import posestudio.editor.image.PictureWriter;
import posestudio.editor.image.WriteOptions;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.editor.project.EngineSettings;
import posestudio.render.draw.DrawingDevice;
import posestudio.render.draw.Quality;
import posestudio.render.draw.Scene;
import posestudio.render.face.FaceAnalysis;
import posestudio.render.face.FaceSearch;

/** Measures what {@code docs/benchmarks.md} tells. Prints plain lines, so that two runs can be laid side by side. */
public final class Benchmarks {
    private final StudioEngine engine;
    private final PrintStream out;

    /** Benchmarks of one engine. */
    public Benchmarks(StudioEngine engine, PrintStream out) {
        this.engine = engine;
        this.out = out;
    }

    /** Frames in a 1024 x 1024 view, slider to pixels. */
    public void frames(Path path) throws Problem {
        Picture picture = new PictureReader().read(path, Progress.NONE);
        FaceSearch search = find(picture, path);
        out.println("device: " + String.join(" ", FrameBenchmark.device(engine)));
        FrameBenchmark benchmark = new FrameBenchmark(engine, picture, search);
        for (Quality quality : Quality.values()) {
            for (FrameBenchmark.Hand hand : FrameBenchmark.Hand.values()) {
                out.printf(
                        "%s frame, %s, 1024 x 1024: %s%n",
                        quality.name().toLowerCase(Locale.ROOT),
                        hand.name().toLowerCase(Locale.ROOT),
                        benchmark.run(quality, hand));
            }
        }
        out.println("keypoint dragged, handles painted, 1024 x 1024: " + new HandleBenchmark(picture, search).run());
    }

    /** Analysis of the picture enlarged to 12 megapixels. */
    public void analysis(Path path) throws Problem {
        Picture large = Enlargement.to(new PictureReader().read(path, Progress.NONE), 12);
        find(large, path);
        out.println("analysis, 12 megapixels: " + Timings.of(1, 7, () -> engine.analyse(large, Progress.NONE)));
    }

    /** Full-resolution drawing and PNG writing at 12 and 24 megapixels, and the heap that stays in use. */
    public void export(Path path) throws Problem {
        Picture picture = new PictureReader().read(path, Progress.NONE);
        for (int megapixels : new int[] {12, 24}) {
            export(Enlargement.to(picture, megapixels), megapixels, path);
        }
    }

    private void export(Picture large, int megapixels, Path path) throws Problem {
        FaceSearch search = find(large, path);
        Scene scene = new Scene(large, search.faces().subList(0, 1), List.of(FaceEdit.turned(new HeadPose(5, 15, -5))));
        PictureWriter writer = new PictureWriter();
        Path file = temporary();
        try (DrawingDevice device = engine.openDevice()) {
            WriteOptions options = new WriteOptions(PictureFormat.PNG, 95, true, true);
            out.println("drawing, " + megapixels + " megapixels: "
                    + Timings.of(1, 5, () -> device.drawFinal(scene, Progress.NONE)));
            out.println("drawing and PNG, " + megapixels + " megapixels: "
                    + Timings.of(
                            1,
                            5,
                            () -> writer.write(device.drawFinal(scene, Progress.NONE), file, options, Progress.NONE)));
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            out.printf(
                    Locale.ROOT,
                    "heap in use with %d megapixels open and edited: %d MB%n",
                    megapixels,
                    (runtime.totalMemory() - runtime.freeMemory()) >> 20);
        } finally {
            file.toFile().delete();
        }
    }

    /** Angles asked for and read back. */
    public void pose(List<Path> pictures) throws Problem {
        new PoseBenchmark(engine, out).run(pictures);
    }

    /** The first picture made like each of the others, all frames of one person. */
    public void like(List<Path> pictures) throws Problem {
        for (Path second : pictures.subList(1, pictures.size())) {
            new LikeBenchmark(engine, out).run(pictures.get(0), second);
        }
    }

    /** A clip: analysis, jumps, export, steadiness, memory. */
    public void clip(Path path) throws Problem {
        new ClipBenchmark(engine, out).run(path);
    }

    /**
     * The neural engine, stage by stage.
     *
     * @param settings that choose it
     * @param json whether the answer is for a program
     */
    public void neural(Path path, EngineSettings settings, boolean json) throws Problem {
        Picture picture = new PictureReader().read(path, Progress.NONE);
        FaceAnalysis face = find(picture, path).faces().get(0);
        NeuralReport report = new NeuralBenchmark(engine, settings, picture).run(face);
        out.println(json ? report.json() : report.lines().strip());
    }

    private FaceSearch find(Picture picture, Path path) throws Problem {
        FaceSearch search = engine.analyse(picture, Progress.NONE);
        if (search.faces().isEmpty()) {
            throw new Problem(Problem.Kind.FACE, "face.none", path.toString());
        }
        return search;
    }

    private static Path temporary() throws Problem {
        try {
            return Files.createTempFile("posestudio-bench", ".png");
        } catch (IOException e) {
            throw new Problem(e, Problem.Kind.OUTPUT, "output.failed", System.getProperty("java.io.tmpdir"));
        }
    }
}
