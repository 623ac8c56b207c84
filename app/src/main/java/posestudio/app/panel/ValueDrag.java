package posestudio.app.panel;

import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;
import posestudio.app.input.Fineness;
import posestudio.editor.history.Gesture;
import posestudio.editor.parameter.ParameterSpec;

/** Changes a value by dragging sideways anywhere on a component; a double click gives back the default. */
class ValueDrag extends MouseAdapter {
    private final ParameterSpec spec;
    private final DoubleSupplier shown;
    private final DoubleSupplier perPixel;
    private final BooleanSupplier enabled;
    private final ValueSink sink;
    private Gesture gesture = Gesture.begin();
    private double value;
    private int lastX;
    private boolean dragging;

    /**
     * @param shown the value shown now
     * @param perPixel how much the value changes for one pixel
     */
    ValueDrag(
            ParameterSpec spec,
            DoubleSupplier shown,
            DoubleSupplier perPixel,
            BooleanSupplier enabled,
            ValueSink sink) {
        this.spec = spec;
        this.shown = shown;
        this.perPixel = perPixel;
        this.enabled = enabled;
        this.sink = sink;
    }

    void attach(JComponent component) {
        component.addMouseListener(this);
        component.addMouseMotionListener(this);
    }

    /** The value at which a drag that begins here begins; the shown one unless the place itself means a value. */
    double startValue(MouseEvent event) {
        return shown.getAsDouble();
    }

    @Override
    public void mousePressed(MouseEvent event) {
        if (!SwingUtilities.isLeftMouseButton(event) || !enabled.getAsBoolean()) {
            return;
        }
        if (event.getClickCount() == 2) {
            // In the gesture of the first click, which may have moved the thumb here: one undo step for both.
            sink.want(spec.defaultValue(), gesture);
            dragging = false;
            sink.released();
            return;
        }
        dragging = true;
        gesture = Gesture.begin();
        lastX = event.getX();
        value = startValue(event);
        if (value != shown.getAsDouble()) {
            want(event);
        }
    }

    @Override
    public void mouseDragged(MouseEvent event) {
        if (dragging && event.getX() != lastX) {
            value += (event.getX() - lastX)
                    * perPixel.getAsDouble()
                    * Fineness.of(event).drag();
            lastX = event.getX();
            want(event);
        }
    }

    @Override
    public void mouseReleased(MouseEvent event) {
        if (dragging) {
            dragging = false;
            sink.released();
        }
    }

    private void want(MouseEvent event) {
        sink.want(Fineness.of(event).snap(spec, value), gesture);
    }
}
