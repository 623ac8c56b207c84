package posestudio.app.search;

import java.awt.Graphics;
import javax.swing.JList;
import javax.swing.ListModel;
import javax.swing.UIManager;

/** The commands that were found; says so when there are none. */
final class FoundList extends JList<Command> {
    private static final int MARGIN = 8;

    private final String nothing;

    FoundList(ListModel<Command> found, String nothing) {
        super(found);
        this.nothing = nothing;
    }

    @Override
    protected void paintComponent(Graphics g) {
        super.paintComponent(g);
        if (getModel().getSize() == 0) {
            g.setColor(UIManager.getColor("Label.disabledForeground"));
            g.setFont(getFont());
            g.drawString(nothing, MARGIN, MARGIN + g.getFontMetrics().getAscent());
        }
    }
}
