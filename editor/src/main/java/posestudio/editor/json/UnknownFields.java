package posestudio.editor.json;

import java.util.List;
import java.util.Map;

/** Carries over what a file holds that this version does not know, when the file is written anew. */
public final class UnknownFields {
    private UnknownFields() {}

    /**
     * Adds to {@code fresh} the fields of {@code original} that this version would not write itself. Elements of a list
     * are taken for the same when their known content is, or when they carry the same place in the list {@code byPlace}.
     *
     * @param original what was read
     * @param known what this version writes for what it understood of it
     * @param fresh what is to be written now; changed
     * @param byPlace name of the lists whose elements are the same things before and after, whatever became of them
     */
    public static void keep(
            Map<String, Object> original, Map<String, Object> known, Map<String, Object> fresh, String byPlace) {
        original.forEach((name, value) -> {
            Object nowKnown = known.get(name);
            Object now = fresh.get(name);
            if (nowKnown == null && now == null) {
                fresh.put(name, value);
            } else {
                keepInside(value, nowKnown, now, byPlace, name.equals(byPlace));
            }
        });
    }

    @SuppressWarnings("unchecked")
    private static void keepInside(Object original, Object known, Object fresh, String byPlace, boolean samePlaces) {
        if (original instanceof Map && known instanceof Map && fresh instanceof Map) {
            keep((Map<String, Object>) original, (Map<String, Object>) known, (Map<String, Object>) fresh, byPlace);
        } else if (original instanceof List<?> a && known instanceof List<?> b && fresh instanceof List<?> c) {
            for (int i = 0; i < a.size() && i < b.size() && i < c.size(); i++) {
                if (samePlaces || b.get(i).equals(c.get(i))) {
                    keepInside(a.get(i), b.get(i), c.get(i), byPlace, false);
                }
            }
        }
    }
}
