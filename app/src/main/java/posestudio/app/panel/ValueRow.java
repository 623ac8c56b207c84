package posestudio.app.panel;

import java.util.function.BiConsumer;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import posestudio.editor.history.Gesture;
import posestudio.editor.parameter.ParameterSpec;

/** A slider with its number for a value that is no control of the face; looks and works like those of the controls. */
public final class ValueRow extends JPanel {
    private final JLabel name;
    private final ParameterTrack track;
    private final NumberField number;

    /**
     * @param spec range and default; not one of the face's controls
     * @param title what it is called, ready to read
     * @param wanted told what the person wants, within the range, and the movement it belongs to
     * @param released told when the hand lets go
     */
    public ValueRow(
            ParameterSpec spec, String title, String tip, BiConsumer<Double, Gesture> wanted, Runnable released) {
        super(new MigLayout("insets 0, gap 0, fillx", "[]6[60:60:,grow,fill]3[52!]", "[26!,center]"));
        setOpaque(false);
        ValueSink sink = new ValueSink() {
            @Override
            public void want(double value, Gesture gesture) {
                wanted.accept(spec.clamp(value), gesture);
            }

            @Override
            public void released() {
                released.run();
            }
        };
        name = new JLabel(title);
        track = new ParameterTrack(spec, sink);
        number = new NumberField(spec, sink);
        name.setLabelFor(number);
        setToolTip(tip);
        track.getAccessibleContext().setAccessibleName(title);
        number.getAccessibleContext().setAccessibleName(title);
        add(name);
        add(track, "growx");
        add(number, "growx");
    }

    /** Says something else about the value. */
    void setToolTip(String tip) {
        for (JComponent part : new JComponent[] {name, track, number}) {
            part.setToolTipText(tip);
        }
    }

    /** Shows a value. */
    public void show(double value) {
        track.show(value);
        number.show(value);
    }

    @Override
    public void setEnabled(boolean enabled) {
        super.setEnabled(enabled);
        name.setEnabled(enabled);
        track.setEnabled(enabled);
        number.setEnabled(enabled);
    }
}
