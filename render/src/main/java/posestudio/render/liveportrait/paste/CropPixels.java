package posestudio.render.liveportrait.paste;

import java.nio.FloatBuffer;
import posestudio.editor.image.ColourLookup;
import posestudio.editor.image.Picture;
import posestudio.render.face.sample.PicturePyramid;
import posestudio.render.liveportrait.network.Rgb;

/** The crop of a face out of a picture, as the networks see it. */
public final class CropPixels {
    private CropPixels() {}

    /**
     * Cuts it out of the full-resolution picture, averaged properly however large the face is, and turned into sRGB; what
     * lies beyond the picture is black.
     */
    public static Rgb of(Picture picture, CropMap map) {
        int size = map.size();
        FloatBuffer samples = FloatBuffer.allocate(size * size * 3);
        new PicturePyramid(picture).sample(map.continuous(), size, PicturePyramid.Beyond.BLACK, 0, 255, samples);
        byte[] rgb = new byte[size * size * 3];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) Math.round(samples.get(i));
        }
        ColourLookup.of(picture).ifPresent(lookup -> convert(rgb, lookup));
        return new Rgb(size, rgb);
    }

    private static void convert(byte[] rgb, ColourLookup lookup) {
        for (int i = 0; i < rgb.length; i += 3) {
            int own = (rgb[i] & 0xff) << 16 | (rgb[i + 1] & 0xff) << 8 | rgb[i + 2] & 0xff;
            int colour = lookup.argb(own);
            rgb[i] = (byte) (colour >> 16);
            rgb[i + 1] = (byte) (colour >> 8);
            rgb[i + 2] = (byte) colour;
        }
    }
}
