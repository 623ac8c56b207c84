package posestudio.render.draw;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.edit.HeadPose;
import posestudio.editor.image.Picture;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.render.face.FaceAnalysis;
import posestudio.render.view.ViewTransform;

/**
 * Draws views and final pictures: with OpenGL, or in plain Java where no OpenGL can be had. Belongs to the thread that
 * opened it; owns native memory until closed. Opened by {@link DrawingDevices#open()}.
 */
public interface DrawingDevice extends AutoCloseable {
    /** How many faces are made ready before they are asked for; of a crowd hardly all are edited. */
    int MOST_WARMED_UP = 3;

    /** What draws, for the status line: for example "OpenGL 4.5, llvmpipe (EGL device 0)". */
    String description();

    /** Why something better does not draw, as a sentence; empty when the best does. */
    Optional<String> fallbackReason();

    /**
     * Draws one view, in the picture's colours turned to sRGB.
     *
     * @param target an opaque {@code TYPE_INT_RGB} image of the request's size, drawn over completely
     * @throws Problem of kind ENGINE when memory or the device fails
     */
    void drawView(ViewRequest request, BufferedImage target) throws Problem;

    /**
     * Draws one view, as {@link #drawView(ViewRequest, BufferedImage)} does, unless it is no longer wanted.
     *
     * @throws Problem besides, of kind CANCELLED when asked to stop; what the target shows then is undefined
     */
    default void drawView(ViewRequest request, BufferedImage target, Progress progress) throws Problem {
        drawView(request, target);
    }

    /**
     * Does now what the first turn of a face would have to wait for: preparing the biggest faces and setting up what
     * draws them.
     *
     * @throws Problem of kind ENGINE when memory or the device fails
     */
    default void warmUp(Scene scene) throws Problem {
        int side = 64;
        BufferedImage unseen = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Picture picture = scene.picture();
        ViewTransform all = ViewTransform.fit(picture.width(), picture.height(), side, side);
        FaceEdit turned = FaceEdit.turned(new HeadPose(0, 1, 0));
        List<FaceAnalysis> biggest =
                scene.faces().subList(0, Math.min(MOST_WARMED_UP, scene.faces().size()));
        Scene everyFaceTurned =
                new Scene(picture, biggest, biggest.stream().map(face -> turned).toList());
        for (Quality quality : Quality.values()) {
            drawView(new ViewRequest(everyFaceTurned, all, side, side, Compare.OFF, 0, quality, 0), unseen);
        }
    }

    /**
     * The result at the picture's own resolution, in its own colours and bit depth. Pixels outside what the edits touch
     * are the source's, every sample; with neutral edits the source itself is returned.
     *
     * @throws Problem of kind ENGINE when memory or the device fails, of kind CANCELLED when asked to stop
     */
    Picture drawFinal(Scene scene, Progress progress) throws Problem;

    /** Frees all native memory; the device cannot be used afterwards. */
    @Override
    void close();
}
