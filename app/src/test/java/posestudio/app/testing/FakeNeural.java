package posestudio.app.testing;

import java.nio.file.Path;
import java.util.Optional;
import posestudio.app.engine.NeuralEngine;
import posestudio.editor.problem.Problem;

/** A neural engine that has the pack which a test gives it, and runs on nothing. */
public final class FakeNeural implements NeuralEngine {
    private volatile Optional<Pack> installed = Optional.empty();

    /** Puts a pack in. */
    public void install() {
        installed = Optional.of(new Pack("liveportrait 1", "/made/up"));
    }

    /** Takes it away. */
    public void remove() {
        installed = Optional.empty();
    }

    @Override
    public Pack require() throws Problem {
        return installed.orElseThrow(() -> new Problem(Problem.Kind.ENGINE, "engine.pack.missing"));
    }

    @Override
    public void use(Path folder) {
        install();
    }

    @Override
    public void refresh() {}

    @Override
    public String runsOn() {
        return "CPU";
    }
}
