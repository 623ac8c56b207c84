package posestudio.render.gl;

import static org.lwjgl.opengl.GL33C.*;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.lwjgl.opengl.GL;
import org.lwjgl.system.MemoryUtil;
import posestudio.editor.image.Picture;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.render.draw.Compare;
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
import posestudio.render.gl.GlPainter.Sampling;
import posestudio.render.gl.GlPainter.Sight;
import posestudio.render.stitch.FinalDrawing;
import posestudio.render.stitch.Tile;
import posestudio.render.view.ViewTransform;

/** Draws with OpenGL 3.3, off screen. */
public final class GlDrawingDevice implements DrawingDevice {
    private static final int SAMPLES = 4;
    private static final int TILE = 2048;

    private final GlContext context;
    private final PreparedPortraits portraits;
    private final GlPainter painter;
    private final String description;
    private Picture shown;
    private PictureTexture shownTexture;
    private final GlTarget.Kept draftTarget = new GlTarget.Kept();
    private final GlTarget.Kept finalTarget = new GlTarget.Kept();
    private final GlTarget.Kept tileTarget = new GlTarget.Kept();
    private final GlTarget.Kept smoothTarget = new GlTarget.Kept();
    private final GlTarget.Kept backdrop = new GlTarget.Kept();
    private Backdrop backdropOf;
    private final DisplayColours colours = new DisplayColours();

    /**
     * Opens a context for the calling thread.
     *
     * @throws OpenGlUnavailable when there is none; the message says what was tried and why it failed
     */
    public GlDrawingDevice(PreparedPortraits portraits) throws OpenGlUnavailable {
        this.portraits = portraits;
        try {
            context = new GlContexts().open();
        } catch (GlContext.Unavailable e) {
            throw new OpenGlUnavailable(e.getMessage());
        }
        try {
            painter = new GlPainter();
        } catch (IllegalStateException e) {
            context.close();
            throw new OpenGlUnavailable(e.getMessage());
        }
        String version = String.valueOf(glGetString(GL_VERSION)).split(" ")[0];
        description = "OpenGL %s, %s (%s)".formatted(version, glGetString(GL_RENDERER), context.origin());
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public Optional<String> fallbackReason() {
        return Optional.empty();
    }

    @Override
    public void drawView(ViewRequest request, BufferedImage target) throws Problem {
        try {
            boolean draft = request.quality() == Quality.DRAFT;
            GlTarget drawn = draft
                    ? draftTarget.get(request.width(), request.height(), 1)
                    : finalTarget.get(request.width(), request.height(), SAMPLES);
            if (draft) {
                // Only the head moves from draft to draft; what lies behind it is drawn once.
                GlTarget behind = backdrop.get(request.width(), request.height(), 1);
                if (!Backdrop.of(request).equals(backdropOf)) {
                    backdropOf = null;
                    clear(behind, request);
                    ViewPart.of(request).forEach(part -> drawBehind(request, part));
                    backdropOf = Backdrop.of(request);
                }
                drawn.begin(0, 0, 0, 1);
                drawn.copyFrom(behind);
            } else {
                clear(drawn, request);
                ViewPart.of(request).forEach(part -> drawBehind(request, part));
            }
            ViewPart.of(request).forEach(part -> drawEdited(request, part));
            drawn.end();
            drawn.read(((DataBufferInt) target.getRaster().getDataBuffer()).getData());
            checkErrors();
            colours.convert(request, target);
        } catch (IllegalStateException e) {
            throw new Problem(e, Problem.Kind.ENGINE, "graphics", String.valueOf(e.getMessage()));
        }
    }

    /** What decides how the view looks behind the heads. */
    private record Backdrop(
            Picture picture, ViewTransform view, int width, int height, Compare compare, int background) {
        static Backdrop of(ViewRequest request) {
            return new Backdrop(
                    request.scene().picture(),
                    request.view(),
                    request.width(),
                    request.height(),
                    request.compare(),
                    request.background());
        }
    }

    private static void clear(GlTarget target, ViewRequest request) {
        int back = request.background();
        target.begin((back >> 16 & 255) / 255f, (back >> 8 & 255) / 255f, (back & 255) / 255f, 1);
    }

    private void drawBehind(ViewRequest request, ViewPart part) {
        if (clip(request, part)) {
            Picture picture = request.scene().picture();
            double scale = request.view().scale();
            painter.drawPicture(
                    sight(request, part).with(still(scale)), new Region(0, 0, picture.width(), picture.height()), true);
        }
    }

    /** How pixels are sampled that keep their places. */
    private static Sampling still(double scale) {
        return scale >= 2 || scale == 1 ? Sampling.SINGLE_PIXELS : Sampling.SMOOTH;
    }

    private void drawEdited(ViewRequest request, ViewPart part) {
        if (clip(request, part)) {
            drawFaces(part.scene(request), sight(request, part));
        }
    }

    /** Keeps drawing inside this part and the picture's border; false when nothing of it is seen. */
    private static boolean clip(ViewRequest request, ViewPart part) {
        ViewPart.Area area = part.pictureArea(request.scene().picture(), request.height());
        if (area.isEmpty()) {
            return false;
        }
        glEnable(GL_SCISSOR_TEST);
        glScissor(area.left(), area.top(), area.right() - area.left(), area.bottom() - area.top());
        return true;
    }

    private Sight sight(ViewRequest request, ViewPart part) {
        Picture picture = request.scene().picture();
        boolean draft = request.quality() == Quality.DRAFT;
        boolean careful = !draft && request.view().scale() > 0.5;
        return new Sight(
                texture(picture),
                !picture.hasAlpha(),
                part.view(),
                request.width(),
                request.height(),
                careful ? Sampling.CATMULL_ROM : Sampling.SMOOTH,
                draft);
    }

    private void drawFaces(Scene scene, Sight sight) {
        for (int i = 0; i < scene.faces().size(); i++) {
            Optional<Patch> patch = scene.patch(i);
            if (patch.isPresent()) {
                painter.drawPatch(sight.with(still(sight.view().scale())), patch.get());
            } else if (!scene.edits().get(i).isNeutral()) {
                PreparedPortrait portrait =
                        portraits.get(scene.picture(), scene.faces().get(i));
                painter.drawFace(sight, portrait, scene.edits().get(i));
            }
        }
    }

    @Override
    public Picture drawFinal(Scene scene, Progress progress) throws Problem {
        try {
            FinalDrawing drawing = new FinalDrawing(scene, portraits);
            Region region = drawing.region();
            if (region.isEmpty()) {
                return scene.picture();
            }
            int limit = glGetInteger(GL_MAX_TEXTURE_SIZE);
            Region source = drawing.source();
            if (Math.max(source.width(), source.height()) > limit) {
                throw new Problem(Problem.Kind.ENGINE, "graphics.size", source.width(), source.height(), limit);
            }
            try (PictureTexture texture = new PictureTexture(scene.picture(), source, false)) {
                return drawing.draw(
                        TILE,
                        tile -> drawTile(scene, texture, tile, tileTarget, 1),
                        tile -> drawTile(scene, texture, tile, smoothTarget, SAMPLES),
                        progress);
            }
        } catch (IllegalStateException e) {
            throw new Problem(e, Problem.Kind.ENGINE, "graphics", String.valueOf(e.getMessage()));
        }
    }

    private Tile drawTile(Scene scene, PictureTexture texture, Region region, GlTarget.Kept kept, int samples) {
        int pixels = region.width() * region.height();
        ByteBuffer touched = MemoryUtil.memAlloc(pixels);
        try {
            boolean deep = scene.picture().bits() == 16;
            GlTarget target = kept.get(region.width(), region.height(), deep, true, samples);
            target.begin(0, 0, 0, 0);
            Sight sight = new Sight(
                    texture,
                    !scene.picture().hasAlpha(),
                    new ViewTransform(1, -region.x(), -region.y()),
                    region.width(),
                    region.height(),
                    Sampling.SINGLE_PIXELS,
                    false);
            painter.drawPicture(sight, region, false);
            drawFaces(scene, sight.with(Sampling.CATMULL_ROM));
            target.end();
            short[] rgba = new short[pixels * 4];
            target.read(rgba);
            target.readTouched(touched);
            checkErrors();
            boolean[] marks = new boolean[pixels];
            for (int i = 0; i < pixels; i++) {
                marks[i] = touched.get(i) != 0;
            }
            return new Tile(region, rgba, marks);
        } finally {
            MemoryUtil.memFree(touched);
        }
    }

    private PictureTexture texture(Picture picture) {
        if (shown != picture) {
            if (shownTexture != null) {
                shownTexture.close();
            }
            shown = null;
            shownTexture = new PictureTexture(picture, new Region(0, 0, picture.width(), picture.height()), true);
            shown = picture;
        }
        return shownTexture;
    }

    private static void checkErrors() {
        int error = glGetError();
        if (error != GL_NO_ERROR) {
            throw new IllegalStateException("OpenGL error 0x%x".formatted(error));
        }
    }

    @Override
    public void close() {
        if (shownTexture != null) {
            shownTexture.close();
        }
        draftTarget.close();
        finalTarget.close();
        tileTarget.close();
        smoothTarget.close();
        backdrop.close();
        painter.close();
        GL.setCapabilities(null);
        context.close();
    }
}
