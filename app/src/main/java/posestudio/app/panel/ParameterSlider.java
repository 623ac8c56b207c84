package posestudio.app.panel;

import java.awt.Color;
import java.awt.Cursor;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JMenuItem;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import net.miginfocom.swing.MigLayout;
import posestudio.app.text.Messages;
import posestudio.app.theme.Theme;
import posestudio.app.workspace.Workspace;
import posestudio.editor.change.SetParameter;
import posestudio.editor.history.Document;
import posestudio.editor.history.Gesture;
import posestudio.editor.parameter.ParameterSpec;
import posestudio.render.face.FaceAnalysis;

/**
 * A view of one control: name, number, track, and the angle of the source beside that of the result. Re-reads the
 * workspace when told to and dispatches changes to the document; holds no truth of its own.
 */
final class ParameterSlider extends JPanel {
    private final transient ParameterSpec spec;
    private final transient Workspace workspace;
    private final transient Messages messages;
    private final transient Runnable released;
    private final transient Consumer<String> say;
    private final JLabel name = new JLabel();
    private final ChangedDot dot = new ChangedDot();
    private final NumberField number;
    private final ParameterTrack track;
    private final JLabel source = Theme.styled(new JLabel(), "muted");
    private final JLabel result = Theme.styled(new JLabel(), "muted");

    /**
     * @param released called when the hand lets go
     * @param say tells the person, for example that a value was limited
     */
    ParameterSlider(
            ParameterSpec spec, Workspace workspace, Messages messages, Runnable released, Consumer<String> say) {
        super(new MigLayout("insets 0, gap 0, fillx", "[]6[][grow,fill]", "[]2[]0[]"));
        this.spec = spec;
        this.workspace = workspace;
        this.messages = messages;
        this.released = released;
        this.say = say;
        setOpaque(false);
        ValueSink sink = new Sink();
        number = new NumberField(spec, sink);
        track = new ParameterTrack(spec, sink);
        String title = messages.text("parameter." + spec.id());
        String tip = messages.text(
                "parameter.tip",
                messages.text("parameter." + spec.id() + ".description"),
                spec.format(spec.hardMin()),
                spec.format(spec.hardMax()));
        name.setText(title);
        name.setLabelFor(number);
        name.setCursor(Cursor.getPredefinedCursor(Cursor.E_RESIZE_CURSOR));
        new ValueDrag(spec, track::value, () -> 0.25, track::isEnabled, sink).attach(name);
        for (JComponent control : new JComponent[] {name, number, track}) {
            control.setToolTipText(tip);
            control.setComponentPopupMenu(menu(sink));
        }
        number.getAccessibleContext().setAccessibleName(title);
        track.getAccessibleContext().setAccessibleName(title);
        add(name);
        add(dot, "w 6!, h 6!");
        add(number, "w 66!, alignx right, growx 0, wrap");
        add(track, "span 3, growx, gapx 0 0, wrap");
        add(source, "span 2");
        add(result, "alignx right, growx 0");
    }

    /** Shows what the workspace holds now. */
    void refresh() {
        boolean there = workspace.selectedFace().isPresent();
        name.setEnabled(there);
        number.setEnabled(there);
        track.setEnabled(there);
        double value = workspace.selectedEdit().map(edit -> edit.value(spec)).orElse(spec.defaultValue());
        number.show(value);
        track.show(value);
        dot.light(value != spec.defaultValue());
        source.setText(workspace
                .selectedFace()
                .map(face -> messages.text("panel.source", spec.format(angle(face))))
                .orElse(" "));
        result.setText(workspace
                .selectedFace()
                .map(face -> messages.text("panel.result", spec.format(angle(face) + value)))
                .orElse(" "));
    }

    private double angle(FaceAnalysis face) {
        return face.pose().angle(spec);
    }

    private JPopupMenu menu(ValueSink sink) {
        JPopupMenu menu = new JPopupMenu();
        JMenuItem reset = new JMenuItem(messages.text("panel.reset-one", messages.text("parameter." + spec.id())));
        reset.addActionListener(event -> {
            sink.want(spec.defaultValue(), Gesture.begin());
            sink.released();
        });
        menu.add(reset);
        return menu;
    }

    private final class Sink implements ValueSink {
        @Override
        public void want(double value, Gesture gesture) {
            if (workspace.selectedFace().isEmpty()) {
                return;
            }
            Document document = workspace.document().orElseThrow();
            document.dispatch(new SetParameter(document.selectedFace(), spec, value), gesture);
            if (spec.clamp(value) != value) {
                say.accept(messages.text(
                        "panel.limited", messages.text("parameter." + spec.id()), spec.format(spec.clamp(value))));
            }
            // Also when nothing changed, so that a number typed beyond the limits is shown limited.
            refresh();
        }

        @Override
        public void released() {
            released.run();
        }
    }

    /** Lights up while the value is not the default. */
    private static final class ChangedDot extends JComponent {
        private boolean lit;

        void light(boolean changed) {
            if (lit != changed) {
                lit = changed;
                repaint();
            }
        }

        @Override
        protected void paintComponent(Graphics graphics) {
            if (lit) {
                Graphics2D g = (Graphics2D) graphics.create();
                g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
                Color accent = Theme.accent();
                g.setColor(accent);
                g.fillOval(0, 0, getWidth(), getHeight());
                g.dispose();
            }
        }
    }
}
