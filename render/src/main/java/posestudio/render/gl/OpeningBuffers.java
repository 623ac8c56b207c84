package posestudio.render.gl;

import static org.lwjgl.opengl.GL33C.*;

import posestudio.render.engine.OpeningLayers;
import posestudio.render.engine.PosedOpening;

/** One opening in the device's memory: its maps, its sheets and its strip. Owned by the thread of its context. */
final class OpeningBuffers implements AutoCloseable {
    private final OpeningLayers layers;
    private final int edges;
    private final int back;
    private final int iris;
    private final int sheetArray = glGenVertexArrays();
    private final int stripArray = glGenVertexArrays();
    private final int[] buffers = new int[5];
    private PosedOpening posed;

    OpeningBuffers(OpeningLayers layers) {
        this.layers = layers;
        edges = MapTexture.of(layers.edges(), layers.mapWidth(), layers.mapHeight(), GL_RGBA16F, GL_RGBA);
        back = MapTexture.of(layers.back(), layers.mapWidth(), layers.mapHeight(), GL_RGB16F, GL_RGB);
        iris = MapTexture.of(layers.iris(), layers.mapWidth(), layers.mapHeight(), GL_RGBA16F, GL_RGBA);
        glGenBuffers(buffers);
        float[] source = new float[layers.sheet().length / 3 * 2];
        for (int i = 0; i < source.length / 2; i++) {
            source[i * 2] = layers.sheet()[i * 3];
            source[i * 2 + 1] = layers.sheet()[i * 3 + 1];
        }
        glBindVertexArray(sheetArray);
        attribute(0, 3, buffers[0], layers.sheet(), GL_STREAM_DRAW);
        attribute(1, 2, buffers[1], source, GL_STATIC_DRAW);
        glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, buffers[2]);
        glBufferData(GL_ELEMENT_ARRAY_BUFFER, layers.sheetTriangles(), GL_STATIC_DRAW);
    }

    private static void attribute(int index, int size, int buffer, float[] values, int usage) {
        glBindBuffer(GL_ARRAY_BUFFER, buffer);
        glBufferData(GL_ARRAY_BUFFER, values, usage);
        glVertexAttribPointer(index, size, GL_FLOAT, false, 0, 0);
        glEnableVertexAttribArray(index);
    }

    /** Takes the places it is drawn at next. */
    void pose(PosedOpening places) {
        posed = places;
    }

    /** Makes its maps the ones that a program reads; units 1 to 3. */
    void bind(GlProgram program) {
        program.set("room", layers.x(), layers.y(), layers.width(), layers.height());
        program.set("ends", layers.keep(), layers.soft());
        program.texture("edges", 1, GL_TEXTURE_2D, edges);
        program.texture("back", 2, GL_TEXTURE_2D, back);
        program.texture("iris", 3, GL_TEXTURE_2D, iris);
        program.set("gaze", posed.gazeX(), posed.gazeY(), posed.gazing());
    }

    /** Draws what lies behind. */
    void drawBack() {
        glBindVertexArray(stripArray);
        attribute(0, 3, buffers[3], posed.strip(), GL_STREAM_DRAW);
        attribute(1, 2, buffers[4], posed.stripSource(), GL_STREAM_DRAW);
        glDrawArrays(GL_TRIANGLE_STRIP, 0, posed.strip().length / 3);
    }

    /** Draws one of the sheets. */
    void drawSheet(boolean upper) {
        glBindVertexArray(sheetArray);
        glBindBuffer(GL_ARRAY_BUFFER, buffers[0]);
        glBufferData(GL_ARRAY_BUFFER, upper ? posed.upper() : posed.lower(), GL_STREAM_DRAW);
        glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, buffers[2]);
        glDrawElements(GL_TRIANGLES, layers.sheetTriangles().length, GL_UNSIGNED_INT, 0);
    }

    @Override
    public void close() {
        glDeleteTextures(new int[] {edges, back, iris});
        glDeleteVertexArrays(sheetArray);
        glDeleteVertexArrays(stripArray);
        glDeleteBuffers(buffers);
    }
}
