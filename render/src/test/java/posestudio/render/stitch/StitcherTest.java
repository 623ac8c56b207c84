package posestudio.render.stitch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import posestudio.editor.image.Picture;
import posestudio.editor.image.PictureMetadata;
import posestudio.render.draw.Region;

class StitcherTest {
    private final Random random = new Random(2);

    @Test
    void untouchedPixelsKeepTheSourceWhateverTheTileSays() {
        byte[] samples = new byte[40 * 30 * 3];
        random.nextBytes(samples);
        Picture source = Picture.of8(40, 30, 3, samples, PictureMetadata.NONE);
        Stitcher stitcher = new Stitcher(source);
        Region region = new Region(5, 6, 20, 10);
        short[] rgba = new short[20 * 10 * 4];
        boolean[] touched = new boolean[20 * 10];
        touched[0] = true;
        java.util.Arrays.fill(rgba, (short) 0x8080);
        stitcher.paste(new Tile(region, rgba, touched));
        Picture result = stitcher.finish();
        byte[] expected = samples.clone();
        int at = (6 * 40 + 5) * 3;
        expected[at] = expected[at + 1] = expected[at + 2] = (byte) 0x80;
        assertArrayEquals(expected, result.samples8());
        assertArrayEquals(samples, source.samples8());
    }

    @Test
    void everyEightBitLevelSurvivesTheWayThroughSixteenBits() {
        Picture source = Picture.of8(256, 1, 1, new byte[256], PictureMetadata.NONE);
        Stitcher stitcher = new Stitcher(source);
        short[] rgba = new short[256 * 4];
        boolean[] touched = new boolean[256];
        for (int v = 0; v < 256; v++) {
            rgba[v * 4] = (short) (v * 257);
            rgba[v * 4 + 3] = (short) 65535;
            touched[v] = true;
        }
        stitcher.paste(new Tile(new Region(0, 0, 256, 1), rgba, touched));
        for (int v = 0; v < 256; v++) {
            assertEquals(v, stitcher.finish().sample(v, 0, 0));
        }
    }

    @Test
    void colourIsFreedFromItsAlpha() {
        Picture source = Picture.of16(1, 1, 4, new short[4], PictureMetadata.NONE);
        Stitcher stitcher = new Stitcher(source);
        short half = (short) 32768;
        short quarter = (short) 16384;
        stitcher.paste(new Tile(new Region(0, 0, 1, 1), new short[] {half, quarter, 0, half}, new boolean[] {true}));
        Picture result = stitcher.finish();
        assertEquals(65535, result.sample(0, 0, 0));
        assertEquals(32768, result.sample(0, 0, 1), 1);
        assertEquals(32768, result.sample(0, 0, 3));
    }

    @Test
    void tilesCoverARegionOnceAndWhole() {
        Region region = new Region(3, 4, 1000, 777);
        int[] seen = new int[1000 * 777];
        for (Region tile : region.tiles(256)) {
            for (int y = 0; y < tile.height(); y++) {
                for (int x = 0; x < tile.width(); x++) {
                    seen[(tile.y() - 4 + y) * 1000 + tile.x() - 3 + x]++;
                }
            }
        }
        for (int count : seen) {
            assertEquals(1, count);
        }
        assertEquals(List.of(), new Region(0, 0, 0, 0).tiles(10));
    }
}
