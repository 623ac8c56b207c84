package posestudio.app.packs.dialog;

import java.awt.Window;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;
import posestudio.app.text.Messages;
import posestudio.app.theme.Theme;
import posestudio.models.install.CatalogPack;

/** Shows a licence, and asks whether it is accepted. */
final class LicenceDialog extends JDialog {
    private final transient Messages messages;
    private boolean accepted;

    /**
     * @param where where it comes from, a sentence
     * @param accept message key of the button
     */
    LicenceDialog(Window owner, Messages messages, CatalogPack pack, String where, String accept) {
        super(owner, messages.text("packs.licence.title", pack.name()), ModalityType.DOCUMENT_MODAL);
        this.messages = messages;
        setName("licence");
        JPanel panel =
                new JPanel(new MigLayout("insets 20 22 16 22, gap 10 10, wrap 1", "[grow,fill]", "[][][grow,fill][]"));
        panel.add(words(messages.text("packs.licence.words", pack.name(), pack.license())), "wmin 0");
        panel.add(words(where), "wmin 0");
        JTextArea text = Theme.styled(new JTextArea(flowing(pack.licenseText())), "words");
        text.setEditable(false);
        text.setLineWrap(true);
        text.setWrapStyleWord(true);
        text.setCaretPosition(0);
        text.setMargin(new java.awt.Insets(8, 10, 8, 10));
        text.getAccessibleContext().setAccessibleName(messages.text("packs.licence.text"));
        panel.add(new JScrollPane(text), "w 560!, h 320:320:");
        JButton decline = button("packs.licence.decline", this::dispose);
        JButton take = button(accept, () -> {
            accepted = true;
            dispose();
        });
        panel.add(decline, "gaptop 6, split 2, sizegroup buttons, tag cancel");
        panel.add(take, "sizegroup buttons, tag ok");
        setContentPane(panel);
        getRootPane().setDefaultButton(take);
        getRootPane()
                .registerKeyboardAction(
                        event -> dispose(), KeyStroke.getKeyStroke("ESCAPE"), JComponent.WHEN_IN_FOCUSED_WINDOW);
        pack();
        setLocationRelativeTo(owner);
    }

    /** The text with paragraphs of one line each, so that they flow into the width that there is. */
    static String flowing(String text) {
        return text.strip().replace("\r", "").replaceAll("(?<!\n)\n(?!\n)", " ");
    }

    /** Waits for the answer. */
    boolean ask() {
        setVisible(true);
        return accepted;
    }

    private JButton button(String key, Runnable body) {
        JButton button = new JButton(messages.text(key));
        button.setName(key);
        button.setToolTipText(messages.text(key));
        button.addActionListener(event -> body.run());
        return button;
    }

    private static JTextArea words(String text) {
        JTextArea words = Theme.styled(new JTextArea(text), "words");
        words.setEditable(false);
        words.setFocusable(false);
        words.setOpaque(false);
        words.setBorder(null);
        words.setLineWrap(true);
        words.setWrapStyleWord(true);
        return words;
    }
}
