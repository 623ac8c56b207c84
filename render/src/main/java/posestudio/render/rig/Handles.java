package posestudio.render.rig;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import posestudio.editor.parameter.Laterality;

/** The handles of the built-in engine, on MediaPipe's face mesh and irises; left and right are the viewer's. */
public final class Handles {
    private static final List<Handle> LIST = new ArrayList<>();

    static {
        pair(HandleGroup.BROW, "brow-outer", 70, 300);
        pair(HandleGroup.BROW, "brow-outer-arch", 63, 293);
        pair(HandleGroup.BROW, "brow-arch", 105, 334);
        pair(HandleGroup.BROW, "brow-inner-arch", 66, 296);
        pair(HandleGroup.BROW, "brow-inner", 107, 336);
        pair(HandleGroup.LIDS, "eye-corner-outer", 33, 263);
        pair(HandleGroup.LIDS, "upper-lid-outer", 160, 387);
        pair(HandleGroup.LIDS, "upper-lid", 159, 386);
        pair(HandleGroup.LIDS, "upper-lid-inner", 158, 385);
        pair(HandleGroup.LIDS, "eye-corner-inner", 133, 362);
        pair(HandleGroup.LIDS, "lower-lid-outer", 144, 373);
        pair(HandleGroup.LIDS, "lower-lid", 145, 374);
        pair(HandleGroup.LIDS, "lower-lid-inner", 153, 380);
        pair(HandleGroup.LIDS, "lid-crease", 27, 257);
        pair(HandleGroup.IRIS, "iris", 468, 473);
        middle(HandleGroup.NOSE, "nose-root", 168);
        middle(HandleGroup.NOSE, "nose-bridge", 197);
        middle(HandleGroup.NOSE, "nose-tip", 4);
        middle(HandleGroup.NOSE, "nose-base", 2);
        pair(HandleGroup.NOSE, "nose-side", 198, 420);
        pair(HandleGroup.NOSE, "nostril", 64, 294);
        pair(HandleGroup.OUTER_LIPS, "mouth-corner", 61, 291);
        pair(HandleGroup.OUTER_LIPS, "upper-lip-edge-outer", 40, 270);
        pair(HandleGroup.OUTER_LIPS, "upper-lip-peak", 37, 267);
        middle(HandleGroup.OUTER_LIPS, "upper-lip-bow", 0);
        pair(HandleGroup.OUTER_LIPS, "lower-lip-edge-outer", 91, 321);
        pair(HandleGroup.OUTER_LIPS, "lower-lip-edge", 84, 314);
        middle(HandleGroup.OUTER_LIPS, "lower-lip-edge-middle", 17);
        pair(HandleGroup.INNER_LIPS, "inner-mouth-corner", 78, 308);
        pair(HandleGroup.INNER_LIPS, "upper-lip-inner", 81, 311);
        middle(HandleGroup.INNER_LIPS, "upper-lip-middle", 13);
        pair(HandleGroup.INNER_LIPS, "lower-lip-inner", 178, 402);
        middle(HandleGroup.INNER_LIPS, "lower-lip-middle", 14);
        pair(HandleGroup.JAW_LINE, "ear", 234, 454);
        pair(HandleGroup.JAW_LINE, "jaw-hinge", 132, 361);
        pair(HandleGroup.JAW_LINE, "jaw-corner", 172, 397);
        pair(HandleGroup.JAW_LINE, "jaw", 150, 379);
        pair(HandleGroup.JAW_LINE, "chin-side", 176, 400);
        middle(HandleGroup.JAW_LINE, "chin", 152);
        pair(HandleGroup.CHEEKS, "cheekbone", 50, 280);
        pair(HandleGroup.CHEEKS, "cheek", 205, 425);
        pair(HandleGroup.CHEEKS, "cheek-outer", 123, 352);
        pair(HandleGroup.CHEEKS, "smile-fold", 206, 426);
        middle(HandleGroup.FOREHEAD, "glabella", 9);
        middle(HandleGroup.FOREHEAD, "forehead", 151);
        middle(HandleGroup.FOREHEAD, "hairline", 10);
        pair(HandleGroup.FOREHEAD, "forehead-side", 69, 299);
        pair(HandleGroup.FOREHEAD, "temple", 54, 284);
    }

    /** All of them, group by group. */
    public static final List<Handle> ALL = List.copyOf(LIST);

    private static final Map<String, Handle> BY_ID =
            ALL.stream().collect(Collectors.toMap(Handle::id, Function.identity()));

    private Handles() {}

    /** The handle of that id, if there is one. */
    public static Optional<Handle> byId(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    /** The same handle on the other half of the face; a handle of the middle is its own. */
    public static Handle partner(Handle handle) {
        return BY_ID.get(handle.partnerId());
    }

    private static void middle(HandleGroup group, String id, int landmark) {
        LIST.add(new Handle(id, group, Laterality.MIDDLE, id, landmark));
    }

    private static void pair(HandleGroup group, String id, int left, int right) {
        LIST.add(new Handle(id + "-left", group, Laterality.LEFT, id + "-right", left));
        LIST.add(new Handle(id + "-right", group, Laterality.RIGHT, id + "-left", right));
    }
}
