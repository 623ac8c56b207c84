package posestudio.editor.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import posestudio.editor.project.Project;

/** Walks a document's whole history there and back, and holds it against the states a person has seen. */
final class HistoryChecker {
    private final Document document;
    private final List<Project> shown = new ArrayList<>();

    HistoryChecker(Document document) {
        this.document = document;
        shown.add(document.project());
    }

    /** Remembers the present state as one that a person saw when a movement had ended. */
    void see() {
        shown.add(document.project());
    }

    /** Every state seen is visited by undo, newest first, and again by redo; nothing else is. */
    void check() {
        for (int i = shown.size() - 1; i > 0; i--) {
            assertEquals(shown.get(i), document.project(), "before undo to " + (i - 1));
            document.undo();
        }
        assertEquals(shown.get(0), document.project());
        assertFalse(document.history().canUndo());
        for (int i = 1; i < shown.size(); i++) {
            document.redo();
            assertEquals(shown.get(i), document.project(), "after redo to " + i);
        }
        assertFalse(document.history().canRedo());
    }
}
