package posestudio.editor.project;

import java.util.Arrays;
import java.util.Optional;

/** What draws edited faces. */
public enum RenderEngine {
    /** The one built in: a layered relief of the photo itself. */
    MESH("mesh"),
    /** The networks of an installed LivePortrait pack. */
    LIVEPORTRAIT("liveportrait");

    private final String id;

    RenderEngine(String id) {
        this.id = id;
    }

    /** Its name in files, on the command line and in message keys ({@code engine.ID}). */
    public String id() {
        return id;
    }

    /** The engine of that name, if there is one. */
    public static Optional<RenderEngine> byId(String id) {
        return Arrays.stream(values()).filter(engine -> engine.id.equals(id)).findFirst();
    }
}
