package posestudio.render.raster;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Optional;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.image.Picture;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.render.draw.DisplayColours;
import posestudio.render.draw.DrawingDevice;
import posestudio.render.draw.Patch;
import posestudio.render.draw.Quality;
import posestudio.render.draw.Region;
import posestudio.render.draw.Scene;
import posestudio.render.draw.ViewPart;
import posestudio.render.draw.ViewRequest;
import posestudio.render.engine.PreparedPortrait;
import posestudio.render.engine.PreparedPortraits;
import posestudio.render.stitch.FinalDrawing;
import posestudio.render.stitch.Tile;
import posestudio.render.view.ViewTransform;

/** Draws in plain Java, for machines where no OpenGL can be had. The same picture, more slowly. */
public final class SoftwareDrawingDevice implements DrawingDevice {
    private static final int TILE = 1024;

    private final PreparedPortraits portraits;
    private final String reason;
    private final DisplayColours colours = new DisplayColours();
    private PictureLevels levels;
    private Picture levelsOf;

    /**
     * A device.
     *
     * @param portraits what the engine prepares
     * @param reason why OpenGL does not draw, as a sentence; empty when this device was asked for
     */
    public SoftwareDrawingDevice(PreparedPortraits portraits, String reason) {
        this.portraits = portraits;
        this.reason = reason;
    }

    @Override
    public String description() {
        return "Java";
    }

    @Override
    public Optional<String> fallbackReason() {
        return reason.isEmpty() ? Optional.empty() : Optional.of(reason);
    }

    @Override
    public void drawView(ViewRequest request, BufferedImage target) {
        Canvas result = new Canvas(request.width(), request.height());
        ViewPart.of(request).forEach(part -> draw(request, result, part));
        int[] pixels = ((DataBufferInt) target.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = level(result.rgba[i * 4]) << 16
                    | level(result.rgba[i * 4 + 1]) << 8
                    | level(result.rgba[i * 4 + 2]);
        }
        colours.convert(request, target);
    }

    private static int level(float value) {
        return Math.max(0, Math.min(255, Math.round(value * 255)));
    }

    private void draw(ViewRequest request, Canvas result, ViewPart part) {
        ViewTransform view = part.view().pan(-part.left(), 0);
        Canvas canvas = new Canvas(part.right() - part.left(), request.height());
        PictureLevels picture = levels(request.scene().picture());
        drawPicture(request, canvas, view, picture);
        drawFaces(part.scene(request), canvas, view, picture, request.quality() == Quality.FINAL);
        for (int y = 0; y < canvas.height; y++) {
            int to = (y * result.width + part.left()) * 4;
            System.arraycopy(canvas.rgba, y * canvas.width * 4, result.rgba, to, canvas.width * 4);
        }
    }

    private void drawPicture(ViewRequest request, Canvas canvas, ViewTransform view, PictureLevels levels) {
        Picture picture = request.scene().picture();
        float[] colour = new float[4];
        int level = levels.levelFor(view.scale());
        boolean pixelated = view.scale() >= PIXELATED;
        for (int y = 0; y < canvas.height; y++) {
            for (int x = 0; x < canvas.width; x++) {
                double px = view.toPictureX(x + 0.5);
                double py = view.toPictureY(y + 0.5);
                int pixel = y * canvas.width + x;
                boolean inside = px >= 0 && py >= 0 && px < picture.width() && py < picture.height();
                int back = inside ? checker(x, y) : request.background();
                canvas.over(pixel, (back >> 16 & 255) / 255f, (back >> 8 & 255) / 255f, (back & 255) / 255f, 1);
                if (inside) {
                    levels.bilinear(
                            pixelated ? Math.floor(px) + 0.5 : px,
                            pixelated ? Math.floor(py) + 0.5 : py,
                            level,
                            colour);
                    canvas.over(pixel, colour[0], colour[1], colour[2], colour[3]);
                }
            }
        }
    }

    /** From this scale on, single pixels are shown as squares. */
    private static final double PIXELATED = 2;

    private static int checker(int x, int y) {
        return ((x >> 3 ^ y >> 3) & 1) == 0 ? 0xcccccc : 0x999999;
    }

    private void drawFaces(Scene scene, Canvas canvas, ViewTransform view, PictureLevels picture, boolean bicubic) {
        for (int i = 0; i < scene.faces().size(); i++) {
            FaceEdit edit = scene.edits().get(i);
            Optional<Patch> patch = scene.patch(i);
            if (patch.isPresent()) {
                drawPatch(patch.get(), canvas, view);
            } else if (!edit.isNeutral()) {
                PreparedPortrait portrait =
                        portraits.get(scene.picture(), scene.faces().get(i));
                new ReliefRaster(picture, canvas, view, bicubic).draw(portrait.pose(edit));
            }
        }
    }

    private static void drawPatch(Patch patch, Canvas canvas, ViewTransform view) {
        PictureLevels levels = new PictureLevels(patch.pixels());
        Region region = patch.region();
        double density = (double) patch.pixels().width() / region.width();
        int level = levels.levelFor(view.scale() / density);
        boolean pixelated = view.scale() >= PIXELATED;
        float[] colour = new float[4];
        int top = Math.max(0, (int) Math.round(view.toViewY(region.y())));
        int bottom = Math.min(canvas.height, (int) Math.round(view.toViewY(region.y() + region.height())));
        int left = Math.max(0, (int) Math.round(view.toViewX(region.x())));
        int right = Math.min(canvas.width, (int) Math.round(view.toViewX(region.x() + region.width())));
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                double px = view.toPictureX(x + 0.5);
                double py = view.toPictureY(y + 0.5);
                double u = (pixelated ? Math.floor(px) + 0.5 : px) - region.x();
                double v = (pixelated ? Math.floor(py) + 0.5 : py) - region.y();
                levels.bilinear(u * density, v * density, level, colour);
                int pixel = y * canvas.width + x;
                int back = checker(x, y);
                canvas.over(pixel, (back >> 16 & 255) / 255f, (back >> 8 & 255) / 255f, (back & 255) / 255f, 1);
                canvas.over(pixel, colour[0], colour[1], colour[2], colour[3]);
            }
        }
    }

    @Override
    public Picture drawFinal(Scene scene, Progress progress) throws Problem {
        FinalDrawing drawing = new FinalDrawing(scene, portraits);
        if (drawing.region().isEmpty()) {
            return scene.picture();
        }
        PictureLevels picture = levels(scene.picture());
        return drawing.draw(TILE, tile -> drawTile(scene, tile, picture), progress);
    }

    private Tile drawTile(Scene scene, Region region, PictureLevels picture) {
        Canvas canvas = new Canvas(region.width(), region.height());
        ViewTransform view = new ViewTransform(1, -region.x(), -region.y());
        float[] colour = new float[4];
        for (int y = 0; y < region.height(); y++) {
            for (int x = 0; x < region.width(); x++) {
                picture.bilinear(region.x() + x + 0.5, region.y() + y + 0.5, 0, colour);
                System.arraycopy(colour, 0, canvas.rgba, (y * region.width() + x) * 4, 4);
            }
        }
        drawFaces(scene, canvas, view, picture, true);
        short[] rgba = new short[canvas.rgba.length];
        for (int i = 0; i < rgba.length; i++) {
            rgba[i] = (short) Math.max(0, Math.min(65535, Math.round(canvas.rgba[i] * 65535)));
        }
        return new Tile(region, rgba, canvas.touched);
    }

    private PictureLevels levels(Picture picture) {
        if (levelsOf != picture) {
            levels = new PictureLevels(picture);
            levelsOf = picture;
        }
        return levels;
    }

    @Override
    public void close() {
        levels = null;
        levelsOf = null;
    }
}
