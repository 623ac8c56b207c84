package posestudio.render.liveportrait.paste;

import java.util.List;
import java.util.stream.IntStream;
import posestudio.editor.image.Picture;
import posestudio.render.draw.Patch;
import posestudio.render.draw.Region;

/** A picture with patches in it. */
public final class Pasted {
    private Pasted() {}

    /** The picture with patches of its own resolution laid over, the first one lowest; itself without any. */
    public static Picture onto(Picture picture, List<Patch> patches) {
        if (patches.isEmpty()) {
            return picture;
        }
        Canvas canvas = new Canvas(picture, new Region(0, 0, picture.width(), picture.height()), 1);
        IntStream.range(0, canvas.height).parallel().forEach(canvas::fillRow);
        patches.forEach(canvas::lay);
        return canvas.finished();
    }
}
