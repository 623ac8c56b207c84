package posestudio.render.liveportrait.engine;

import posestudio.editor.problem.Problem;

/** Where the neural engine comes from when a scene asks for it. */
@FunctionalInterface
public interface LivePortraitSource {
    /**
     * The engine; the same one as long as the same pack is installed. Not closed by whoever asks.
     *
     * @throws Problem of kind ENGINE when no pack is installed, or it cannot be used
     */
    LivePortraitEngine engine() throws Problem;
}
