package posestudio.render;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.edit.HeadPose;
import posestudio.editor.image.Picture;
import posestudio.editor.image.PictureMetadata;
import posestudio.editor.image.PictureReader;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.models.ModelException;
import posestudio.models.pack.ModelStore;
import posestudio.models.runtime.ComputeDevice;
import posestudio.render.draw.Scene;
import posestudio.render.engine.PreparedPortraits;
import posestudio.render.engine.mesh.MeshEngine;
import posestudio.render.face.FaceAnalysis;
import posestudio.render.face.FaceAnalyzer;

/** A sample portrait with its analysis by the real networks, made once for all tests of a run. */
public final class SamplePortrait {
    private static SamplePortrait collins;
    private static SamplePortrait hopper;

    private final Picture picture;
    private final FaceAnalysis face;
    private final PreparedPortraits portraits;

    private SamplePortrait(String name) {
        try (InputStream in = SamplePortrait.class.getResourceAsStream("/posestudio/samples/" + name);
                FaceAnalyzer analyzer = openAnalyzer()) {
            BufferedImage image = ImageIO.read(in);
            picture = new PictureReader().of(image);
            face = analyzer.analyse(picture, Progress.NONE).faces().get(0);
            portraits = new PreparedPortraits(
                    new MeshEngine(analyzer.canonicalFace().triangles()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Problem | ModelException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The real networks; the caller closes them. */
    public static FaceAnalyzer openAnalyzer() throws Problem, ModelException {
        Path cache = Path.of("target", "native-cache").toAbsolutePath();
        return FaceAnalyzer.open(ModelStore.bundled(), ComputeDevice.open(cache));
    }

    /** Eileen Collins, plain background. */
    public static synchronized SamplePortrait collins() {
        if (collins == null) {
            collins = new SamplePortrait("eileen-collins.png");
        }
        return collins;
    }

    /** Grace Hopper, with glasses and cap before a flag. */
    public static synchronized SamplePortrait hopper() {
        if (hopper == null) {
            hopper = new SamplePortrait("grace-hopper.jpg");
        }
        return hopper;
    }

    /** The source. */
    public Picture picture() {
        return picture;
    }

    /** Its only face. */
    public FaceAnalysis face() {
        return face;
    }

    /** What the mesh engine prepares for it. */
    public PreparedPortraits portraits() {
        return portraits;
    }

    /** The portrait turned. */
    public Scene turned(double pitch, double yaw, double roll) {
        return turned(picture, pitch, yaw, roll);
    }

    /** Another picture with the same face, turned. */
    public Scene turned(Picture other, double pitch, double yaw, double roll) {
        return new Scene(other, List.of(face), List.of(FaceEdit.turned(new HeadPose(pitch, yaw, roll))));
    }

    /** The same portrait with other bands and bits: samples are spread over the full 16 bits, alpha falls to the right. */
    public Picture as(int bands, int bits) {
        int w = picture.width();
        int h = picture.height();
        byte[] bytes = new byte[bits == 8 ? w * h * bands : 0];
        short[] shorts = new short[bits == 16 ? w * h * bands : 0];
        for (int i = 0; i < w * h * bands; i++) {
            int x = i / bands % w;
            int y = i / bands / w;
            int band = i % bands;
            boolean alpha = (bands == 2 || bands == 4) && band == bands - 1;
            // The lowest bits are filled too, so that a loss of depth would show.
            int value = alpha ? 65535 - x * 20 : picture.sample(x, y, Math.min(band, 2)) * 257 ^ (x & 0x7f);
            if (bits == 8) {
                bytes[i] = (byte) (value >> 8);
            } else {
                shorts[i] = (short) value;
            }
        }
        return bits == 8
                ? Picture.of8(w, h, bands, bytes, PictureMetadata.NONE)
                : Picture.of16(w, h, bands, shorts, PictureMetadata.NONE);
    }
}
