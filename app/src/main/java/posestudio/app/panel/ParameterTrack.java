package posestudio.app.panel;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.event.ActionEvent;
import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.accessibility.AccessibleValue;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import posestudio.app.input.Fineness;
import posestudio.app.input.GestureRun;
import posestudio.editor.parameter.ParameterSpec;

/**
 * The track of one control: filled from the default value, tinted where results stop looking natural, with a thumb to
 * drag. Arrow keys step, Backspace resets, the wheel works only while it has the focus, so that scrolling past it
 * changes nothing. Shows what it is told; what the person wants goes to its {@link ValueSink}.
 */
final class ParameterTrack extends JComponent implements Accessible {
    private final transient ParameterSpec spec;
    private final transient ValueSink sink;
    private final transient GestureRun steps = new GestureRun();
    private double value;

    ParameterTrack(ParameterSpec spec, ValueSink sink) {
        this.spec = spec;
        this.sink = sink;
        value = spec.defaultValue();
        setFocusable(true);
        setCursor(Cursor.getPredefinedCursor(Cursor.HAND_CURSOR));
        new ValueDrag(spec, () -> value, () -> range() / TrackPainter.length(this), this::isEnabled, sink) {
            @Override
            double startValue(MouseEvent event) {
                double thumb = TrackPainter.x(ParameterTrack.this, spec, value);
                boolean onThumb = Math.abs(event.getX() - thumb) <= TrackPainter.thumb();
                return onThumb ? value : spec.clamp(TrackPainter.value(ParameterTrack.this, spec, event.getX()));
            }

            @Override
            public void mousePressed(MouseEvent event) {
                requestFocusInWindow();
                super.mousePressed(event);
            }
        }.attach(this);
        addMouseWheelListener(this::wheel);
        keys();
        addFocusListener(new FocusListener() {
            @Override
            public void focusGained(FocusEvent event) {
                repaint();
            }

            @Override
            public void focusLost(FocusEvent event) {
                repaint();
            }
        });
    }

    /** Shows a value. */
    void show(double newValue) {
        double before = value;
        value = newValue;
        if (before != newValue) {
            getAccessibleContext().firePropertyChange(AccessibleContext.ACCESSIBLE_VALUE_PROPERTY, before, newValue);
            repaint();
        }
    }

    double value() {
        return value;
    }

    private double range() {
        return spec.hardMax() - spec.hardMin();
    }

    private void keys() {
        for (Fineness fineness : Fineness.values()) {
            for (int modifiers : fineness.modifiers()) {
                for (int key : new int[] {KeyEvent.VK_RIGHT, KeyEvent.VK_UP, KeyEvent.VK_LEFT, KeyEvent.VK_DOWN}) {
                    int direction = key == KeyEvent.VK_RIGHT || key == KeyEvent.VK_UP ? 1 : -1;
                    bind(KeyStroke.getKeyStroke(key, modifiers), () -> step(direction, fineness));
                }
            }
        }
        bind(KeyStroke.getKeyStroke(KeyEvent.VK_PAGE_UP, 0), () -> step(1, Fineness.COARSE));
        bind(KeyStroke.getKeyStroke(KeyEvent.VK_PAGE_DOWN, 0), () -> step(-1, Fineness.COARSE));
        bind(KeyStroke.getKeyStroke(KeyEvent.VK_HOME, 0), () -> want(spec.hardMin()));
        bind(KeyStroke.getKeyStroke(KeyEvent.VK_END, 0), () -> want(spec.hardMax()));
        bind(KeyStroke.getKeyStroke(KeyEvent.VK_BACK_SPACE, 0), () -> want(spec.defaultValue()));
        bind(KeyStroke.getKeyStroke(KeyEvent.VK_DELETE, 0), () -> want(spec.defaultValue()));
    }

    private void wheel(MouseWheelEvent event) {
        if (isFocusOwner() && isEnabled()) {
            step(-event.getPreciseWheelRotation(), Fineness.of(event));
        } else {
            getParent().dispatchEvent(SwingUtilities.convertMouseEvent(this, event, getParent()));
        }
    }

    private void step(double direction, Fineness fineness) {
        want(Fineness.FINE.snap(spec, value + direction * fineness.step(spec)));
    }

    private void want(double wanted) {
        sink.want(spec.clamp(wanted), steps.next());
    }

    private void bind(KeyStroke key, Runnable body) {
        getInputMap(WHEN_FOCUSED).put(key, key);
        getActionMap().put(key, new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                if (ParameterTrack.this.isEnabled()) {
                    body.run();
                }
            }
        });
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(UIScale.scale(120), TrackPainter.height());
    }

    @Override
    public Dimension getMinimumSize() {
        return new Dimension(UIScale.scale(50), TrackPainter.height());
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        TrackPainter.paint(g, this, spec, value);
        g.dispose();
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new TrackAccess();
        }
        return accessibleContext;
    }

    /** A slider, for screen readers. */
    private final class TrackAccess extends AccessibleJComponent implements AccessibleValue {
        @Override
        public AccessibleRole getAccessibleRole() {
            return AccessibleRole.SLIDER;
        }

        @Override
        public AccessibleValue getAccessibleValue() {
            return this;
        }

        @Override
        public String getAccessibleDescription() {
            return spec.format(value);
        }

        @Override
        public Number getCurrentAccessibleValue() {
            return value;
        }

        @Override
        public boolean setCurrentAccessibleValue(Number wanted) {
            if (wanted == null || !isEnabled()) {
                return false;
            }
            want(wanted.doubleValue());
            return true;
        }

        @Override
        public Number getMinimumAccessibleValue() {
            return spec.hardMin();
        }

        @Override
        public Number getMaximumAccessibleValue() {
            return spec.hardMax();
        }
    }
}
