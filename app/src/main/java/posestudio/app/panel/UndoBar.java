package posestudio.app.panel;

import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import posestudio.app.text.Messages;
import posestudio.app.theme.Theme;

/** Says what was taken away, and takes it back. Not seen until something was. */
public final class UndoBar extends JPanel {
    private final JLabel words = Theme.styled(new JLabel(), "muted");
    private transient Runnable back = () -> {};

    /** A bar that is not seen. */
    public UndoBar(Messages messages) {
        super(new MigLayout("insets 2 8 2 0, fillx", "[grow]4[]"));
        setOpaque(false);
        setVisible(false);
        JButton undo = new JButton(messages.text("undo-bar.do"));
        undo.setToolTipText(messages.text("undo-bar.tip"));
        undo.addActionListener(event -> {
            setVisible(false);
            back.run();
        });
        add(words, "wmin 0");
        add(undo);
    }

    /**
     * Offers to take something back.
     *
     * @param sentence what was taken away, ready to read
     */
    public void offer(String sentence, Runnable takeBack) {
        words.setText(sentence);
        back = takeBack;
        setVisible(true);
        revalidate();
    }

    /** There is nothing to take back any more. */
    public void putAway() {
        setVisible(false);
    }
}
