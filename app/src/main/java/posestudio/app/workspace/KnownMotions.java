package posestudio.app.workspace;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import posestudio.render.face.FaceAnalysis;
import posestudio.render.liveportrait.rig.LivePortraitRig;
import posestudio.render.liveportrait.rig.LocatedMotion;
import posestudio.render.rig.Rig;

/** What the motion network has said of the faces that were looked at last. Belongs to the event thread. */
public final class KnownMotions {
    /** In a clip every frame has faces of its own. */
    private static final int MOST = 32;

    private final Map<FaceAnalysis, LocatedMotion> known = new LinkedHashMap<>();
    private Rig rig = new LivePortraitRig(this::of);

    KnownMotions() {}

    /** What is known of a face. */
    public Optional<LocatedMotion> of(FaceAnalysis face) {
        return Optional.ofNullable(known.get(face));
    }

    void put(FaceAnalysis face, LocatedMotion motion) {
        known.put(face, motion);
        if (known.size() > MOST) {
            known.remove(known.keySet().iterator().next());
        }
        // Another one, so that whoever remembers where handles stood looks again.
        rig = new LivePortraitRig(this::of);
    }

    Rig rig() {
        return rig;
    }
}
