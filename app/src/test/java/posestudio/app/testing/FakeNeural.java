package posestudio.app.testing;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import posestudio.app.engine.NeuralEngine;
import posestudio.editor.image.Picture;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.render.face.FaceAnalysis;
import posestudio.render.liveportrait.crop.CropSquare;
import posestudio.render.liveportrait.engine.LivePortraitEngine;
import posestudio.render.liveportrait.motion.SourceMotion;
import posestudio.render.liveportrait.rig.LocatedMotion;

/** A neural engine that has the pack which a test gives it, and runs on nothing. */
public final class FakeNeural implements NeuralEngine {
    /** How often packs were looked at anew. */
    public final AtomicInteger refreshed = new AtomicInteger();

    private volatile Optional<Pack> installed = Optional.empty();
    private volatile SourceMotion seen = new SourceMotion(0, 0, 0, 1.5, 0, 0, new float[63], new float[63]);

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
    public void refresh() {
        refreshed.incrementAndGet();
    }

    /** Sees that in every face from now on. */
    public void sees(SourceMotion motion) {
        seen = motion;
    }

    /** Has seen every face: a head that looks straight ahead, in the upper left of the picture. */
    @Override
    public LocatedMotion motion(Picture picture, FaceAnalysis face, Progress progress) throws Problem {
        require();
        return new LocatedMotion(seen, new CropSquare(100, 100, 200, 0));
    }

    @Override
    public String runsOn() {
        return "CPU";
    }

    @Override
    public boolean isSlow() {
        return true;
    }

    @Override
    public LivePortraitEngine livePortrait() {
        throw new UnsupportedOperationException("it runs on nothing");
    }
}
