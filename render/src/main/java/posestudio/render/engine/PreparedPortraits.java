package posestudio.render.engine;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import posestudio.editor.image.Picture;
import posestudio.render.face.FaceAnalysis;

/** Remembers what an engine has prepared, so that every device and every frame uses it. For any thread. */
public final class PreparedPortraits {
    /** A relief is about 21 MB; of a larger group than this the faces longest unused are prepared again when needed. */
    private static final int KEPT = 24;

    private final PortraitEngine engine;
    private final Map<FaceAnalysis, PreparedPortrait> prepared = new LinkedHashMap<>(16, 0.75f, true);

    /** What {@code engine} prepares. */
    public PreparedPortraits(PortraitEngine engine) {
        this.engine = engine;
    }

    /** The engine that prepares. */
    public PortraitEngine engine() {
        return engine;
    }

    /** The prepared face; takes part of a second the first time. */
    public synchronized PreparedPortrait get(Picture picture, FaceAnalysis face) {
        PreparedPortrait portrait = prepared.computeIfAbsent(face, f -> engine.prepare(picture, f));
        Iterator<FaceAnalysis> oldest = prepared.keySet().iterator();
        while (prepared.size() > KEPT) {
            oldest.next();
            oldest.remove();
        }
        return portrait;
    }
}
