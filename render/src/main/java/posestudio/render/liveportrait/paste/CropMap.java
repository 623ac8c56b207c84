package posestudio.render.liveportrait.paste;

import posestudio.render.face.sample.Square;
import posestudio.render.liveportrait.crop.Affine;
import posestudio.render.liveportrait.crop.CropSquare;

/**
 * How the crop that the networks see lies in the picture, both in pixels counted from the middle of the first one.
 *
 * @param square the crop in the picture
 * @param size pixels of the crop across and down
 * @param toCrop from the picture to the crop
 * @param toPicture the way back
 */
public record CropMap(CropSquare square, int size, Affine toCrop, Affine toPicture) {
    /** The map of a crop of {@code size} pixels across and down. */
    public static CropMap of(CropSquare square, int size) {
        return new CropMap(square, size, square.toCrop(size), square.toPicture(size));
    }

    /** Crop pixels for each pixel of the picture. */
    public double scale() {
        return size / square.size();
    }

    /** The crop in continuous picture coordinates, in which pixels begin, not have their middles, at whole numbers. */
    public Square continuous() {
        double middle = (size - 1) / 2.0;
        return new Square(
                toPicture.x(middle, middle) + 0.5, toPicture.y(middle, middle) + 0.5, square.size(), square.angle());
    }
}
