package posestudio.app.timeline;

import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import posestudio.app.action.Actions;

/** What can be done with keys and corrections. */
final class RowsMenu extends JPopupMenu {
    RowsMenu(TimelineModel model, Actions actions) {
        getAccessibleContext().setAccessibleName(model.messages().text("timeline.menu"));
        actions.refresh();
        String[] ids = {
            "way-hold",
            "way-linear",
            "way-smooth",
            null,
            "copy-keys",
            "cut-keys",
            "paste-keys",
            "delete-keys",
            null,
            "begin-here",
            "end-here",
            null,
            "select-all-keys"
        };
        for (String id : ids) {
            if (id == null) {
                addSeparator();
            } else {
                JMenuItem item = add(actions.get(id));
                item.setToolTipText(null);
            }
        }
    }
}
