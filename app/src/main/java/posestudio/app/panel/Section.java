package posestudio.app.panel;

import java.awt.Insets;
import javax.swing.AbstractButton;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.SwingConstants;
import net.miginfocom.swing.MigLayout;
import posestudio.app.text.Messages;
import posestudio.app.theme.Icons;
import posestudio.app.theme.Theme;

/** A part of a column that folds up under its title and remembers it. */
public final class Section extends JPanel {
    private static final int CHEVRON = 12;
    private static final int TOOL = 15;

    private final String id;
    private final transient PanelMemory memory;
    private final transient Messages messages;
    private final JButton header = Theme.styled(new JButton(), "sectionHeader");
    private final JPanel tools = new JPanel(new MigLayout("insets 0, gap 1, hidemode 3"));
    private final ChangedDot dot = new ChangedDot();
    private final JComponent body;

    /**
     * @param id what it is remembered by
     * @param title what it is called, ready to read
     */
    public Section(String id, String title, JComponent body, PanelMemory memory, Messages messages) {
        super(new MigLayout("insets 0, gap 0, fillx, hidemode 3", "[grow 0]2[grow,fill][]", "[28!]0[]"));
        this.id = id;
        this.body = body;
        this.memory = memory;
        this.messages = messages;
        setOpaque(false);
        tools.setOpaque(false);
        header.setText(title);
        header.setHorizontalAlignment(SwingConstants.LEADING);
        header.setIconTextGap(6);
        header.setMargin(new Insets(3, 2, 3, 6));
        header.putClientProperty("JButton.buttonType", "toolBarButton");
        header.setToolTipText(messages.text("section.tip"));
        header.addActionListener(event -> fold(!isFolded()));
        add(header, "growx 0");
        add(dot, "alignx left, growx 0");
        add(tools, "alignx right, wrap");
        add(body, "span 3, growx, wmin 0");
        reveal(isFolded());
    }

    /** A small button at the right end of the title. */
    public JButton tool(String icon, String name, Runnable body) {
        JButton button = new JButton();
        tool(button, icon, name);
        button.addActionListener(event -> body.run());
        tools.add(button);
        return button;
    }

    /** Makes a button as small and quiet as those of a title. */
    public static void tool(AbstractButton button, String icon, String name) {
        button.setIcon(Icons.of(icon, TOOL));
        button.putClientProperty("JButton.buttonType", "toolBarButton");
        button.setMargin(new Insets(2, 2, 2, 2));
        button.setToolTipText(name);
        button.getAccessibleContext().setAccessibleName(name);
    }

    /** Tells whether anything in it is not as the source has it. */
    public void light(boolean changed) {
        dot.light(changed);
    }

    /** Whether only its title is seen. */
    public boolean isFolded() {
        return memory.choices().collapsed().contains(id);
    }

    /** Opens it if it is folded up. */
    public void open() {
        if (isFolded()) {
            fold(false);
        }
    }

    private void fold(boolean up) {
        memory.keep(choices -> choices.collapse(id, up));
        reveal(up);
    }

    private void reveal(boolean folded) {
        header.setIcon(Icons.of(folded ? "chevron-right" : "chevron-down", CHEVRON));
        header.getAccessibleContext()
                .setAccessibleDescription(messages.text(folded ? "section.folded" : "section.open"));
        body.setVisible(!folded);
        revalidate();
    }
}
