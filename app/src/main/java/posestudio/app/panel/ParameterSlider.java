package posestudio.app.panel;

import java.awt.Cursor;
import java.awt.Dimension;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JMenuItem;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import net.miginfocom.swing.MigLayout;
import posestudio.app.text.Messages;
import posestudio.app.theme.Theme;
import posestudio.editor.history.Document;
import posestudio.editor.history.Gesture;
import posestudio.editor.parameter.Laterality;
import posestudio.editor.parameter.ParameterSpec;
import posestudio.render.face.FaceAnalysis;
import posestudio.render.rig.Offer;

/**
 * A view of one control, or of a pair that moves together: name, track, number, and for an angle what the head had and
 * has. Re-reads the workspace when told to and dispatches changes to the document; holds no truth of its own.
 */
final class ParameterSlider extends JPanel {
    /** Pixels at scale 1; the track takes the rest. */
    private static final String COLUMNS = "[8!]3[%d!]0[%d!]3[60:60:,grow 100,fill]3[58!]1[22!]";

    private static final int NAME = 92;
    private static final int SIDE = 14;
    /** How much a value changes when its name is dragged by one pixel, parts of the whole range. */
    private static final double NAME_DRAG = 1 / 240.0;

    private final transient Control control;
    private final transient RowParts parts;
    private final JLabel name = new NameLabel();
    private final ChangedDot dot = new ChangedDot();
    private final NumberField number;
    private final ParameterTrack track;
    private final List<JComponent> described = new ArrayList<>();
    private transient Offer offer = Offer.FULL;
    private final JLabel source = Theme.styled(new JLabel(), "muted");
    private final JLabel result = Theme.styled(new JLabel(), "muted");

    /** @param link stands at the end of the row; may be null */
    ParameterSlider(Control control, RowParts parts, JButton link) {
        super(new MigLayout("insets 0, gap 0, fillx", String.format(COLUMNS, NAME, SIDE), "[26!,center]0[]"));
        this.control = control;
        this.parts = parts;
        setOpaque(false);
        Messages messages = parts.messages();
        ParameterSpec spec = control.spec();
        ValueSink sink = new Sink();
        number = new NumberField(spec, sink);
        track = new ParameterTrack(spec, sink);
        String title = messages.text("parameter." + control.id());
        // The right row stands under the left one, which says what both are.
        name.setText(control.side() == Laterality.RIGHT ? "" : messages.text("parameter." + spec.pairId()));
        JLabel side = Theme.styled(new JLabel(sideSign()), "muted");
        name.setLabelFor(number);
        name.setCursor(Cursor.getPredefinedCursor(Cursor.E_RESIZE_CURSOR));
        double perPixel = (spec.hardMax() - spec.hardMin()) * NAME_DRAG;
        ValueDrag drag = new ValueDrag(spec, track::value, () -> perPixel, track::isEnabled, sink);
        drag.attach(name);
        drag.attach(side);
        for (JComponent part : new JComponent[] {name, side, number, track}) {
            part.setComponentPopupMenu(menu(sink));
            described.add(part);
        }
        describe();
        number.getAccessibleContext().setAccessibleName(title);
        track.getAccessibleContext().setAccessibleName(title);
        add(dot);
        if (control.side() == Laterality.MIDDLE) {
            add(name, "span 2, growx, wmin 0");
        } else {
            add(name, "growx, wmin 0");
            add(side, "alignx center");
        }
        add(track, "growx");
        add(number, "growx");
        if (link != null) {
            add(link, "alignx center");
        }
        if (control.isAngle()) {
            add(source, "newline, skip 1, span 4, split 2, alignx right, growx 0, gapbottom 3");
            add(result, "growx 0, gapleft 8, gapbottom 3");
        }
    }

    private String sideSign() {
        return switch (control.side()) {
            case LEFT -> parts.messages().text("panel.left");
            case RIGHT -> parts.messages().text("panel.right");
            case MIDDLE -> "";
        };
    }

    /** Shows what the workspace holds now. */
    void refresh() {
        ParameterSpec spec = control.spec();
        Offer now = parts.workspace().rig().offer(spec);
        if (now != offer) {
            offer = now;
            describe();
        }
        boolean there = parts.workspace().selectedFace().isPresent() && offer != Offer.NONE;
        name.setEnabled(there);
        number.setEnabled(there);
        track.setEnabled(there);
        double value = parts.workspace().selectedEdit().map(control::value).orElse(spec.defaultValue());
        number.show(value);
        track.show(value);
        dot.light(value != spec.defaultValue());
        if (control.isAngle()) {
            source.setText(words("panel.source", 0));
            // In a clip a held head is turned by more than the control says.
            double turn =
                    parts.workspace().selectedShownEdit().map(control::value).orElse(value);
            result.setText(words("panel.result", turn));
        }
    }

    /** Says what the control does, and what the engine of the project makes of it. */
    private void describe() {
        Messages messages = parts.messages();
        ParameterSpec spec = control.spec();
        String what = messages.text("parameter." + control.id() + ".description");
        String tip = messages.text(
                "parameter.tip",
                switch (offer) {
                    case FULL -> what;
                    case SHARED -> messages.text("panel.offer.shared", what);
                    case NONE -> messages.text("panel.offer.none", what);
                },
                spec.format(spec.hardMin()),
                spec.format(spec.hardMax()));
        described.forEach(part -> part.setToolTipText(tip));
    }

    private String words(String key, double turn) {
        return parts.workspace()
                .selectedFace()
                .map(face -> parts.messages().text(key, control.spec().format(angle(face) + turn)))
                .orElse(" ");
    }

    private double angle(FaceAnalysis face) {
        return face.pose().angle(control.spec());
    }

    private JPopupMenu menu(ValueSink sink) {
        Messages messages = parts.messages();
        JPopupMenu menu = new JPopupMenu();
        JMenuItem reset = new JMenuItem(messages.text("panel.reset-one", messages.text("parameter." + control.id())));
        reset.addActionListener(event -> {
            sink.want(control.spec().defaultValue(), Gesture.begin());
            sink.released();
        });
        menu.add(reset);
        return menu;
    }

    private final class Sink implements ValueSink {
        @Override
        public void want(double value, Gesture gesture) {
            if (parts.workspace().selectedFace().isEmpty()) {
                return;
            }
            ParameterSpec spec = control.spec();
            Document document = parts.workspace().document().orElseThrow();
            document.dispatch(control.change(document.selectedFace(), value), gesture);
            if (spec.clamp(value) != value) {
                Messages messages = parts.messages();
                parts.say()
                        .accept(messages.text(
                                "panel.limited",
                                messages.text("parameter." + control.id()),
                                spec.format(spec.clamp(value))));
            }
            // Also when nothing changed, so that a number typed beyond the limits is shown limited.
            refresh();
        }

        @Override
        public void released() {
            parts.released().run();
        }
    }

    /** A name that does not fit is cut, not the row made wider. */
    private static final class NameLabel extends JLabel {
        @Override
        public Dimension getMinimumSize() {
            return new Dimension(0, super.getMinimumSize().height);
        }
    }
}
