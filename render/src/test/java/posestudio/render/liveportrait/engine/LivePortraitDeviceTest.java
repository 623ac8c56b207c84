package posestudio.render.liveportrait.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.edit.HeadPose;
import posestudio.editor.edit.KeypointEdit;
import posestudio.editor.edit.KeypointEdits;
import posestudio.editor.image.Picture;
import posestudio.editor.image.PictureMetadata;
import posestudio.editor.parameter.Parameters;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.editor.project.EngineSettings;
import posestudio.editor.project.RenderEngine;
import posestudio.models.runtime.ComputeDevice;
import posestudio.models.tiny.TinyPack;
import posestudio.render.SamplePortrait;
import posestudio.render.draw.Compare;
import posestudio.render.draw.Quality;
import posestudio.render.draw.Region;
import posestudio.render.draw.Scene;
import posestudio.render.draw.ViewRequest;
import posestudio.render.face.FaceAnalysis;
import posestudio.render.liveportrait.TinyPortrait;
import posestudio.render.liveportrait.crop.PasteMask;
import posestudio.render.liveportrait.paste.CropMap;
import posestudio.render.liveportrait.paste.CropPixels;
import posestudio.render.view.ViewTransform;

/** The neural engine with the miniature pack, from picture to picture. */
class LivePortraitDeviceTest {
    private static final EngineSettings PLAIN = new EngineSettings(RenderEngine.LIVEPORTRAIT, 0, true);
    private static final EngineSettings DETAILED = PLAIN.withDetail(1);
    private static final FaceEdit TURNED = FaceEdit.turned(new HeadPose(-6, 12, 4));

    private final SamplePortrait portrait = SamplePortrait.hopper();
    private final Drawn base = new Drawn();
    /** For what is drawn: the same face is not found out about, nor the same edit drawn, by every test. */
    private static LivePortraitEngine shared;

    /** For how it is drawn. */
    private LivePortraitEngine engine;

    private LivePortraitDevice device;

    @BeforeAll
    static void openShared() throws Exception {
        shared = fresh();
    }

    private static LivePortraitEngine fresh() throws Exception {
        Path cache = Path.of("target", "native-cache").toAbsolutePath();
        return new LivePortraitEngine(TinyPack.open(), ComputeDevice.open(cache));
    }

    @BeforeEach
    void open() throws Exception {
        engine = fresh();
        device = new LivePortraitDevice(base, () -> engine);
    }

    @AfterEach
    void close() {
        device.close();
        engine.close();
    }

    @AfterAll
    static void closeShared() {
        shared.close();
    }

    private Scene scene(Picture picture, FaceEdit edit, EngineSettings settings) {
        return new Scene(picture, List.of(portrait.face()), List.of(edit), settings);
    }

    private Picture drawn(Picture picture, FaceEdit edit, EngineSettings settings) throws Problem {
        return new LivePortraitDevice(base, () -> shared).drawFinal(scene(picture, edit, settings), Progress.NONE);
    }

    private CropMap map() throws Problem {
        return shared.face(portrait.picture(), portrait.face(), Progress.NONE).map();
    }

    @Test
    void aTurnedHeadIsWhatTheFormulasOfTheNetworksSay() throws Problem {
        Picture result = drawn(portrait.picture(), TURNED, PLAIN);
        TinyPortrait reference =
                new TinyPortrait(CropPixels.of(portrait.picture(), map()).samples());
        assertEquals(0, difference(result, pasted(reference.turned(-6, 12, 4))), 0.4, "mean of levels");
        assertTrue(difference(result, portrait.picture()) > 3, "it has turned");
    }

    @Test
    void withoutStitchingTheKeypointsGoWhereTheyWereSent() throws Problem {
        Picture result = drawn(portrait.picture(), TURNED, PLAIN.withBodyStill(false));
        TinyPortrait reference =
                new TinyPortrait(CropPixels.of(portrait.picture(), map()).samples());
        float[] free = reference.picture(reference.driven(-6, 12, 4, new float[63]));
        assertEquals(0, difference(result, pasted(free)), 0.4, "mean of levels");
        double likeFree = difference(result, pasted(free));
        double likeStitched = difference(result, pasted(reference.turned(-6, 12, 4)));
        assertTrue(likeStitched > 2 * likeFree, "unlike the stitched one: " + likeStitched + ", " + likeFree);
    }

    @Test
    void closedEyesAreAskedOfTheNetworkOfTheEyes() throws Problem {
        FaceEdit closed =
                FaceEdit.NEUTRAL.with(Map.of(Parameters.BLINK.left(), 100.0, Parameters.BLINK.right(), 100.0));
        Picture result = drawn(portrait.picture(), closed, PLAIN);
        TinyPortrait reference =
                new TinyPortrait(CropPixels.of(portrait.picture(), map()).samples());
        float[] driven = reference.withEyes(reference.source(), 0);
        assertEquals(0, difference(result, pasted(reference.picture(reference.stitched(driven)))), 0.4);
    }

    /** The reference's paste: bilinear, mask over the photo, the middle of a pixel at whole numbers. */
    private Picture pasted(float[] planes) throws Problem {
        Picture photo = portrait.picture();
        CropMap map = map();
        byte[] samples = photo.samples8().clone();
        for (int y = 0; y < photo.height(); y++) {
            for (int x = 0; x < photo.width(); x++) {
                double u = map.toCrop().x(x, y);
                double v = map.toCrop().y(x, y);
                double share = PasteMask.at(u, v);
                for (int c = 0; share > 0 && c < 3; c++) {
                    double own = photo.sample(x, y, c);
                    double mixed = own + share * (255 * bilinear(planes, c, u, v) - own);
                    samples[(y * photo.width() + x) * 3 + c] = (byte) Math.round(Math.max(0, Math.min(255, mixed)));
                }
            }
        }
        return Picture.of8(photo.width(), photo.height(), 3, samples, PictureMetadata.NONE);
    }

    private static double bilinear(float[] planes, int c, double u, double v) {
        int i = (int) Math.max(0, Math.min(510, Math.floor(u)));
        int j = (int) Math.max(0, Math.min(510, Math.floor(v)));
        double fu = Math.max(0, Math.min(1, u - i));
        double fv = Math.max(0, Math.min(1, v - j));
        int at = (c * 512 + j) * 512 + i;
        double above = planes[at] * (1 - fu) + planes[at + 1] * fu;
        double below = planes[at + 512] * (1 - fu) + planes[at + 513] * fu;
        return above * (1 - fv) + below * fv;
    }

    private static double difference(Picture a, Picture b) {
        long sum = 0;
        for (int i = 0; i < a.samples8().length; i++) {
            sum += Math.abs((a.samples8()[i] & 0xff) - (b.samples8()[i] & 0xff));
        }
        return sum / (double) a.samples8().length;
    }

    @Test
    void aNeutralEditIsTheSourceItselfAndRunsNoNetwork() throws Problem {
        Scene neutral = scene(portrait.picture(), FaceEdit.NEUTRAL, DETAILED);
        assertSame(portrait.picture(), device.drawFinal(neutral, Progress.NONE));
        FaceEdit others = FaceEdit.NEUTRAL.with(KeypointEdits.of(Map.of("chin", KeypointEdit.NONE.at(1, 0, 0))));
        assertSame(portrait.picture(), device.drawFinal(neutral.withEdits(List.of(others)), Progress.NONE));
        assertTrue(engine.times().isEmpty(), "no network was opened");
    }

    @Test
    void scenesOfTheBuiltInEngineAreLeftToTheOtherDevice() throws Problem {
        Scene scene = scene(portrait.picture(), TURNED, EngineSettings.DEFAULT);
        device.drawFinal(scene, Progress.NONE);
        assertEquals(List.of(scene), base.finals);
        assertTrue(engine.times().isEmpty(), "no network was opened");
    }

    @Test
    void nothingOutsideOfTheCropAndNoAlphaChanges() throws Problem {
        Picture photo = portrait.picture();
        short[] deep = new short[photo.width() * photo.height() * 4];
        for (int i = 0; i < deep.length; i++) {
            int pixel = i / 4;
            int own = i % 4 < 3
                    ? photo.sample(pixel % photo.width(), pixel / photo.width(), i % 4) * 257 + pixel % 5
                    : 40000 + pixel % 20000;
            deep[i] = (short) own;
        }
        Picture source = Picture.of16(photo.width(), photo.height(), 4, deep, PictureMetadata.NONE);
        // Known about a face is what one picture shows of it.
        Picture result = device.drawFinal(scene(source, TURNED, DETAILED), Progress.NONE);
        CropMap map = map();
        int changed = 0;
        for (int y = 0; y < source.height(); y++) {
            for (int x = 0; x < source.width(); x++) {
                assertEquals(source.sample(x, y, 3), result.sample(x, y, 3), "alpha");
                double u = map.toCrop().x(x, y);
                double v = map.toCrop().y(x, y);
                boolean inside = u > -1 && v > -1 && u < 512 && v < 512;
                for (int c = 0; c < 3; c++) {
                    if (!inside) {
                        assertEquals(source.sample(x, y, c), result.sample(x, y, c), "at " + x + " " + y);
                    } else if (source.sample(x, y, c) != result.sample(x, y, c)) {
                        changed++;
                    }
                }
            }
        }
        assertTrue(changed > 50_000, changed + " samples changed");
    }

    @Test
    void withDetailWhatAnEditDoesNotTouchStaysToTheLastBit() throws Problem {
        FaceEdit smile = FaceEdit.NEUTRAL.with(Map.of(Parameters.SMILE.left(), 60.0, Parameters.SMILE.right(), 60.0));
        Picture photo = portrait.picture();
        Picture result = drawn(photo, smile, DETAILED);
        assertFalse(Arrays.equals(photo.samples8(), result.samples8()));
        CropMap map = map();
        // The cap, the upper corners and the collar: within the crop, far from the mouth.
        for (double[] place : new double[][] {{60, 60}, {256, 60}, {450, 80}, {60, 470}, {460, 460}}) {
            int x = (int) map.toPicture().x(place[0], place[1]);
            int y = (int) map.toPicture().y(place[0], place[1]);
            for (int c = 0; c < 3; c++) {
                assertEquals(photo.sample(x, y, c), result.sample(x, y, c), "at " + x + " " + y);
            }
        }
    }

    @Test
    void withDetailTheFaceKeepsTheGrainOfThePhoto() throws Problem {
        double own = grain(portrait.picture());
        double plain = grain(drawn(portrait.picture(), TURNED, PLAIN));
        double detailed = grain(drawn(portrait.picture(), TURNED, DETAILED));
        assertTrue(plain < 0.5 * own, "the network loses it: " + plain + " of " + own);
        assertTrue(detailed > 0.6 * own, "it is carried over: " + detailed + " of " + own);
    }

    /** How much each pixel of the face differs from the mean of its neighbours. */
    private double grain(Picture picture) {
        var box = portrait.face().box();
        double sum = 0;
        int count = 0;
        for (int y = (int) box.y(); y < box.y() + box.height(); y++) {
            for (int x = (int) box.x(); x < box.x() + box.width(); x++) {
                int around = picture.sample(x - 1, y, 1)
                        + picture.sample(x + 1, y, 1)
                        + picture.sample(x, y - 1, 1)
                        + picture.sample(x, y + 1, 1);
                sum += Math.abs(picture.sample(x, y, 1) - around / 4.0);
                count++;
            }
        }
        return sum / count;
    }

    private ViewRequest request(Quality quality, Compare compare, FaceEdit edit, double scale) {
        return new ViewRequest(
                scene(portrait.picture(), edit, DETAILED),
                new ViewTransform(scale, 0, 0),
                64,
                64,
                compare,
                0.5,
                quality,
                0);
    }

    private Scene view(ViewRequest request) throws Problem {
        device.drawView(request, null);
        return base.views.get(base.views.size() - 1).scene();
    }

    @Test
    void theBuiltInEngineDrawsDraftsUntilTheSlowNetworkHasDrawnTheSame() throws Problem {
        assertTrue(engine.isSlow(), "on a processor it is taken to be slow");
        assertTrue(
                view(request(Quality.DRAFT, Compare.OFF, TURNED, 1)).patches().isEmpty());
        assertTrue(engine.times().isEmpty(), "a draft waits for no network");
        assertTrue(view(request(Quality.FINAL, Compare.OFF, TURNED, 1)).patch(0).isPresent());
        int runs = engine.times().get("warping_spade").runs();
        assertTrue(view(request(Quality.DRAFT, Compare.OFF, TURNED, 1)).patch(0).isPresent(), "known by now");
        assertTrue(
                view(request(Quality.DRAFT, Compare.OFF, TURNED, 0.4)).patch(0).isPresent(), "at any zoom");
        assertEquals(runs, engine.times().get("warping_spade").runs(), "and drawn only once");
    }

    @Test
    void aDraftWaitsForNoNetworkWhenDetailIsAskedForLater() throws Problem {
        ViewRequest plain = request(Quality.FINAL, Compare.OFF, TURNED, 1);
        view(plain.with(plain.scene().with(PLAIN)));
        int runs = engine.times().get("warping_spade").runs();
        assertTrue(view(plain.with(Quality.DRAFT)).patches().isEmpty());
        assertEquals(runs, engine.times().get("warping_spade").runs());
    }

    @Test
    void draftsOfTheBuiltInEngineShowNothingThatTheNetworkCannotDo() throws Problem {
        FaceEdit both = TURNED.with(KeypointEdits.of(Map.of("chin", KeypointEdit.NONE.at(1, 0, 0))));
        assertEquals(
                List.of(TURNED),
                view(request(Quality.DRAFT, Compare.OFF, both, 1)).edits());
    }

    @Test
    void whatEveryEditNeedsIsFoundOutWhileNobodyWaits() throws Problem {
        device.warmUp(scene(portrait.picture(), FaceEdit.NEUTRAL, DETAILED));
        device.drawFinal(scene(portrait.picture(), TURNED, DETAILED), Progress.NONE);
        assertEquals(1, engine.times().get("motion_extractor").runs());
        assertEquals(2, engine.times().get("warping_spade").runs(), "the face as it is, and turned");
    }

    @Test
    void aComparedStateIsDrawnByTheSameEngine() throws Problem {
        FaceEdit before = FaceEdit.turned(new HeadPose(0, -10, 0));
        ViewRequest asked = request(Quality.FINAL, Compare.SPLIT, TURNED, 1);
        Scene seen = view(asked.with(asked.scene().withBefore(List.of(before))));
        assertTrue(seen.patch(0).isPresent());
        assertTrue(seen.withEdits(seen.before()).patch(0).isPresent());
        assertNotEquals(seen.patch(0), seen.withEdits(seen.before()).patch(0));
    }

    @Test
    void patchesOfSmallViewsAreSmall() throws Problem {
        Region whole = view(request(Quality.FINAL, Compare.OFF, TURNED, 1))
                .patch(0)
                .orElseThrow()
                .region();
        var small =
                view(request(Quality.FINAL, Compare.OFF, TURNED, 0.3)).patch(0).orElseThrow();
        assertEquals(small.region().width(), small.pixels().width() * 3);
        assertEquals(small.region().height(), small.pixels().height() * 3);
        assertEquals(whole.width(), small.region().width(), 5);
    }

    @Test
    void ofFacesThatOverlapEachIsSeen() throws Problem {
        FaceAnalysis again = new FaceAnalysis(
                portrait.face().score(),
                portrait.face().presence(),
                portrait.face().sharpness(),
                portrait.face().landmarks(),
                portrait.face().transform(),
                portrait.face().matte());
        FaceEdit smile = FaceEdit.NEUTRAL.with(Parameters.JAW, 60);
        Picture photo = portrait.picture();
        Picture turned = drawn(photo, TURNED, DETAILED);
        Scene both = new Scene(photo, List.of(portrait.face(), again), List.of(TURNED, smile), DETAILED);
        Picture result = new LivePortraitDevice(base, () -> shared).drawFinal(both, Progress.NONE);
        CropMap map = map();
        // What only the first one changes is seen although the second one's crop lies over it.
        int x = (int) map.toPicture().x(200, 130);
        int y = (int) map.toPicture().y(200, 130);
        int left = Math.max(1, x - 20);
        int seen = 0;
        for (int i = left; i < left + 40; i++) {
            for (int c = 0; c < 3; c++) {
                assertEquals(turned.sample(i, y, c), result.sample(i, y, c));
                seen += turned.sample(i, y, c) != photo.sample(i, y, c) ? 1 : 0;
            }
        }
        assertTrue(seen > 20, "the first face has changed there: " + seen);
        assertFalse(Arrays.equals(turned.samples8(), result.samples8()), "the second is there too");
    }

    @Test
    void whatIsNoLongerWantedIsGivenUpAndTheNextIsDrawn() throws Problem {
        Progress unwanted = new Progress() {
            @Override
            public void report(String stage, double fraction) {}

            @Override
            public boolean isCancelled() {
                // From the moment on at which the last of the networks has been opened.
                return engine.times().containsKey("warping_spade");
            }
        };
        Problem problem =
                assertThrows(Problem.class, () -> device.drawFinal(scene(portrait.picture(), TURNED, PLAIN), unwanted));
        assertEquals(Problem.Kind.CANCELLED, problem.kind());
        assertNotEquals(0, difference(drawn(portrait.picture(), TURNED, PLAIN), portrait.picture()), "the next one");
    }

    @Test
    void withoutAPackFinalPicturesAreRefused() {
        Problem missing = new Problem(Problem.Kind.ENGINE, "model.pack.missing", "liveportrait");
        LivePortraitDevice without = new LivePortraitDevice(base, () -> {
            throw missing;
        });
        Scene scene = scene(portrait.picture(), TURNED, PLAIN);
        assertSame(missing, assertThrows(Problem.class, () -> without.drawFinal(scene, Progress.NONE)));
    }

    @Test
    void equalRequestsGiveEqualPixels() throws Problem {
        byte[] first = drawn(portrait.picture(), TURNED, DETAILED).samples8();
        Scene again = scene(portrait.picture(), TURNED, DETAILED);
        assertArrayEquals(first, device.drawFinal(again, Progress.NONE).samples8());
    }
}
