package posestudio.app.timeline;

import java.awt.event.ActionEvent;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.util.List;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import posestudio.app.action.StudioAction;
import posestudio.app.timeline.edit.KeyRef;
import posestudio.app.timeline.edit.Selection;
import posestudio.app.timeline.edit.TimelineEdits;
import posestudio.editor.edit.EditGroup;

/**
 * What keys do while the rows have the focus: Page Up and Down choose the row, Enter chooses or makes the key at the
 * playhead, Alt with the arrows moves what is chosen, and the usual keys copy, paste and delete it.
 */
final class RowsKeys {
    private static final int FAR = 10;

    private final TrackRows rows;
    private final TimelineModel model;
    private final TimelineEdits edits;

    /** @param menu shows what can be done with what is chosen */
    RowsKeys(TrackRows rows, TimelineModel model, Runnable menu) {
        this.rows = rows;
        this.model = model;
        edits = model.tools().edits();
        int command = StudioAction.menuMask();
        bind(KeyEvent.VK_A, command, edits::selectAll);
        bind(KeyEvent.VK_C, command, edits::copy);
        bind(KeyEvent.VK_X, command, edits::cut);
        bind(KeyEvent.VK_V, command, edits::paste);
        bind(KeyEvent.VK_DELETE, 0, edits::delete);
        bind(KeyEvent.VK_BACK_SPACE, 0, edits::delete);
        bind(KeyEvent.VK_ESCAPE, 0, () -> edits.select(Selection.NONE));
        bind(KeyEvent.VK_LEFT, InputEvent.ALT_DOWN_MASK, () -> edits.nudge(-1));
        bind(KeyEvent.VK_RIGHT, InputEvent.ALT_DOWN_MASK, () -> edits.nudge(1));
        bind(KeyEvent.VK_LEFT, InputEvent.ALT_DOWN_MASK | InputEvent.SHIFT_DOWN_MASK, () -> edits.nudge(-FAR));
        bind(KeyEvent.VK_RIGHT, InputEvent.ALT_DOWN_MASK | InputEvent.SHIFT_DOWN_MASK, () -> edits.nudge(FAR));
        bind(KeyEvent.VK_PAGE_UP, 0, () -> rows.row(rows.row() - 1));
        bind(KeyEvent.VK_PAGE_DOWN, 0, () -> rows.row(rows.row() + 1));
        bind(KeyEvent.VK_ENTER, 0, () -> choose(false));
        bind(KeyEvent.VK_ENTER, InputEvent.SHIFT_DOWN_MASK, () -> choose(true));
        bind(KeyEvent.VK_CONTEXT_MENU, 0, menu);
        bind(KeyEvent.VK_F10, InputEvent.SHIFT_DOWN_MASK, menu);
    }

    private void choose(boolean more) {
        if (!edits.hasFace()) {
            return;
        }
        int frame = model.view().playhead();
        if (rows.row() == EditGroup.values().length) {
            rows.barAt(frame).ifPresent(bar -> select(Selection.ofBar(bar), more));
            return;
        }
        EditGroup group = EditGroup.values()[rows.row()];
        if (model.timeline().track(group).at(frame).isEmpty()) {
            edits.insertKeys(List.of(group));
        }
        select(Selection.of(new KeyRef(group, frame)), more);
    }

    private void select(Selection one, boolean more) {
        edits.select(more ? edits.selection().toggled(one) : one);
        rows.describe();
    }

    private void bind(int key, int modifiers, Runnable body) {
        KeyStroke stroke = KeyStroke.getKeyStroke(key, modifiers);
        rows.getInputMap(JComponent.WHEN_FOCUSED).put(stroke, stroke);
        rows.getActionMap().put(stroke, new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                body.run();
            }
        });
    }
}
