package posestudio.render.loop;

import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.function.Consumer;
import posestudio.editor.image.Picture;
import posestudio.editor.progress.Progress;
import posestudio.render.draw.DrawingDevice;
import posestudio.render.draw.Scene;
import posestudio.render.draw.ViewRequest;

/** Draws by running what the test gives it. */
class FakeDevice implements DrawingDevice {
    private final Consumer<ViewRequest> draw;
    volatile Thread closedOn;

    FakeDevice(Consumer<ViewRequest> draw) {
        this.draw = draw;
    }

    @Override
    public String description() {
        return "fake";
    }

    @Override
    public Optional<String> fallbackReason() {
        return Optional.empty();
    }

    @Override
    public void drawView(ViewRequest request, BufferedImage target) {
        draw.accept(request);
    }

    @Override
    public Picture drawFinal(Scene scene, Progress progress) {
        return scene.picture();
    }

    @Override
    public void close() {
        closedOn = Thread.currentThread();
    }
}
