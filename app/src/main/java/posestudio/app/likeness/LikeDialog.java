package posestudio.app.likeness;

import java.awt.Window;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.swing.ButtonGroup;
import javax.swing.ImageIcon;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JRadioButton;
import javax.swing.JToggleButton;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;
import posestudio.app.panel.Thumbnail;
import posestudio.app.text.Messages;
import posestudio.app.theme.Theme;
import posestudio.render.likeness.LikePart;
import posestudio.render.likeness.Likeness;

/** Asks which face to take over from, what of it, and how; the picture behind shows every choice at once. */
final class LikeDialog extends JDialog {
    private static final int THUMBNAIL = 72;
    /** More faces than this in a row do not fit. */
    static final int MOST_FACES = 8;

    private final transient Messages messages;
    private final transient Trial trial;
    private final Map<LikePart, JCheckBox> parts = new EnumMap<>(LikePart.class);
    private final Map<Likeness.Manner, JRadioButton> manners = new EnumMap<>(Likeness.Manner.class);
    private transient Example chosen;
    private transient boolean taken;

    /** @param first how it is taken over until the person says otherwise */
    LikeDialog(Window owner, Messages messages, List<Example> examples, Likeness.Manner first, Trial trial) {
        super(owner, messages.text("like.title"), ModalityType.DOCUMENT_MODAL);
        this.messages = messages;
        this.trial = trial;
        chosen = examples.get(0);
        setName("like");
        setContentPane(content(examples, first));
        getRootPane()
                .registerKeyboardAction(
                        event -> dispose(), KeyStroke.getKeyStroke("ESCAPE"), JComponent.WHEN_IN_FOCUSED_WINDOW);
        addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosed(WindowEvent event) {
                if (!taken) {
                    trial.giveUp();
                }
            }
        });
        pack();
        setResizable(false);
        // Beside the picture's middle, where the face mostly is.
        setLocation(owner.getX() + 40, owner.getY() + (owner.getHeight() - getHeight()) / 2);
        show(chosen);
    }

    private JPanel content(List<Example> examples, Likeness.Manner first) {
        JPanel panel = new JPanel(new MigLayout("insets 20 22 16 22, gap 10 8, wrap 1", "[grow,fill]"));
        panel.add(title("like.from", chosen.name()));
        panel.add(faces(examples), "gapbottom 10");
        panel.add(title("like.parts"));
        for (LikePart part : LikePart.values()) {
            String key = "like.part." + part.name().toLowerCase(Locale.ROOT);
            JCheckBox box = new JCheckBox(messages.text(key), LikePart.usual().contains(part));
            box.setName(key);
            box.setToolTipText(messages.text(key + ".tip"));
            box.addActionListener(event -> show(chosen));
            parts.put(part, box);
            panel.add(box);
        }
        panel.add(title("like.manner"), "gaptop 10");
        ButtonGroup group = new ButtonGroup();
        for (Likeness.Manner manner : Likeness.Manner.values()) {
            String key = "like.manner." + manner.name().toLowerCase(Locale.ROOT).replace('_', '-');
            JRadioButton button = new JRadioButton(messages.text(key), manner == first);
            button.setName(key);
            button.setToolTipText(messages.text(key + ".tip"));
            button.addActionListener(event -> show(chosen));
            group.add(button);
            manners.put(manner, button);
            panel.add(button);
        }
        JButton cancel = button("like.cancel", this::dispose);
        JButton take = button("like.take", () -> {
            taken = true;
            dispose();
        });
        getRootPane().setDefaultButton(take);
        panel.add(cancel, "gaptop 14, split 2, sizegroup buttons, growx");
        panel.add(take, "sizegroup buttons, growx");
        return panel;
    }

    private JPanel faces(List<Example> examples) {
        JPanel row = new JPanel(new MigLayout("insets 0, gap 6"));
        ButtonGroup group = new ButtonGroup();
        for (int i = 0; i < Math.min(MOST_FACES, examples.size()); i++) {
            Example example = examples.get(i);
            String words = messages.text("like.face", i + 1);
            JToggleButton button = new JToggleButton(
                    new ImageIcon(Thumbnail.of(example.picture(), example.face().box(), THUMBNAIL), words), i == 0);
            button.getAccessibleContext().setAccessibleName(words);
            button.setToolTipText(words);
            button.addActionListener(event -> show(example));
            group.add(button);
            row.add(button);
        }
        return row;
    }

    private JLabel title(String key, Object... arguments) {
        return Theme.styled(new JLabel(messages.text(key, arguments)), "sectionTitle");
    }

    private JButton button(String key, Runnable body) {
        JButton button = new JButton(messages.text(key));
        button.setName(key);
        button.addActionListener(event -> body.run());
        return button;
    }

    private void show(Example example) {
        chosen = example;
        Set<LikePart> wanted = EnumSet.noneOf(LikePart.class);
        parts.forEach((part, box) -> {
            if (box.isSelected()) {
                wanted.add(part);
            }
        });
        manners.forEach((manner, button) -> {
            if (button.isSelected()) {
                trial.show(example, wanted, manner);
            }
        });
    }
}
