package posestudio.app.window;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import posestudio.app.packs.Packs;
import posestudio.app.recovery.RecoveryFolder;
import posestudio.app.system.UserFolders;
import posestudio.app.testing.Faces;
import posestudio.app.testing.FakeNeural;
import posestudio.app.testing.NoClips;
import posestudio.editor.edit.HeadPose;
import posestudio.editor.image.Picture;
import posestudio.editor.image.PictureReader;
import posestudio.editor.progress.Progress;
import posestudio.render.draw.DrawingDevice;
import posestudio.render.draw.Scene;
import posestudio.render.draw.ViewRequest;

/** Parts that need no networks and no OpenGL: two faces in every picture, drawn as they are. */
final class FakeParts {
    /** No pack unless one is put in. */
    final FakeNeural neural = new FakeNeural();
    /** Views drawn so far. */
    final AtomicInteger drawn = new AtomicInteger();

    StudioParts parts(Path presets) {
        return new StudioParts(
                new PictureReader(),
                new NoClips(),
                neural,
                new Packs(new UserFolders(presets, presets, presets)),
                (picture, progress) -> Faces.search(
                        Faces.face(
                                0.35 * picture.width(), 0.4 * picture.height(), 0.3 * picture.width(), HeadPose.ZERO),
                        Faces.face(
                                0.8 * picture.width(), 0.7 * picture.height(), 0.1 * picture.width(), HeadPose.ZERO)),
                Device::new,
                (source, scene, plan, progress) -> {},
                (picture, face, edit) -> {},
                List::of,
                presets,
                new RecoveryFolder(presets.resolve("recovery")),
                () -> {});
    }

    private final class Device implements DrawingDevice {
        @Override
        public String description() {
            return "fake device";
        }

        @Override
        public Optional<String> fallbackReason() {
            return Optional.of("this is a test");
        }

        @Override
        public void drawView(ViewRequest request, BufferedImage target) {
            Picture picture = request.scene().picture();
            BufferedImage image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
            for (int y = 0; y < picture.height(); y++) {
                for (int x = 0; x < picture.width(); x++) {
                    image.setRGB(x, y, picture.argb(x, y));
                }
            }
            Graphics2D g = target.createGraphics();
            g.setColor(new java.awt.Color(request.background()));
            g.fillRect(0, 0, target.getWidth(), target.getHeight());
            g.translate(request.view().offsetX(), request.view().offsetY());
            g.scale(request.view().scale(), request.view().scale());
            g.drawImage(image, 0, 0, null);
            g.dispose();
            drawn.incrementAndGet();
        }

        @Override
        public Picture drawFinal(Scene scene, Progress progress) {
            return scene.picture();
        }

        @Override
        public void close() {}
    }
}
