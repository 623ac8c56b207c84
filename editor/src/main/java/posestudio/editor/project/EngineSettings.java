package posestudio.editor.project;

import java.util.Objects;

/**
 * Which engine draws the faces, and how. What only concerns one engine is kept while another draws.
 *
 * @param engine what draws
 * @param detail of the neural engine: how much of the photo's own fine detail is carried over where the network's picture
 *     is softer, 0 to 1; clamped
 * @param bodyStill of the neural engine: whether neck and shoulders stay where the photo has them (its stitching network)
 */
public record EngineSettings(RenderEngine engine, double detail, boolean bodyStill) {
    /** The built-in engine; for the neural one full detail and a still body. */
    public static final EngineSettings DEFAULT = new EngineSettings(RenderEngine.MESH, 1, true);

    /** @throws IllegalArgumentException when {@code detail} is not a number */
    public EngineSettings {
        Objects.requireNonNull(engine);
        if (Double.isNaN(detail)) {
            throw new IllegalArgumentException("detail is not a number");
        }
        detail = Math.max(0, Math.min(1, detail));
    }

    /** What pixels depend on: what only concerns another engine than the one that draws is as if never chosen. */
    public EngineSettings asDrawn() {
        return engine == RenderEngine.MESH ? DEFAULT : this;
    }

    /** The same with another engine. */
    public EngineSettings with(RenderEngine other) {
        return new EngineSettings(other, detail, bodyStill);
    }

    /** The same with more or less detail, 0 to 1; clamped. */
    public EngineSettings withDetail(double amount) {
        return new EngineSettings(engine, amount, bodyStill);
    }

    /** The same with the body still or free. */
    public EngineSettings withBodyStill(boolean still) {
        return new EngineSettings(engine, detail, still);
    }
}
