package posestudio.app.timeline;

import java.util.ArrayList;
import java.util.List;
import javax.swing.ButtonGroup;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.JRadioButtonMenuItem;
import javax.swing.event.PopupMenuEvent;
import javax.swing.event.PopupMenuListener;
import posestudio.app.action.Actions;
import posestudio.editor.history.Gesture;

/** What can be done with the head through the whole clip. */
final class HoldMenu {
    private static final int STEP = 25;

    private HoldMenu() {}

    static JPopupMenu create(TimelineModel model, Actions actions) {
        JPopupMenu menu = new JPopupMenu();
        menu.getAccessibleContext().setAccessibleName(model.messages().text("timeline.head.menu"));
        for (String id : new String[] {"hold-frontalise", "hold-steady", "hold-this", null, "hold-release"}) {
            if (id == null) {
                menu.addSeparator();
            } else {
                JMenuItem item = menu.add(actions.get(id));
                item.setIcon(null);
            }
        }
        menu.addSeparator();
        JMenu smoothing = new JMenu(model.messages().text("timeline.smoothing"));
        smoothing.setToolTipText(model.messages().text("timeline.smoothing.tip"));
        ButtonGroup group = new ButtonGroup();
        List<JMenuItem> items = new ArrayList<>();
        for (int percent = 0; percent <= 100; percent += STEP) {
            double amount = percent / 100.0;
            JMenuItem item = new JRadioButtonMenuItem(
                    percent == 0 ? model.messages().text("timeline.smoothing.off") : percent + " %");
            item.addActionListener(event -> model.tools().hold().smoothing(amount, Gesture.begin()));
            group.add(item);
            items.add(smoothing.add(item));
        }
        menu.add(smoothing);
        menu.addPopupMenuListener(new PopupMenuListener() {
            @Override
            public void popupMenuWillBecomeVisible(PopupMenuEvent event) {
                int chosen = (int) Math.round(model.tools().hold().smoothing() * 100 / STEP);
                items.get(chosen).setSelected(true);
            }

            @Override
            public void popupMenuWillBecomeInvisible(PopupMenuEvent event) {
                // What was chosen has been told already.
            }

            @Override
            public void popupMenuCanceled(PopupMenuEvent event) {
                // Nothing was chosen.
            }
        });
        return menu;
    }
}
