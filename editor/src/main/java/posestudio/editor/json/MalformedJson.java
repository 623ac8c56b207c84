package posestudio.editor.json;

/** A JSON text lacks something, or has something else in its place; the message says where, as {@code faces[0].box}. */
public final class MalformedJson extends Exception {
    /**
     * @param place where, as a path from the outermost object
     */
    public MalformedJson(String place) {
        super(place);
    }
}
