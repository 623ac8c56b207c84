package posestudio.app.timeline.edit;

import java.util.Optional;
import java.util.function.Supplier;
import posestudio.app.workspace.Workspace;

/**
 * What can be done with the open clip.
 *
 * @param transport goes through it
 * @param edits changes its keys
 * @param hold keeps heads at an angle
 */
public record ClipTools(Transport transport, TimelineEdits edits, HeadHold hold) {
    /**
     * For the clip on that table.
     *
     * @param reading what is known of its faces
     */
    public static ClipTools of(Workspace workspace, Supplier<Optional<ClipReading>> reading) {
        TimelineEdits edits = new TimelineEdits(workspace);
        return new ClipTools(new Transport(workspace), edits, new HeadHold(workspace, edits, reading));
    }
}
