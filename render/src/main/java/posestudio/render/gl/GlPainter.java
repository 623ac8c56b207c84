package posestudio.render.gl;

import static org.lwjgl.opengl.GL33C.*;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import posestudio.editor.edit.FaceEdit;
import posestudio.render.draw.Patch;
import posestudio.render.draw.Region;
import posestudio.render.engine.Folds;
import posestudio.render.engine.PictureArea;
import posestudio.render.engine.PlateParts;
import posestudio.render.engine.PosedOpening;
import posestudio.render.engine.PosedRelief;
import posestudio.render.engine.PreparedPortrait;
import posestudio.render.engine.Relief;
import posestudio.render.view.ViewTransform;

/** The drawing passes: the picture, the plates, the heads. Owned by the thread of its context. */
final class GlPainter implements AutoCloseable {
    /** How the picture is sampled; the numbers are the shaders'. */
    enum Sampling {
        SMOOTH,
        CATMULL_ROM,
        SINGLE_PIXELS
    }

    private static final int KEPT_RELIEFS = 12;
    private static final int KEPT_PATCHES = 8;

    private final Map<String, GlProgram> programs = new HashMap<>();
    private final int noVertices = glGenVertexArrays();
    /** By their triangles, so that a relief may go that nobody else needs; the one longest unused is the first. */
    private final Map<int[], ReliefBuffers> reliefs = new LinkedHashMap<>(16, 0.75f, true);

    private final Map<Patch, PictureTexture> patches = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * How one pass sees the picture.
     *
     * @param texture the picture
     * @param opaque whether it has no alpha
     * @param view where it lies in the target
     * @param width target pixels across
     * @param height target pixels down
     * @param sampling how it is sampled
     * @param draft whether speed comes before smoothness
     */
    record Sight(
            PictureTexture texture,
            boolean opaque,
            ViewTransform view,
            int width,
            int height,
            Sampling sampling,
            boolean draft) {
        /** The same, sampled in another way. */
        Sight with(Sampling other) {
            return new Sight(texture, opaque, view, width, height, other, draft);
        }

        /** The same of another texture. */
        Sight with(PictureTexture other) {
            return new Sight(other, opaque, view, width, height, sampling, draft);
        }
    }

    /** Draws a region of the picture itself; over a chequered ground where it is transparent and this is asked for. */
    void drawPicture(Sight sight, Region region, boolean checkered) {
        String ground = checkered && !sight.opaque() ? "#define CHECKERED\n" : "";
        GlProgram program = program(
                define("SAMPLING", sight.sampling().ordinal()) + ground, "quad.vert", "picture.glsl", "picture.frag");
        sight.texture().bind(program, sight.view().scale(), sight.draft());
        see(program, sight);
        glDisable(GL_BLEND);
        glDisable(GL_DEPTH_TEST);
        quad(program, region.x(), region.y(), region.x() + region.width(), region.y() + region.height());
    }

    /** Draws what an engine made of one face in place of the picture. */
    void drawPatch(Sight sight, Patch patch) {
        PictureTexture texture = patches.get(patch);
        if (texture == null) {
            closeOldest(patches, KEPT_PATCHES);
            texture = new PictureTexture(patch);
            patches.put(patch, texture);
        }
        drawPicture(sight.with(texture), patch.region(), true);
    }

    /** Draws one edited face over the picture. */
    void drawFace(Sight sight, PreparedPortrait portrait, FaceEdit edit) {
        ReliefBuffers buffers = buffers(portrait.relief());
        PosedRelief posed = portrait.pose(edit);
        buffers.pose(posed);
        // What is touched is written as it is, not blended.
        glEnable(GL_BLEND);
        glDisablei(GL_BLEND, 1);
        if (posed.layered() && buffers.plateArea().left() < buffers.plateArea().right()) {
            drawPlate(sight, buffers, posed);
        }
        drawHead(sight, buffers, posed);
        glDisable(GL_BLEND);
    }

    private void drawPlate(Sight sight, ReliefBuffers buffers, PosedRelief posed) {
        glDisable(GL_DEPTH_TEST);
        PictureArea area = buffers.plateArea();
        if (sight.opaque()) {
            glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
            drawPlatePart(sight, buffers, PlateParts.of(posed, area), 0);
        } else {
            // Through a transparent head it is seen everywhere.
            glBlendFunc(GL_ZERO, GL_ONE_MINUS_SRC_ALPHA);
            drawPlatePart(sight, buffers, List.of(area), 1);
            glBlendFunc(GL_ONE, GL_ONE);
            drawPlatePart(sight, buffers, List.of(area), 2);
        }
    }

    private void drawPlatePart(Sight sight, ReliefBuffers buffers, List<PictureArea> areas, int part) {
        String definitions = define("SAMPLING", sight.sampling().ordinal()) + define("PART", part);
        GlProgram program = program(definitions, "quad.vert", "picture.glsl", "relief.glsl", "plate.frag");
        sight.texture().bind(program, sight.view().scale(), sight.draft());
        buffers.bind(program);
        see(program, sight);
        areas.forEach(area -> quad(program, area.left(), area.top(), area.right(), area.bottom()));
    }

    private void drawHead(Sight sight, ReliefBuffers buffers, PosedRelief posed) {
        glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
        // The head is drawn over what lies behind its openings, wherever it covers them.
        for (PosedOpening opening : posed.openings()) {
            OpeningBuffers layers = buffers.opening(opening);
            openingPart(sight, buffers, layers, 0, "back.frag");
            layers.drawBack();
        }
        glEnable(GL_DEPTH_TEST);
        glDepthFunc(GL_LESS);
        glDepthMask(true);
        // Every face has its own depth: a head in front of another is not cut by it.
        glClearBufferfv(GL_DEPTH, 0, new float[] {1});
        headPart(sight, buffers, 0);
        buffers.drawSolid();
        for (PosedOpening opening : posed.openings()) {
            OpeningBuffers layers = buffers.opening(opening);
            openingPart(sight, buffers, layers, 1, "sheet.frag");
            layers.drawSheet(false);
            openingPart(sight, buffers, layers, 0, "sheet.frag");
            layers.drawSheet(true);
        }
        if (posed.edgeTriangles().length > 0 && !Folds.isFolded(posed)) {
            // Nothing is behind anything else: once is enough.
            headPart(sight, buffers, 3);
            buffers.drawEdge();
        } else if (posed.edgeTriangles().length > 0) {
            headPart(sight, buffers, 1);
            buffers.drawEdge();
            glDepthMask(false);
            headPart(sight, buffers, 2);
            buffers.drawEdge();
            glDepthMask(true);
        }
        glDisable(GL_DEPTH_TEST);
    }

    private void openingPart(Sight sight, ReliefBuffers relief, OpeningBuffers layers, int part, String shader) {
        String definitions = define("SAMPLING", sight.sampling().ordinal()) + define("PART", part);
        GlProgram program = program(definitions, "head.vert", "picture.glsl", "opening.glsl", shader);
        sight.texture().bind(program, sight.view().scale(), sight.draft());
        layers.bind(program);
        relief.bindDepth(program);
        see(program, sight);
    }

    private void headPart(Sight sight, ReliefBuffers buffers, int part) {
        String definitions = define("SAMPLING", sight.sampling().ordinal()) + define("PART", part);
        GlProgram program = program(definitions, "head.vert", "picture.glsl", "relief.glsl", "head.frag");
        sight.texture().bind(program, sight.view().scale(), sight.draft());
        buffers.bind(program);
        program.set("model", Relief.MATTE_LOW, Relief.MATTE_HIGH, Relief.COLOUR_TRUST);
        see(program, sight);
    }

    private static String define(String name, int value) {
        return "#define " + name + " " + value + "\n";
    }

    /** The program of these shaders, made when first asked for, now the one that draws. */
    private GlProgram program(String definitions, String vertexShader, String... fragmentShaders) {
        GlProgram program = programs.computeIfAbsent(
                definitions + String.join(",", fragmentShaders),
                key -> new GlProgram(definitions, vertexShader, fragmentShaders));
        program.use();
        return program;
    }

    private static void see(GlProgram program, Sight sight) {
        ViewTransform view = sight.view();
        program.set("view", view.scale(), view.offsetX(), view.offsetY());
        program.set("target", sight.width(), sight.height());
    }

    private void quad(GlProgram program, double left, double top, double right, double bottom) {
        program.set("rectangle", left, top, right, bottom);
        glBindVertexArray(noVertices);
        glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
    }

    private ReliefBuffers buffers(Relief relief) {
        ReliefBuffers known = reliefs.get(relief.edgeTriangles());
        if (known == null) {
            closeOldest(reliefs, KEPT_RELIEFS);
            known = new ReliefBuffers(relief);
            reliefs.put(relief.edgeTriangles(), known);
        }
        return known;
    }

    /** Makes room for one more. */
    private static <T extends GlResource> void closeOldest(Map<?, T> kept, int most) {
        if (kept.size() >= most) {
            Iterator<T> oldest = kept.values().iterator();
            oldest.next().close();
            oldest.remove();
        }
    }

    @Override
    public void close() {
        patches.values().forEach(PictureTexture::close);
        patches.clear();
        reliefs.values().forEach(ReliefBuffers::close);
        reliefs.clear();
        programs.values().forEach(GlProgram::close);
        glDeleteVertexArrays(noVertices);
    }
}
