package posestudio.app.panel;

import java.awt.Component;
import java.awt.KeyboardFocusManager;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import net.miginfocom.swing.MigLayout;
import posestudio.editor.change.SetParameters;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.history.Document;
import posestudio.editor.parameter.ParameterSpec;
import posestudio.editor.parameter.Parameters;

/**
 * The rows of a feature that each half of the face has: one row while both halves move together, two while they do not
 * or while their values differ.
 */
final class PairRows extends JPanel {
    private final transient ParameterSpec left;
    private final transient RowParts parts;
    private final transient PanelMemory memory;
    private final ParameterSlider both;
    private final ParameterSlider leftRow;
    private final ParameterSlider rightRow;
    private final JButton unlink = new JButton();
    private final JButton link = new JButton();

    PairRows(ParameterSpec left, RowParts parts, PanelMemory memory) {
        super(new MigLayout("insets 0, gap 0, fillx, wrap 1, hidemode 3", "[grow,fill]", "[]0[]"));
        this.left = left;
        this.parts = parts;
        this.memory = memory;
        setOpaque(false);
        String name = parts.messages().text("parameter." + left.pairId());
        Section.tool(unlink, "link", parts.messages().text("panel.unlink", name));
        Section.tool(link, "unlink", parts.messages().text("panel.link", name));
        unlink.addActionListener(event -> link(false));
        link.addActionListener(event -> link(true));
        both = new ParameterSlider(Control.pair(left), parts, unlink);
        leftRow = new ParameterSlider(Control.of(left), parts, link);
        rightRow = new ParameterSlider(Control.of(Parameters.partner(left)), parts, null);
        add(both);
        add(leftRow);
        add(rightRow);
    }

    void refresh() {
        boolean there = parts.workspace().selectedFace().isPresent();
        link.setEnabled(there);
        unlink.setEnabled(there);
        both.refresh();
        leftRow.refresh();
        rightRow.refresh();
        boolean linked = !memory.choices().unlinked().contains(left.pairId());
        // Whoever has just moved one half until both are equal goes on moving that half.
        reveal(linked && areEqual() && !hasFocus(leftRow) && !hasFocus(rightRow));
    }

    private void reveal(boolean together) {
        if (both.isVisible() != together || leftRow.isVisible() == together) {
            both.setVisible(together);
            leftRow.setVisible(!together);
            rightRow.setVisible(!together);
            revalidate();
        }
    }

    /** Both halves together, at the middle of their values when those differ; or each on its own. */
    private void link(boolean linked) {
        memory.keep(choices -> choices.link(left.pairId(), linked));
        if (linked && !areEqual()) {
            Document document = parts.workspace().document().orElseThrow();
            FaceEdit edit = parts.workspace().selectedEdit().orElseThrow();
            double middle = Math.round(Control.pair(left).value(edit));
            document.dispatch(SetParameters.pair(document.selectedFace(), left, middle));
            parts.released().run();
        }
        reveal(linked);
        // The button that was pressed is gone; the keyboard goes on at the one that takes it back.
        (linked ? unlink : link).requestFocusInWindow();
    }

    private boolean areEqual() {
        return parts.workspace()
                .selectedEdit()
                .map(edit -> edit.value(left) == edit.value(Parameters.partner(left)))
                .orElse(true);
    }

    private static boolean hasFocus(Component row) {
        Component owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
        return owner != null && SwingUtilities.isDescendingFrom(owner, row) && !(owner instanceof JButton);
    }
}
