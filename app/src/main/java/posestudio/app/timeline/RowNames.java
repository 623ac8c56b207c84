package posestudio.app.timeline;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import posestudio.app.text.Messages;
import posestudio.app.theme.Icons;
import posestudio.app.theme.Theme;
import posestudio.editor.edit.EditGroup;
import posestudio.editor.timeline.KeyTrack;

/** What the rows are called, with a button each that makes a key or takes it away, and switches for the curves. */
final class RowNames extends JPanel {
    private static final int WIDTH = 118;
    private static final int BUTTON = 20;
    private static final String[] ANGLES = {"pitch", "yaw", "roll"};

    private final transient TimelineModel model;
    private final transient KeyText words;
    private final Map<EditGroup, JLabel> names = new EnumMap<>(EditGroup.class);
    private final Map<EditGroup, JButton> keys = new EnumMap<>(EditGroup.class);
    private final JLabel corrections;
    private final JToggleButton[] angles = new JToggleButton[ANGLES.length];

    RowNames(TimelineModel model, KeyText words) {
        super(null);
        this.model = model;
        this.words = words;
        Messages messages = model.messages();
        for (EditGroup group : EditGroup.values()) {
            JLabel name = Theme.styled(new JLabel(words.group(group)), "small");
            JButton key = new JButton();
            key.putClientProperty("JButton.buttonType", "toolBarButton");
            key.setRequestFocusEnabled(false);
            key.addActionListener(event -> toggle(group));
            name.setLabelFor(key);
            names.put(group, name);
            keys.put(group, key);
            add(name);
            add(key);
        }
        corrections = Theme.styled(new JLabel(messages.text("timeline.corrections")), "small");
        corrections.setToolTipText(messages.text("timeline.corrections.tip"));
        add(corrections);
        for (int i = 0; i < ANGLES.length; i++) {
            int angle = i;
            String name = messages.text("parameter." + ANGLES[i]);
            JToggleButton button = new AngleButton(name, angle);
            button.setSelected(model.angles()[angle]);
            button.setRequestFocusEnabled(false);
            button.setToolTipText(messages.text("timeline.curve.tip", name));
            button.getAccessibleContext().setAccessibleName(messages.text("timeline.curve", name));
            button.addActionListener(event -> model.showAngle(angle, button.isSelected()));
            angles[i] = button;
            add(button);
        }
        refresh();
    }

    private void toggle(EditGroup group) {
        int frame = model.view().playhead();
        KeyTrack track = model.timeline().track(group);
        if (track.at(frame).isPresent()) {
            model.tools()
                    .edits()
                    .select(posestudio.app.timeline.edit.Selection.of(
                            new posestudio.app.timeline.edit.KeyRef(group, frame)));
            model.tools().edits().delete();
        } else {
            model.tools().edits().insertKeys(List.of(group));
        }
    }

    /** Looks again which keys there are at the playhead. */
    void refresh() {
        boolean usable = model.tools().edits().hasFace();
        for (EditGroup group : EditGroup.values()) {
            boolean there = usable
                    && model.timeline().track(group).at(model.view().playhead()).isPresent();
            JButton key = keys.get(group);
            String id = there ? "timeline.key.remove" : "timeline.key.add";
            String said = model.messages().text(id, words.group(group));
            if (!said.equals(key.getToolTipText())) {
                key.setIcon(Icons.coloured(there ? "key" : "key-add", 14, there ? "keySmooth" : "icon"));
                key.setToolTipText(said);
                key.getAccessibleContext().setAccessibleName(said);
            }
            key.setEnabled(usable);
            boolean used = usable && !model.timeline().track(group).isEmpty();
            Color colour = used ? Theme.colour("strong") : Theme.muted();
            names.get(group).setForeground(colour);
        }
    }

    @Override
    public void doLayout() {
        RowLayout rows = new RowLayout(model.timeline());
        int left = UIScale.scale(10);
        int button = UIScale.scale(BUTTON);
        int row = RowLayout.rowHeight();
        int width = getWidth() - left - button - UIScale.scale(4);
        for (EditGroup group : EditGroup.values()) {
            names.get(group).setBounds(left, rows.top(group), width, row);
            place(keys.get(group), left + width, rows.top(group) + (row - button) / 2, button, button);
        }
        corrections.setBounds(left, rows.barsTop(), getWidth() - left, row);
        int height = UIScale.scale(20);
        for (int i = 0; i < angles.length; i++) {
            place(
                    angles[i],
                    left - UIScale.scale(4),
                    rows.curvesTop() + UIScale.scale(3) + i * (height + UIScale.scale(1)),
                    getWidth() - left,
                    height);
        }
    }

    private static void place(JComponent part, int x, int y, int width, int height) {
        part.setBounds(x, y, width, height);
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(UIScale.scale(WIDTH), new RowLayout(model.timeline()).height());
    }

    @Override
    protected void paintComponent(Graphics g) {
        RowLayout rows = new RowLayout(model.timeline());
        g.setColor(Theme.colour("timeline"));
        g.fillRect(0, 0, getWidth(), getHeight());
        for (int i = 0; i <= EditGroup.values().length; i += 2) {
            boolean bars = i == EditGroup.values().length;
            g.setColor(Theme.colour("timelineRow"));
            g.fillRect(
                    0,
                    bars ? rows.barsTop() : rows.top(EditGroup.values()[i]),
                    getWidth(),
                    bars ? rows.barsHeight() : RowLayout.rowHeight());
        }
        g.setColor(Theme.hairline());
        g.fillRect(0, rows.curvesTop(), getWidth(), 1);
        g.fillRect(getWidth() - 1, 0, 1, getHeight());
    }

    /** Switches a curve; shows its colour. */
    private static final class AngleButton extends JToggleButton {
        private final int angle;

        AngleButton(String name, int angle) {
            super(name);
            this.angle = angle;
            putClientProperty("JButton.buttonType", "toolBarButton");
            setHorizontalAlignment(LEADING);
            setIconTextGap(UIScale.scale(8));
            setIcon(new Swatch());
            Theme.styled(this, "small");
        }

        /** A short line in the colour of the curve. */
        private final class Swatch implements javax.swing.Icon {
            @Override
            public void paintIcon(java.awt.Component c, Graphics g, int x, int y) {
                Color colour = CurvesPainter.colour(angle);
                g.setColor(isSelected() ? colour : Theme.alpha(colour, 70));
                int h = UIScale.scale(3);
                g.fillRoundRect(x, y + (getIconHeight() - h) / 2, getIconWidth(), h, h, h);
            }

            @Override
            public int getIconWidth() {
                return UIScale.scale(14);
            }

            @Override
            public int getIconHeight() {
                return UIScale.scale(10);
            }
        }
    }
}
