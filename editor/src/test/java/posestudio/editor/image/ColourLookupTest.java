package posestudio.editor.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ColourLookupTest {
    private static Picture picture(int bands, int space) {
        return Sample.grain(2, 2, bands, 8, 1, Sample.withProfile(Sample.profile(space)));
    }

    @Test
    void srgbNeedsNoLookup() {
        assertTrue(ColourLookup.of(picture(3, ColorSpace.CS_sRGB)).isEmpty());
        assertTrue(ColourLookup.of(Sample.grain(2, 2, 3, 8, 1)).isEmpty());
    }

    @Test
    void brokenAndUnfitProfilesAreIgnored() {
        Picture broken = Sample.grain(2, 2, 3, 8, 1, Sample.withProfile(new byte[300]));
        assertTrue(ColourLookup.of(broken).isEmpty());
        assertTrue(ColourLookup.of(picture(3, ColorSpace.CS_GRAY)).isEmpty());
        assertTrue(ColourLookup.of(picture(1, ColorSpace.CS_LINEAR_RGB)).isEmpty());
    }

    @Test
    void coloursComeCloseToWhatTheProfileSays() {
        ColourLookup lookup =
                ColourLookup.of(picture(4, ColorSpace.CS_LINEAR_RGB)).orElseThrow();
        ICC_ColorSpace space = new ICC_ColorSpace(ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB));
        Random random = new Random(3);
        for (int i = 0; i < 3000; i++) {
            // Above the deepest shadows, where a linear profile is at its steepest.
            int[] own = {40 + random.nextInt(216), 40 + random.nextInt(216), 40 + random.nextInt(216)};
            float[] wanted = space.toRGB(new float[] {own[0] / 255f, own[1] / 255f, own[2] / 255f});
            int shown = lookup.argb(0x7f000000 | own[0] << 16 | own[1] << 8 | own[2]);
            assertEquals(0x7f, shown >>> 24);
            for (int band = 0; band < 3; band++) {
                assertEquals(wanted[band] * 255, shown >> 16 - 8 * band & 0xff, 1.6);
            }
        }
    }

    @Test
    void greyPicturesAreLookedUpByTheirGrey() {
        ColourLookup lookup = ColourLookup.of(picture(1, ColorSpace.CS_GRAY)).orElseThrow();
        ICC_ColorSpace space = new ICC_ColorSpace(ICC_Profile.getInstance(ColorSpace.CS_GRAY));
        for (int grey = 40; grey < 256; grey++) {
            float wanted = space.toRGB(new float[] {grey / 255f})[0] * 255;
            int shown = lookup.argb(0xff000000 | grey * 0x010101);
            assertEquals(wanted, shown & 0xff, 1.6);
            assertEquals(shown & 0xff, shown >> 16 & 0xff, 1);
        }
    }

    @Test
    void theTableHoldsTheNodesRedFastest() {
        ColourLookup lookup =
                ColourLookup.of(picture(3, ColorSpace.CS_LINEAR_RGB)).orElseThrow();
        byte[] table = lookup.table();
        int n = ColourLookup.SIZE;
        assertEquals(n * n * n * 3, table.length);
        for (int[] node : new int[][] {{0, 0, 0}, {n - 1, 0, 0}, {0, n - 1, 0}, {0, 0, n - 1}, {16, 8, 24}}) {
            int at = ((node[2] * n + node[1]) * n + node[0]) * 3;
            int own = 0xff000000 | level(node[0]) << 16 | level(node[1]) << 8 | level(node[2]);
            int shown = lookup.argb(own);
            assertEquals(table[at] & 0xff, shown >> 16 & 0xff, 1);
            assertEquals(table[at + 1] & 0xff, shown >> 8 & 0xff, 1);
            assertEquals(table[at + 2] & 0xff, shown & 0xff, 1);
        }
    }

    private static int level(int node) {
        return (int) Math.round(node * 255.0 / (ColourLookup.SIZE - 1));
    }
}
