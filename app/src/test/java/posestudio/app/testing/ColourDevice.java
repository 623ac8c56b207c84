package posestudio.app.testing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Optional;
import posestudio.editor.image.Picture;
import posestudio.editor.progress.Progress;
import posestudio.render.draw.DrawingDevice;
import posestudio.render.draw.Scene;
import posestudio.render.draw.ViewRequest;

/** Draws nothing but one colour, which tells how far the first face is turned. */
public final class ColourDevice implements DrawingDevice {
    /** The colour for a face that is turned by that many whole degrees, 0 to 30. */
    public static Color of(int yaw) {
        return new Color(8 * yaw, 0, 0);
    }

    @Override
    public String description() {
        return "one colour";
    }

    @Override
    public Optional<String> fallbackReason() {
        return Optional.empty();
    }

    @Override
    public void drawView(ViewRequest request, BufferedImage target) {
        Graphics2D g = target.createGraphics();
        g.setColor(of((int) request.scene().edits().get(0).pose().yaw()));
        g.fillRect(0, 0, target.getWidth(), target.getHeight());
        g.dispose();
    }

    @Override
    public Picture drawFinal(Scene scene, Progress progress) {
        return scene.picture();
    }

    @Override
    public void close() {}
}
