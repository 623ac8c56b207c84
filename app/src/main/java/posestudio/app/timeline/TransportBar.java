package posestudio.app.timeline;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Dimension;
import javax.swing.AbstractButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSeparator;
import javax.swing.SwingConstants;
import net.miginfocom.swing.MigLayout;
import posestudio.app.action.ActionButtons;
import posestudio.app.action.Actions;
import posestudio.app.clip.ClipView;
import posestudio.app.text.Messages;
import posestudio.app.theme.Icons;
import posestudio.app.theme.Theme;
import posestudio.app.timeline.edit.Timecode;

/** The buttons over the timeline: going through the clip, and what changes are for; in one row or in two. */
final class TransportBar extends JPanel {
    private final transient TimelineModel model;
    private final transient Messages messages;
    private final transient Actions actions;
    private final JumpField time;
    private final JumpField number;
    private final JLabel count = Theme.styled(new JLabel(), "muted");
    private final JLabel speed = Theme.styled(new JLabel(), "small");
    private final JPanel transport;
    private final EditBar edit;
    private final AbstractButton play;
    private String dropped = "";
    private boolean playing;

    TransportBar(TimelineModel model, Actions actions) {
        super(null);
        this.model = model;
        this.actions = actions;
        messages = model.messages();
        time = field("timeline.time", 7);
        number = field("timeline.number", 5);
        transport = new JPanel(new MigLayout("insets 0 8 1 4, gap 1", "", "[26!,center]"));
        transport.setOpaque(false);
        for (String id : new String[] {"first-frame", "previous-key", "previous-frame"}) {
            transport.add(button(id));
        }
        play = button("play-clip");
        transport.add(play, "w 34!");
        for (String id : new String[] {"next-frame", "next-key", "last-frame"}) {
            transport.add(button(id));
        }
        transport.add(time, "gapleft 6, h 24!, shrink 0");
        transport.add(number, "gapleft 4, h 24!, shrink 0");
        transport.add(count, "gapleft 4");
        line(transport);
        for (String id : new String[] {"range-start", "range-end", "range-all"}) {
            transport.add(button(id));
        }
        transport.add(speed, "gapleft 6, wmin 0, pushx, growx");
        edit = new EditBar(model, actions);
        add(transport);
        add(edit);
        getAccessibleContext().setAccessibleName(messages.text("timeline.bar"));
    }

    private JumpField field(String id, int columns) {
        JumpField field =
                new JumpField(model, columns, frame -> model.tools().transport().goTo(frame));
        field.getAccessibleContext().setAccessibleName(messages.text(id));
        field.setToolTipText(messages.text(id + ".tip"));
        return field;
    }

    private AbstractButton button(String id) {
        return button(actions, id);
    }

    static AbstractButton button(Actions actions, String id) {
        AbstractButton button = ActionButtons.icon(actions.get(id));
        // Space plays the clip; it must not press the button that was clicked last.
        button.setRequestFocusEnabled(false);
        return button;
    }

    static void line(JPanel row) {
        row.add(new JSeparator(SwingConstants.VERTICAL), "h 18!, w 3!, gapleft 3, gapright 3");
    }

    /** How many frames were left out while playing, for people; empty for none. */
    void dropped(int frames) {
        dropped = frames == 0 ? "" : messages.text("timeline.dropped", frames);
        refresh();
    }

    /** Shows where the playhead is and what holds. */
    void refresh() {
        if (!model.hasClip()) {
            return;
        }
        ClipView view = model.view();
        time.show(Timecode.of(model.info().times().start(view.playhead())));
        number.show(String.valueOf(view.playhead() + 1));
        count.setText(messages.text("timeline.count", view.frames()));
        if (playing != (view.speed() != 0)) {
            playing = view.speed() != 0;
            play.setIcon(Icons.of(playing ? "pause" : "play", 20));
        }
        String fast = view.speed() == 0 || view.speed() == 1
                ? ""
                : messages.text(view.speed() < 0 ? "timeline.backwards" : "timeline.speed", Math.abs(view.speed()));
        String said =
                fast.isEmpty() || dropped.isEmpty() ? fast + dropped : fast + messages.text("list.comma") + dropped;
        String shown = view.speed() == 0 ? "" : said;
        speed.setText(shown);
        speed.setToolTipText(shown.isEmpty() ? null : shown);
        edit.refresh();
    }

    private boolean oneRow(int width) {
        return transport.getPreferredSize().width + edit.getPreferredSize().width + UIScale.scale(12) <= width;
    }

    @Override
    public Dimension getPreferredSize() {
        Dimension above = transport.getPreferredSize();
        Dimension below = edit.getPreferredSize();
        return new Dimension(
                Math.max(above.width, below.width), oneRow(getWidth()) ? above.height : above.height + below.height);
    }

    @Override
    public void doLayout() {
        Dimension above = transport.getPreferredSize();
        Dimension below = edit.getPreferredSize();
        if (oneRow(getWidth())) {
            transport.setBounds(0, 0, getWidth() - below.width, above.height);
            edit.setBounds(getWidth() - below.width, 0, below.width, above.height);
        } else {
            transport.setBounds(0, 0, getWidth(), above.height);
            edit.setBounds(0, above.height, getWidth(), below.height);
        }
    }
}
