package posestudio.render.liveportrait.paste;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.image.OwnColours;
import posestudio.editor.image.Picture;
import posestudio.render.draw.Patch;
import posestudio.render.draw.Region;
import posestudio.render.engine.PictureArea;
import posestudio.render.liveportrait.crop.PasteMask;
import posestudio.render.liveportrait.detail.DetailMap;

/**
 * Puts a network's picture of a face back into the photo it was made of: {@code m · made + (1 - m) · photo} with the
 * reference's mask, at the photo's own resolution, in its own colours and depth. With detail the photo's own fine grain
 * is carried along to where the network has moved it, and what the network did not change stays the photo's to the last
 * bit.
 */
public final class FacePaste {
    /** The mask with a border of nothing around it, one pixel wide. */
    private static final int MASK_SIDE = PasteMask.SIZE + 2;

    private static final float[] MASK = mask();

    private final Picture picture;
    private final CropMap map;
    private final Optional<OwnColours> colours;
    private final int size;

    /**
     * @param picture the photo
     * @param map how the crop lies in it
     */
    public FacePaste(Picture picture, CropMap map) {
        this.picture = picture;
        this.map = map;
        colours = OwnColours.of(picture);
        size = map.size();
    }

    private static float[] mask() {
        float[] mask = new float[MASK_SIDE * MASK_SIDE];
        for (int y = 0; y < PasteMask.SIZE; y++) {
            for (int x = 0; x < PasteMask.SIZE; x++) {
                mask[(y + 1) * MASK_SIDE + x + 1] = PasteMask.value(x, y) / 255f;
            }
        }
        return mask;
    }

    /** The part of the picture that the crop covers, cut down to whole steps; empty where it misses the picture. */
    public Region region(int step) {
        PictureArea area = PictureArea.EMPTY;
        for (int corner = 0; corner < 4; corner++) {
            double u = corner % 2 == 0 ? -1 : size;
            double v = corner < 2 ? -1 : size;
            double x = map.toPicture().x(u, v) + 0.5;
            double y = map.toPicture().y(u, v) + 0.5;
            area = area.with(new PictureArea(x, y, x, y));
        }
        Region whole = Region.around(area, picture);
        int left = (whole.x() + step - 1) / step * step;
        int top = (whole.y() + step - 1) / step * step;
        int width = (whole.x() + whole.width() - left) / step * step;
        int height = (whole.y() + whole.height() - top) / step * step;
        return new Region(left, top, Math.max(0, width), Math.max(0, height));
    }

    /**
     * The patch of one face.
     *
     * @param face which of the scene
     * @param edit what it shows
     * @param made the network's picture
     * @param still its picture of the face as it is, to tell what it loses; not needed without detail
     * @param detail how much of that is carried over from the photo, 0 to 1; with 0 the reference's own paste
     * @param below patches of the same step that lie below
     * @param step picture pixels across and down for each of the patch
     */
    public Patch patch(
            int face,
            FaceEdit edit,
            GeneratedFace made,
            Optional<GeneratedFace> still,
            double detail,
            List<Patch> below,
            int step) {
        Region region = region(step);
        Canvas canvas = new Canvas(picture, region, step);
        IntStream.range(0, canvas.height).parallel().forEach(canvas::fillRow);
        below.forEach(canvas::lay);
        Optional<Carried> carried = detail > 0
                ? still.map(lost -> new Carried(made.detail(lost), lost.planes(), (float) detail))
                : Optional.empty();
        IntStream.range(0, canvas.height)
                .parallel()
                .forEach(row -> new Row(canvas, region, step, made, carried).paint(row));
        return new Patch(face, edit, region, canvas.finished());
    }

    /** How much of the network's picture shows at a place of the crop, 0 to 1. */
    private static float share(float u, float v) {
        int i = (int) Math.floor(u);
        int j = (int) Math.floor(v);
        if (i < -1 || j < -1 || i >= PasteMask.SIZE || j >= PasteMask.SIZE) {
            return 0;
        }
        float fu = u - i;
        float fv = v - j;
        int at = (j + 1) * MASK_SIDE + i + 1;
        float above = MASK[at] + (MASK[at + 1] - MASK[at]) * fu;
        float below = MASK[at + MASK_SIDE] + (MASK[at + MASK_SIDE + 1] - MASK[at + MASK_SIDE]) * fu;
        return above + (below - above) * fv;
    }

    /**
     * What is carried over.
     *
     * @param map from where
     * @param still planes of the network's picture of the face as it is
     * @param amount how much, 0 to 1
     */
    private record Carried(DetailMap map, float[] still, float amount) {}

    /** Paints rows; has the room that one thread needs for it. */
    private final class Row {
        private final Canvas canvas;
        private final Region region;
        private final int step;
        private final GeneratedFace made;
        private final Optional<Carried> carried;
        private final int taps;
        private final float[] across = new float[4];
        private final float[] down = new float[4];
        private final float[] colour = new float[3];
        private final float[] grain = new float[3];

        Row(Canvas canvas, Region region, int step, GeneratedFace made, Optional<Carried> carried) {
            this.canvas = canvas;
            this.region = region;
            this.step = step;
            this.made = made;
            this.carried = carried;
            taps = (int) Math.max(1, Math.ceil(map.scale() * step - 0.25));
        }

        void paint(int row) {
            double y = region.y() + (row + 0.5) * step - 0.5;
            for (int column = 0; column < canvas.width; column++) {
                double x = region.x() + (column + 0.5) * step - 0.5;
                float u = (float) map.toCrop().x(x, y);
                float v = (float) map.toCrop().y(x, y);
                float share = share(u, v);
                if (share > 0 && carried.isPresent()) {
                    // The less is carried over, the more the network's own picture shows.
                    Carried carry = carried.get();
                    share *= 1 - carry.amount() * (1 - carry.map().changed(u, v));
                }
                if (share > 0) {
                    paint((row * canvas.width + column) * picture.bands(), u, v, share);
                }
            }
        }

        private void paint(int index, float u, float v, float share) {
            sample(made.planes(), u, v, colour);
            colours.ifPresent(own -> own.convert(colour));
            if (carried.isPresent()) {
                addGrain(carried.get(), u, v);
            }
            int bands = picture.bands();
            float most = picture.maxSample();
            if (bands < 3 && colours.isEmpty()) {
                colour[0] = 0.299f * colour[0] + 0.587f * colour[1] + 0.114f * colour[2];
            }
            for (int b = 0; b < (bands < 3 ? 1 : 3); b++) {
                float own = canvas.get(index + b) / most;
                float mixed = own + (colour[b] - own) * share;
                canvas.set(index + b, Math.round(Math.max(0, Math.min(1, mixed)) * most));
            }
        }

        /** What the photo has and the network loses, from the place where the network took this one from. */
        private void addGrain(Carried carry, float u, float v) {
            float weight = carry.amount() * carry.map().reliable(u, v);
            if (weight <= 0) {
                return;
            }
            float su = u + carry.map().flowX(u, v);
            float sv = v + carry.map().flowY(u, v);
            sample(carry.still(), su, sv, grain);
            colours.ifPresent(own -> own.convert(grain));
            double x = map.toPicture().x(su, sv);
            double y = map.toPicture().y(su, sv);
            for (int c = 0; c < 3; c++) {
                colour[c] += weight * (photoAt(x, y, picture.bands() < 3 ? 0 : c) - grain[c]);
            }
        }

        private void sample(float[] planes, float u, float v, float[] result) {
            if (taps > 1) {
                average(planes, u, v, result);
            } else {
                cubic(planes, u, v, result);
            }
        }

        /** Of a small face the crop has more pixels than the picture: all that fall into one count. */
        private void average(float[] planes, float u, float v, float[] result) {
            float[] sum = new float[3];
            double reach = map.scale() * step;
            for (int j = 0; j < taps; j++) {
                for (int i = 0; i < taps; i++) {
                    float du = (float) (((i + 0.5) / taps - 0.5) * reach);
                    float dv = (float) (((j + 0.5) / taps - 0.5) * reach);
                    cubic(planes, u + du, v + dv, result);
                    for (int c = 0; c < 3; c++) {
                        sum[c] += result[c];
                    }
                }
            }
            for (int c = 0; c < 3; c++) {
                result[c] = sum[c] / (taps * taps);
            }
        }

        private void cubic(float[] planes, float u, float v, float[] result) {
            int column = (int) Math.floor(u);
            int line = (int) Math.floor(v);
            Cubic.weights(u - column, across);
            Cubic.weights(v - line, down);
            for (int c = 0; c < 3; c++) {
                result[c] = Cubic.at(planes, c * size * size, size, column, line, across, down);
            }
        }

        /** The photo itself, over as many pixels as one of the canvas stands for. */
        private float photoAt(double x, double y, int band) {
            if (step == 1) {
                return bicubic(x, y, band);
            }
            long sum = 0;
            int left = (int) Math.round(x - (step - 1) / 2.0);
            int top = (int) Math.round(y - (step - 1) / 2.0);
            for (int j = 0; j < step; j++) {
                for (int i = 0; i < step; i++) {
                    sum += picture.sample(within(left + i, picture.width()), within(top + j, picture.height()), band);
                }
            }
            return (float) sum / (step * step) / picture.maxSample();
        }

        private float bicubic(double x, double y, int band) {
            int column = (int) Math.floor(x);
            int line = (int) Math.floor(y);
            Cubic.weights((float) (x - column), across);
            Cubic.weights((float) (y - line), down);
            float sum = 0;
            for (int j = 0; j < 4; j++) {
                int row = within(line - 1 + j, picture.height());
                for (int i = 0; i < 4; i++) {
                    sum += down[j] * across[i] * picture.sample(within(column - 1 + i, picture.width()), row, band);
                }
            }
            return sum / picture.maxSample();
        }

        private static int within(int place, int length) {
            return place < 0 ? 0 : place >= length ? length - 1 : place;
        }
    }
}
