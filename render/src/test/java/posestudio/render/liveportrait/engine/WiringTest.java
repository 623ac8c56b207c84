package posestudio.render.liveportrait.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.edit.HeadPose;
import posestudio.editor.parameter.Parameters;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.models.ModelException;
import posestudio.models.runtime.ComputeDevice;
import posestudio.models.tiny.TinyNetworks;
import posestudio.models.tiny.TinyPack;
import posestudio.render.SamplePortrait;
import posestudio.render.liveportrait.TinyPortrait;
import posestudio.render.liveportrait.network.LivePortraitNetworks;
import posestudio.render.liveportrait.paste.CropPixels;
import posestudio.render.liveportrait.paste.GeneratedFace;

/** From the crop of a photo to the network's picture, the engine makes what is worked out without it. */
class WiringTest {
    private static final float[] NONE = new float[63];

    private static LivePortraitNetworks networks;
    private static LivePortraitFace face;
    private static TinyPortrait expected;

    @BeforeAll
    static void prepareTheSample() throws ModelException, Problem {
        networks = new LivePortraitNetworks(
                TinyPack.open(),
                ComputeDevice.open(Path.of("target", "native-cache").toAbsolutePath()));
        SamplePortrait portrait = SamplePortrait.collins();
        face = new FacePreparation(networks).prepare(portrait.picture(), portrait.face(), Progress.NONE);
        expected =
                new TinyPortrait(CropPixels.of(portrait.picture(), face.map()).samples());
    }

    @AfterAll
    static void close() {
        networks.close();
    }

    private static GeneratedFace generated(FaceEdit edit, boolean bodyStill) throws ModelException, Problem {
        return new FaceGeneration(networks).generate(face, edit, bodyStill, Progress.NONE);
    }

    @Test
    void theSourceIsReadAsTheNetworksTellIt() {
        assertArrayEquals(expected.source(), face.keypoints(), 1e-5f);
        assertEquals(TinyNetworks.LEFT_EYE_RATIO, face.ratios().leftEye(), 1e-4);
        assertEquals(TinyNetworks.RIGHT_EYE_RATIO, face.ratios().rightEye(), 1e-4);
        assertEquals(TinyNetworks.LIP_RATIO, face.ratios().lips(), 1e-4);
    }

    @Test
    void aTurnedHeadIsThePictureThatIsWorkedOut() throws ModelException, Problem {
        FaceEdit turned = FaceEdit.turned(new HeadPose(6, -14, 9));
        assertArrayEquals(expected.turned(6, -14, 9), generated(turned, true).planes(), 2e-3f);
        float[] free = expected.picture(expected.driven(6, -14, 9, NONE));
        assertArrayEquals(free, generated(turned, false).planes(), 2e-3f);
    }

    @Test
    void eyesAndLipsThatCloseAreThePictureThatIsWorkedOut() throws ModelException, Problem {
        FaceEdit closed = FaceEdit.NEUTRAL
                .with(Parameters.BLINK.left(), Parameters.BLINK.left().hardMax())
                .with(Parameters.BLINK.right(), Parameters.BLINK.right().hardMax());
        float[] eyes = expected.withEyes(expected.driven(0, 0, 0, NONE), 0);
        assertArrayEquals(
                expected.picture(expected.stitched(eyes)),
                generated(closed, true).planes(),
                2e-3f);
        FaceEdit shut = FaceEdit.NEUTRAL.with(Parameters.JAW, Parameters.JAW.hardMin());
        float[] lips = expected.withLips(expected.driven(0, 0, 0, NONE), 0);
        assertArrayEquals(
                expected.picture(expected.stitched(lips)), generated(shut, true).planes(), 2e-3f);
    }
}
