package posestudio.app.engine;

import posestudio.editor.image.Picture;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.render.draw.DrawingDevice;
import posestudio.render.face.FaceSearch;

/** All that finds faces and draws them. For any thread; closed by whoever made it. */
public interface StudioEngine extends AutoCloseable {
    /**
     * Finds all faces of a picture. Calls wait for each other.
     *
     * @throws Problem of kind ENGINE when a network fails, of kind CANCELLED when asked to stop
     */
    FaceSearch analyse(Picture picture, Progress progress) throws Problem;

    /**
     * A device for the calling thread, which closes it.
     *
     * @throws Problem of kind ENGINE when the engine cannot be had
     */
    DrawingDevice openDevice() throws Problem;

    /** What reads and analyses clips, with the same networks; closed with this engine. */
    ClipEngine clips();

    /** What is known of the neural engine here. */
    NeuralEngine neural();

    @Override
    void close();
}
