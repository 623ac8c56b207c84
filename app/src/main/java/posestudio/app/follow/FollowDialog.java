package posestudio.app.follow;

import java.awt.Window;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.function.UnaryOperator;
import javax.swing.ButtonGroup;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JRadioButton;
import javax.swing.JSlider;
import javax.swing.JSpinner;
import javax.swing.KeyStroke;
import javax.swing.SpinnerNumberModel;
import net.miginfocom.swing.MigLayout;
import posestudio.app.text.Messages;
import posestudio.app.theme.Theme;
import posestudio.app.workspace.Workspace;
import posestudio.editor.change.ChangeLabel;
import posestudio.editor.change.SetTimeline;
import posestudio.editor.history.Document;
import posestudio.editor.history.Gesture;
import posestudio.editor.motion.Follow;
import posestudio.editor.motion.FollowManner;
import posestudio.editor.motion.FollowPart;
import posestudio.editor.timeline.Timeline;

/** How a face follows a motion; the picture shows every choice at once, and one can go on playing meanwhile. */
final class FollowDialog extends JDialog {
    private final transient Messages messages;
    private final transient Workspace workspace;
    private final transient Object work;
    private final int face;
    private final String name;

    FollowDialog(Window owner, Messages messages, Workspace workspace) {
        super(owner, messages.text("follow.title"), ModalityType.MODELESS);
        this.messages = messages;
        this.workspace = workspace;
        work = workspace.work();
        face = workspace.document().orElseThrow().selectedFace();
        Follow follow = follow().orElseThrow();
        name = follow.motion().name();
        setName("follow");
        setContentPane(content(follow));
        getRootPane()
                .registerKeyboardAction(
                        event -> dispose(), KeyStroke.getKeyStroke("ESCAPE"), JComponent.WHEN_IN_FOCUSED_WINDOW);
        setDefaultCloseOperation(DISPOSE_ON_CLOSE);
        pack();
        setResizable(false);
        setLocation(owner.getX() + 40, owner.getY() + (owner.getHeight() - getHeight()) / 2);
    }

    private Optional<Follow> follow() {
        return document()
                .filter(d -> face < d.project().faces().size())
                .flatMap(d -> d.project().faces().get(face).timeline().follow());
    }

    /** Another clip may have been opened meanwhile. */
    private Optional<Document> document() {
        return workspace.work() == work ? workspace.document() : Optional.empty();
    }

    private JPanel content(Follow follow) {
        JPanel panel = new JPanel(new MigLayout("insets 20 22 16 22, gap 10 7, wrap 3", "[][grow,fill][right,40lp!]"));
        panel.add(title("follow.of", name), "span");
        ButtonGroup group = new ButtonGroup();
        for (FollowManner manner : FollowManner.values()) {
            String key = "follow.manner." + key(manner);
            JRadioButton button = new JRadioButton(messages.text(key), manner == follow.manner());
            button.setName(key);
            button.setToolTipText(messages.text(key + ".tip"));
            button.addActionListener(event -> change(f -> f.with(manner), Gesture.begin()));
            group.add(button);
            panel.add(button, "span");
        }
        panel.add(title("follow.parts"), "span, gaptop 8");
        for (FollowPart part : FollowPart.values()) {
            part(panel, follow, part);
        }
        panel.add(title("follow.time"), "span, gaptop 8");
        slider(panel, "follow.smoothing", follow.smoothing(), 100, value -> f -> f.withSmoothing(value));
        int last = follow.motion().frames().size() - 1;
        spinner(
                panel,
                "follow.rest",
                new SpinnerNumberModel(follow.restFrame(), 0, last, 1),
                value -> f -> f.withRest((int) value));
        spinner(
                panel,
                "follow.offset",
                new SpinnerNumberModel(follow.offset(), -3600, 3600, 0.1),
                value -> f -> f.timed(value, f.speed()));
        spinner(
                panel,
                "follow.speed",
                new SpinnerNumberModel(follow.speed(), Follow.MIN_SPEED, Follow.MAX_SPEED, 0.05),
                value -> f -> f.timed(f.offset(), value));
        JButton end = new JButton(messages.text("follow.end"));
        end.setName("follow.end");
        end.setToolTipText(messages.text("follow.end.tip"));
        end.addActionListener(event -> {
            set(Optional.empty(), ChangeLabel.of("change.follow.end"), Gesture.begin());
            dispose();
        });
        JButton close = new JButton(messages.text("follow.close"));
        close.setName("follow.close");
        close.addActionListener(event -> dispose());
        getRootPane().setDefaultButton(close);
        panel.add(end, "span, split 2, gaptop 12, growx, sizegroup buttons");
        panel.add(close, "growx, sizegroup buttons");
        return panel;
    }

    private JLabel title(String key, Object... arguments) {
        return Theme.styled(new JLabel(messages.text(key, arguments)), "sectionTitle");
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void part(JPanel panel, Follow follow, FollowPart part) {
        String key = "follow.part." + key(part);
        JCheckBox box = new JCheckBox(messages.text(key), follow.on().get(part));
        box.setName(key);
        box.setToolTipText(messages.text("follow.part.tip"));
        box.addActionListener(event -> {
            boolean on = box.isSelected();
            change(f -> f.with(part, on), Gesture.begin());
        });
        panel.add(box);
        track(
                panel,
                messages.text(key),
                100 * follow.amounts().get(part),
                150,
                value -> f -> f.with(part, value / 100));
    }

    private void slider(JPanel panel, String key, double value, int most, Setting setting) {
        JLabel label = new JLabel(messages.text(key));
        panel.add(label);
        label.setLabelFor(track(panel, messages.text(key), value, most, setting));
    }

    /** What a value changes. */
    @FunctionalInterface
    private interface Setting {
        UnaryOperator<Follow> to(double value);
    }

    private JSlider track(JPanel panel, String what, double value, int most, Setting setting) {
        JSlider slider = new JSlider(0, most, (int) Math.round(value));
        slider.getAccessibleContext().setAccessibleName(what);
        slider.setToolTipText(messages.text("follow.amount.tip"));
        JLabel number = Theme.styled(new JLabel(slider.getValue() + " %"), "muted");
        // One drag is one step of the history.
        Gesture[] gesture = {Gesture.begin()};
        slider.addChangeListener(event -> {
            number.setText(slider.getValue() + " %");
            change(setting.to(slider.getValue()), gesture[0]);
            if (!slider.getValueIsAdjusting()) {
                gesture[0] = Gesture.begin();
            }
        });
        panel.add(slider);
        panel.add(number);
        return slider;
    }

    private void spinner(JPanel panel, String key, SpinnerNumberModel model, Setting setting) {
        JLabel label = new JLabel(messages.text(key));
        JSpinner spinner = new JSpinner(model);
        spinner.setName(key);
        spinner.setToolTipText(messages.text(key + ".tip"));
        label.setLabelFor(spinner);
        DoubleConsumer changed = value -> change(setting.to(value), Gesture.begin());
        spinner.addChangeListener(event -> changed.accept(model.getNumber().doubleValue()));
        panel.add(label);
        panel.add(spinner, "span 2, growx");
    }

    private void change(UnaryOperator<Follow> change, Gesture gesture) {
        follow().ifPresent(now -> set(Optional.of(change.apply(now)), ChangeLabel.of("change.follow", name), gesture));
    }

    private void set(Optional<Follow> follow, ChangeLabel label, Gesture gesture) {
        document().ifPresent(document -> {
            Timeline timeline = document.project().faces().get(face).timeline();
            document.dispatch(new SetTimeline(face, timeline.withFollow(follow), label), gesture);
        });
    }
}
