package posestudio.render.face.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.FloatBuffer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import posestudio.editor.image.Picture;
import posestudio.editor.image.PictureMetadata;
import posestudio.render.face.sample.PicturePyramid.Beyond;

class PicturePyramidTest {
    private static float[] sample(Picture picture, Square square, int size, Beyond beyond) {
        FloatBuffer buffer = FloatBuffer.allocate(size * size * 3);
        new PicturePyramid(picture).sample(square, size, beyond, 0, 255, buffer);
        return buffer.array();
    }

    private static Picture grey(int width, int height, java.util.function.IntBinaryOperator value) {
        byte[] samples = new byte[width * height];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (byte) value.applyAsInt(i % width, i / width);
        }
        return Picture.of8(width, height, 1, samples, PictureMetadata.NONE);
    }

    @Test
    void atItsOwnSizeEveryPixelIsItself() {
        Random random = new Random(1);
        byte[] rgb = new byte[16 * 16 * 3];
        random.nextBytes(rgb);
        Picture picture = Picture.of8(16, 16, 3, rgb, PictureMetadata.NONE);
        float[] sampled = sample(picture, Square.around(16, 16), 16, Beyond.BLACK);
        for (int i = 0; i < rgb.length; i++) {
            assertEquals(rgb[i] & 0xff, sampled[i], 1e-3);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 128, 192, 256, 512, 1024, 4096})
    void fineDetailShrinksToItsAverageInsteadOfAPattern(int width) {
        Picture stripes = grey(width, width, (x, y) -> (x + y) % 2 == 0 ? 0 : 255);
        for (float value : sample(stripes, Square.around(width, width), 32, Beyond.EDGE)) {
            assertEquals(127.5, value, 6);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 3, 7.3, 12, 40})
    void aGradientStaysWhereItIsAtEveryScale(double step) {
        Picture gradient = grey(1600, 1200, (x, y) -> x * 255 / 1599);
        Square square = new Square(800, 600, 16 * step, 0);
        float[] sampled = sample(gradient, square, 16, Beyond.EDGE);
        for (int x = 0; x < 16; x++) {
            double pictureX = square.pictureX((x + 0.5) / 16, 0.5);
            assertEquals((pictureX - 0.5) * 255 / 1599, sampled[(8 * 16 + x) * 3], 1, "column " + x);
        }
    }

    @Test
    void aQuarterTurnClockwiseReadsThePictureFromItsRight() {
        // The square's own top then lies on the picture's right.
        Picture picture = grey(64, 64, (x, y) -> x >= 32 ? 255 : 0);
        float[] sampled = sample(picture, new Square(32, 32, 64, Math.PI / 2), 8, Beyond.EDGE);
        assertTrue(sampled[3 * 3] > 250, "first row");
        assertTrue(sampled[(7 * 8 + 3) * 3] < 5, "last row");
    }

    @Test
    void beyondThePictureIsBlackOrTheEdgeAsAsked() {
        Picture picture = grey(20, 20, (x, y) -> 200);
        Square beside = new Square(30, 10, 10, 0);
        assertEquals(0, sample(picture, beside, 4, Beyond.BLACK)[0]);
        assertEquals(200, sample(picture, beside, 4, Beyond.EDGE)[0], 1e-3);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 16})
    void transparentPlacesAreMidGreyWhateverLiesBelow(int step) {
        int size = 8 * step;
        short[] samples = new short[size * size * 4];
        for (int i = 0; i < size * size; i++) {
            samples[i * 4] = (short) 0xffff;
            samples[i * 4 + 3] = i % size < size / 2 ? 0 : (short) 0xffff;
        }
        Picture picture = Picture.of16(size, size, 4, samples, PictureMetadata.NONE);
        float[] sampled = sample(picture, Square.around(size, size), 8, Beyond.BLACK);
        assertEquals(128, sampled[0], 1);
        assertEquals(255, sampled[7 * 3], 1);
        assertEquals(0, sampled[7 * 3 + 1], 1);
    }

    @Test
    void valuesRunFromBlackToWhiteAsTheNetworkWants() {
        FloatBuffer buffer = FloatBuffer.allocate(3);
        new PicturePyramid(grey(1, 1, (x, y) -> 255)).sample(Square.around(1, 1), 1, Beyond.EDGE, -1, 1, buffer);
        assertEquals(1, buffer.get(0), 1e-6);
    }
}
