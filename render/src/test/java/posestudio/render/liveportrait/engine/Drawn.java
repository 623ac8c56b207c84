package posestudio.render.liveportrait.engine;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import posestudio.editor.image.Picture;
import posestudio.editor.progress.Progress;
import posestudio.render.draw.DrawingDevice;
import posestudio.render.draw.Scene;
import posestudio.render.draw.ViewRequest;

/** A device that remembers what it was asked for. */
final class Drawn implements DrawingDevice {
    final List<ViewRequest> views = new ArrayList<>();
    final List<Scene> finals = new ArrayList<>();

    @Override
    public String description() {
        return "remembers";
    }

    @Override
    public Optional<String> fallbackReason() {
        return Optional.empty();
    }

    @Override
    public void drawView(ViewRequest request, BufferedImage target) {
        views.add(request);
    }

    @Override
    public Picture drawFinal(Scene scene, Progress progress) {
        finals.add(scene);
        return scene.picture();
    }

    @Override
    public void close() {}
}
