package posestudio.render.loop;

import java.util.Optional;
import posestudio.editor.problem.Problem;

/** Hears what a {@link RenderLoop} does. Called on the loop's thread; must return quickly. */
public interface RenderListener {
    /**
     * The device is there.
     *
     * @param description what draws
     * @param fallbackReason why something better does not draw; empty when the best does
     */
    void opened(String description, Optional<String> fallbackReason);

    /** A view was drawn; its image belongs to the receiver until it is {@link RenderLoop#recycle given back}. */
    void drawn(Frame frame);

    /** Opening or drawing failed. The loop goes on and serves the next request. */
    void failed(Problem problem);
}
