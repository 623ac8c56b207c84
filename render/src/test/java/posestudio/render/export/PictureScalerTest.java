package posestudio.render.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;
import posestudio.editor.image.Picture;
import posestudio.editor.image.PictureMetadata;

class PictureScalerTest {
    @Test
    void aPictureThatFitsIsReturnedAsItIs() {
        Picture picture = Picture.of8(2, 1, 1, new byte[2], PictureMetadata.NONE);
        assertSame(picture, PictureScaler.shrink(picture, 2));
        assertThrows(IllegalArgumentException.class, () -> PictureScaler.shrink(picture, 0));
    }

    @Test
    void everyNewPixelIsTheAverageOfWhatItCovers() {
        byte[] samples = {0, 100, 50, 50, 100, (byte) 200, 50, 50};
        Picture small = PictureScaler.shrink(Picture.of8(4, 2, 1, samples, PictureMetadata.NONE), 2);
        assertEquals(2, small.width());
        assertEquals(1, small.height());
        assertArrayEquals(new byte[] {100, 50}, small.samples8());
    }

    @Test
    void pixelsCutInTwoCountInBothHalves() {
        Picture small = PictureScaler.shrink(Picture.of8(3, 1, 1, new byte[] {0, 60, 120}, PictureMetadata.NONE), 2);
        assertArrayEquals(new byte[] {20, 100}, small.samples8());
    }

    @Test
    void whatNobodySeesDoesNotBleed() {
        byte[] samples = {(byte) 255, 0, 0, 0, 10, 20, 30, (byte) 200};
        Picture small = PictureScaler.shrink(Picture.of8(2, 1, 4, samples, PictureMetadata.NONE), 1);
        assertArrayEquals(new byte[] {10, 20, 30, 100}, small.samples8());
    }

    @Test
    void sixteenBitsStaySixteenAndTheMeanIsKept() {
        Random random = new Random(7);
        short[] samples = new short[90 * 60];
        double sum = 0;
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) random.nextInt(65536);
            sum += samples[i] & 0xffff;
        }
        Picture small = PictureScaler.shrink(Picture.of16(90, 60, 1, samples, PictureMetadata.NONE), 37);
        assertEquals(16, small.bits());
        assertEquals(25, small.height());
        double smallSum = 0;
        for (short sample : small.samples16()) {
            smallSum += sample & 0xffff;
        }
        assertEquals(sum / samples.length, smallSum / small.samples16().length, 1);
    }
}
