package posestudio.editor.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OwnColoursTest {
    private static Picture picture(int bands, int space) {
        return Sample.grain(2, 2, bands, 8, 1, Sample.withProfile(Sample.profile(space)));
    }

    @Test
    void srgbStaysAsItIs() {
        assertTrue(OwnColours.of(picture(3, ColorSpace.CS_sRGB)).isEmpty());
        assertTrue(OwnColours.of(Sample.grain(2, 2, 3, 8, 1)).isEmpty());
    }

    @Test
    void coloursComeOutAsTheProfileSays() {
        OwnColours colours = OwnColours.of(picture(3, ColorSpace.CS_LINEAR_RGB)).orElseThrow();
        ICC_ColorSpace space = new ICC_ColorSpace(ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB));
        Random random = new Random(7);
        for (int i = 0; i < 3000; i++) {
            float[] srgb = {random.nextFloat(), random.nextFloat(), random.nextFloat()};
            float[] wanted = space.fromRGB(srgb);
            float[] own = srgb.clone();
            colours.convert(own);
            for (int band = 0; band < 3; band++) {
                assertEquals(wanted[band], own[band], 1.2 / 255);
            }
        }
    }

    @Test
    void greyPicturesGetOneGrey() {
        OwnColours colours = OwnColours.of(picture(1, ColorSpace.CS_GRAY)).orElseThrow();
        ICC_ColorSpace space = new ICC_ColorSpace(ICC_Profile.getInstance(ColorSpace.CS_GRAY));
        for (int grey = 0; grey < 256; grey++) {
            float level = grey / 255f;
            float[] own = {level, level, level};
            colours.convert(own);
            assertEquals(space.fromRGB(new float[] {level, level, level})[0], own[0], 1.5 / 255);
            assertEquals(own[0], own[1]);
            assertEquals(own[0], own[2]);
        }
    }
}
