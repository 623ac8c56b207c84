package posestudio.app.engine;

import java.nio.file.Path;
import posestudio.editor.image.Picture;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.render.face.FaceAnalysis;
import posestudio.render.liveportrait.engine.LivePortraitEngine;
import posestudio.render.liveportrait.rig.LocatedMotion;

/** What is known of the neural engine on this machine without opening its networks. For any thread. */
public interface NeuralEngine {
    /**
     * A model pack that the engine can draw with.
     *
     * @param idAndVersion tells it from others and from other versions of it
     * @param place where it lies, in words
     */
    record Pack(String idAndVersion, String place) {}

    /**
     * The pack that would draw. Reads files.
     *
     * @throws Problem of kind ENGINE when none is installed, or the one that is lacks a network
     */
    Pack require() throws Problem;

    /**
     * Draws with the pack in that folder instead of the installed one.
     *
     * @throws Problem of kind ENGINE when the folder holds no pack that the engine can draw with
     */
    void use(Path folder) throws Problem;

    /** Looks anew which packs there are: some have been installed or removed. */
    void refresh();

    /**
     * What the motion network says of a face. Opens networks the first time, and takes seconds then.
     *
     * @throws Problem of kind ENGINE when it cannot be done, CANCELLED when asked to stop
     */
    LocatedMotion motion(Picture picture, FaceAnalysis face, Progress progress) throws Problem;

    /**
     * What the networks run on, in words. Opens ONNX Runtime.
     *
     * @throws Problem of kind ENGINE when they can run on nothing
     */
    String runsOn() throws Problem;

    /** Whether they are too slow to follow the hand, so that the built-in engine draws drafts. */
    boolean isSlow();

    /**
     * The engine itself, for measuring it.
     *
     * @throws Problem of kind ENGINE when there is no pack, or it can run on nothing
     */
    LivePortraitEngine livePortrait() throws Problem;
}
