package posestudio.render.draw;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Optional;
import java.util.stream.IntStream;
import posestudio.editor.image.ColourLookup;
import posestudio.editor.image.Picture;

/**
 * Turns drawn views from the picture's own colours to sRGB. Editing and export stay in the picture's colours; only what
 * is shown is converted. Remembers the lookup of the last picture; belongs to one device.
 */
public final class DisplayColours {
    private Picture known;
    private Optional<ColourLookup> lookup = Optional.empty();

    /** Converts the places of {@code view} where the picture is seen, in place. */
    public void convert(ViewRequest request, BufferedImage view) {
        Picture picture = request.scene().picture();
        if (known != picture) {
            lookup = ColourLookup.of(picture);
            known = picture;
        }
        lookup.ifPresent(colours -> ViewPart.of(request)
                .forEach(part -> convert(colours, part.pictureArea(picture, request.height()), view)));
    }

    private static void convert(ColourLookup colours, ViewPart.Area area, BufferedImage view) {
        int[] pixels = ((DataBufferInt) view.getRaster().getDataBuffer()).getData();
        int width = view.getWidth();
        IntStream.range(area.top(), Math.max(area.top(), area.bottom()))
                .parallel()
                .forEach(y -> {
                    int last = -1;
                    int converted = 0;
                    for (int i = y * width + area.left(); i < y * width + area.right(); i++) {
                        int own = pixels[i] & 0xffffff;
                        // Neighbours are often equal.
                        if (own != last) {
                            last = own;
                            converted = colours.argb(own | 0xff000000);
                        }
                        pixels[i] = converted;
                    }
                });
    }
}
