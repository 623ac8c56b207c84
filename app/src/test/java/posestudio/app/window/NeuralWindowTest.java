package posestudio.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static posestudio.app.testing.EventThreadCalls.await;
import static posestudio.app.testing.EventThreadCalls.fromEventThread;
import static posestudio.app.testing.EventThreadCalls.onEventThread;

import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import posestudio.app.engine.InstalledEngine;
import posestudio.app.system.UserFolders;
import posestudio.app.viewport.Viewport;
import posestudio.editor.image.Picture;
import posestudio.editor.progress.Progress;
import posestudio.editor.project.RenderEngine;
import posestudio.models.tiny.TinyPack;
import posestudio.render.draw.DrawingDevice;
import posestudio.render.draw.Scene;
import posestudio.render.face.FaceBox;

/** The real window with the real parts of this machine and the miniature pack. */
class NeuralWindowTest extends StudioHand {
    private UserFolders folders;

    @Override
    StudioParts studioParts() throws Exception {
        folders = new UserFolders(folder.resolve("cache"), folder.resolve("data"), folder.resolve("state"));
        TinyPack.copyTo(folders.models().resolve("liveportrait"));
        return InstalledParts.create(folders);
    }

    @Override
    boolean isDrawn() {
        return true;
    }

    @Test
    void theHeadThatWasTurnedByHandIsShownAsTheNetworksDrawIt() throws Exception {
        await("the pack is known", () -> studio.engines().pack().isPresent());
        onEventThread(() -> studio.view().actualSize());
        type(KeyEvent.VK_G);
        await("it draws", () -> studio.engines().draws());
        drag(head(0, 0), head(45, 0));
        assertTrue(pose().yaw() > 3, "the hand has turned it: " + pose());

        Scene scene = fromEventThread(() -> studio.workspace().seen().orElseThrow());
        assertEquals(RenderEngine.LIVEPORTRAIT, scene.engine().engine());
        Picture neural;
        Picture mesh;
        InstalledEngine other = new InstalledEngine(folders);
        try (DrawingDevice device = other.openDevice()) {
            neural = device.drawFinal(scene, Progress.NONE);
            mesh = device.drawFinal(scene.with(scene.engine().with(RenderEngine.MESH)), Progress.NONE);
        } finally {
            other.close();
        }
        long end = System.nanoTime() + 60_000_000_000L;
        while (difference(neural, seen()) >= 1) {
            assertTrue(System.nanoTime() < end, "never: the settled view is the network's");
            robot.delay(50);
        }
        assertTrue(difference(mesh, seen()) > 4, "which the built-in engine draws otherwise");
    }

    private BufferedImage seen() {
        Viewport viewport = viewport();
        Rectangle place = fromEventThread(() -> new Rectangle(viewport.getLocationOnScreen(), viewport.getSize()));
        return robot.createScreenCapture(place);
    }

    /** How far the middle of the face is from what is seen of it, levels on average. */
    private double difference(Picture picture, BufferedImage seen) {
        FaceBox box = fromEventThread(
                () -> studio.workspace().selectedFace().orElseThrow().box());
        Point corner = fromEventThread(
                () -> new Point((int) Math.round(studio.view().view().offsetX()), (int)
                        Math.round(studio.view().view().offsetY())));
        double sum = 0;
        int count = 0;
        for (int y = (int) (box.y() + box.height() * 0.2); y < box.y() + box.height() * 0.8; y += 2) {
            for (int x = (int) (box.x() + box.width() * 0.2); x < box.x() + box.width() * 0.8; x += 2) {
                int shown = seen.getRGB(corner.x + x, corner.y + y);
                int wanted = picture.argb(x, y);
                for (int shift = 0; shift < 24; shift += 8) {
                    sum += Math.abs((shown >> shift & 255) - (wanted >> shift & 255));
                    count++;
                }
            }
        }
        return sum / count;
    }
}
