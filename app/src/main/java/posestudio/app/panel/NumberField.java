package posestudio.app.panel;

import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.util.OptionalDouble;
import javax.swing.JTextField;
import javax.swing.SwingConstants;
import posestudio.app.input.Fineness;
import posestudio.app.input.GestureRun;
import posestudio.app.input.Typing;
import posestudio.editor.history.Gesture;
import posestudio.editor.parameter.ParameterSpec;

/** The number of one control, to be typed over. Enter takes it, Escape gives the old one back, up and down step. */
final class NumberField extends JTextField {
    private final transient ParameterSpec spec;
    private final transient ValueSink sink;
    private final transient GestureRun steps = new GestureRun();
    private double value;

    NumberField(ParameterSpec spec, ValueSink sink) {
        super(5);
        this.spec = spec;
        this.sink = sink;
        value = spec.defaultValue();
        setText(spec.format(value));
        setHorizontalAlignment(SwingConstants.TRAILING);
        putClientProperty("JTextField.selectAllOnFocusPolicy", "always");
        addActionListener(event -> take());
        addFocusListener(new FocusAdapter() {
            @Override
            public void focusLost(FocusEvent event) {
                take();
                giveBack();
            }
        });
        addKeyListener(new Keys());
        Typing.goesFirst(this);
    }

    /** Shows a value, unless somebody is typing. */
    void show(double newValue) {
        boolean typing = isFocusOwner() && !getText().equals(spec.format(value));
        value = newValue;
        if (!typing) {
            giveBack();
        }
    }

    private void giveBack() {
        putClientProperty("JComponent.outline", null);
        if (!getText().equals(spec.format(value))) {
            setText(spec.format(value));
        }
    }

    private void take() {
        if (getText().equals(spec.format(value))) {
            return;
        }
        OptionalDouble typed = NumberEntry.parse(getText(), spec);
        if (typed.isPresent()) {
            double wanted = typed.getAsDouble();
            value = spec.clamp(wanted);
            giveBack();
            sink.want(wanted, Gesture.begin());
            sink.released();
            selectAll();
        } else {
            putClientProperty("JComponent.outline", "error");
        }
    }

    private final class Keys extends KeyAdapter {
        @Override
        public void keyPressed(KeyEvent event) {
            int key = event.getKeyCode();
            if (key == KeyEvent.VK_ESCAPE) {
                giveBack();
                selectAll();
                event.consume();
            } else if (key == KeyEvent.VK_UP || key == KeyEvent.VK_DOWN) {
                double step = Fineness.of(event).step(spec) * (key == KeyEvent.VK_UP ? 1 : -1);
                take();
                double wanted = spec.clamp(Fineness.FINE.snap(spec, value + step));
                value = wanted;
                giveBack();
                sink.want(wanted, steps.next());
                event.consume();
            }
        }
    }
}
