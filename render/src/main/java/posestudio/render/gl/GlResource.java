package posestudio.render.gl;

/** Something on the graphics device; closing it cannot fail. Owned by the thread of its context. */
interface GlResource extends AutoCloseable {
    @Override
    void close();
}
