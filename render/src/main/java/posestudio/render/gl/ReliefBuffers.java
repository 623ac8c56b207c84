package posestudio.render.gl;

import static org.lwjgl.opengl.GL33C.*;

import java.util.IdentityHashMap;
import java.util.Map;
import posestudio.render.engine.OpeningLayers;
import posestudio.render.engine.PictureArea;
import posestudio.render.engine.PosedOpening;
import posestudio.render.engine.PosedRelief;
import posestudio.render.engine.Relief;

/** One relief in the device's memory: its maps, its grid and its triangles. Owned by the thread of its context. */
final class ReliefBuffers implements GlResource {
    private final double x;
    private final double y;
    private final double side;
    private final int matte;
    private final int plate;
    private final int mirror;
    private final int blurred;
    private final int foreground;
    private final int vertexArray;
    private final int[] buffers = new int[4];
    private final float middleDepth;
    private final PictureArea plateArea;
    private final Map<OpeningLayers, OpeningBuffers> openings = new IdentityHashMap<>();
    private int[] edgeTriangles;
    private int[] solidTriangles;

    ReliefBuffers(Relief relief) {
        // Not the relief itself: its numbers may go when they are needed nowhere else.
        x = relief.x();
        y = relief.y();
        side = relief.side();
        plateArea = relief.plateArea();
        matte = map(relief.matte(), relief.matteSize(), GL_RGBA16F, GL_RGBA);
        plate = map(relief.plate(), relief.toneSize(), GL_RGBA16F, GL_RGBA);
        // Places in large pictures need more than half floats.
        mirror = map(relief.mirror(), relief.toneSize(), GL_RGBA32F, GL_RGBA);
        blurred = map(relief.blurred(), relief.toneSize(), GL_RGBA16F, GL_RGBA);
        foreground = map(relief.foreground(), relief.toneSize(), GL_RGB16F, GL_RGB);
        glGenBuffers(buffers);
        vertexArray = glGenVertexArrays();
        glBindVertexArray(vertexArray);
        int count = relief.nodes() * relief.nodes();
        glBindBuffer(GL_ARRAY_BUFFER, buffers[0]);
        glBufferData(GL_ARRAY_BUFFER, relief.positions(), GL_STREAM_DRAW);
        glVertexAttribPointer(0, 3, GL_FLOAT, false, 0, 0);
        glEnableVertexAttribArray(0);
        float[] source = new float[count * 2];
        float nearest = Float.NEGATIVE_INFINITY;
        float farthest = Float.POSITIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            source[i * 2] = relief.positions()[i * 3];
            source[i * 2 + 1] = relief.positions()[i * 3 + 1];
            nearest = Math.max(nearest, relief.positions()[i * 3 + 2]);
            farthest = Math.min(farthest, relief.positions()[i * 3 + 2]);
        }
        middleDepth = (nearest + farthest) / 2;
        glBindBuffer(GL_ARRAY_BUFFER, buffers[1]);
        glBufferData(GL_ARRAY_BUFFER, source, GL_STATIC_DRAW);
        glVertexAttribPointer(1, 2, GL_FLOAT, false, 0, 0);
        glEnableVertexAttribArray(1);
    }

    private static int map(float[] values, int size, int internal, int format) {
        return MapTexture.of(values, size, size, internal, format);
    }

    /** Makes its maps the ones that a program reads; units 1 to 5. */
    void bind(GlProgram program) {
        program.set("square", x, y, side);
        program.texture("matte", 1, GL_TEXTURE_2D, matte);
        program.texture("plate", 2, GL_TEXTURE_2D, plate);
        program.texture("foreground", 3, GL_TEXTURE_2D, foreground);
        program.texture("mirror", 4, GL_TEXTURE_2D, mirror);
        program.texture("blurred", 5, GL_TEXTURE_2D, blurred);
        bindDepth(program);
    }

    /** Moves its nodes and takes the triangles that are drawn next. */
    void pose(PosedRelief posed) {
        glBindVertexArray(vertexArray);
        glBindBuffer(GL_ARRAY_BUFFER, buffers[0]);
        glBufferData(GL_ARRAY_BUFFER, posed.positions(), GL_STREAM_DRAW);
        if (edgeTriangles != posed.edgeTriangles()) {
            edgeTriangles = posed.edgeTriangles();
            triangles(buffers[2], edgeTriangles);
        }
        if (solidTriangles != posed.solidTriangles()) {
            solidTriangles = posed.solidTriangles();
            triangles(buffers[3], solidTriangles);
        }
    }

    private static void triangles(int buffer, int[] indices) {
        glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, buffer);
        glBufferData(GL_ELEMENT_ARRAY_BUFFER, indices, GL_DYNAMIC_DRAW);
    }

    /** The buffers of one of its openings, made when first asked for. */
    OpeningBuffers opening(PosedOpening posed) {
        OpeningBuffers known = openings.computeIfAbsent(posed.layers(), OpeningBuffers::new);
        known.pose(posed);
        return known;
    }

    /** Where the plate stands in for the picture. */
    PictureArea plateArea() {
        return plateArea;
    }

    /** Draws the triangles in which the layer may be translucent. */
    void drawEdge() {
        draw(buffers[2], edgeTriangles.length);
    }

    /** Draws the triangles in which it is surely opaque. */
    void drawSolid() {
        draw(buffers[3], solidTriangles.length);
    }

    /** The depths that are seen, for the vertex shader. */
    void bindDepth(GlProgram program) {
        program.set("depthRange", middleDepth, side * 1.5);
    }

    private void draw(int indices, int count) {
        glBindVertexArray(vertexArray);
        glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, indices);
        glDrawElements(GL_TRIANGLES, count, GL_UNSIGNED_INT, 0);
    }

    @Override
    public void close() {
        openings.values().forEach(OpeningBuffers::close);
        glDeleteTextures(new int[] {matte, plate, mirror, blurred, foreground});
        glDeleteVertexArrays(vertexArray);
        glDeleteBuffers(buffers);
    }
}
