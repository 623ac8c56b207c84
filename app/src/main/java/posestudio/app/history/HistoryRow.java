package posestudio.app.history;

import posestudio.editor.history.History;

/**
 * One line of the list of states.
 *
 * @param entry the state
 * @param present whether the person stands there
 * @param undone whether it is not part of what is seen now: undone, or on a line that was left
 * @param face the face whose picture is shown
 */
record HistoryRow(History.Entry entry, boolean present, boolean undone, int face) {}
