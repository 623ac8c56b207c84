package posestudio.app.history;

import java.util.Optional;
import posestudio.editor.history.History;
import posestudio.editor.project.Project;

/**
 * One line of the list of states.
 *
 * @param entry the state
 * @param present whether the person stands there
 * @param undone whether it is not part of what is seen now: undone, or on a line that was left
 * @param face the face whose picture is shown
 * @param frame of a clip the frame at which the states are compared
 */
record HistoryRow(History.Entry entry, boolean present, boolean undone, int face, int frame) {
    /** The state, as it is seen at the frame. */
    Project project() {
        return entry.step().project().at(frame);
    }

    /** What it was made from, as it is seen at the frame. */
    Optional<Project> before() {
        return entry.before().map(before -> before.at(frame));
    }
}
