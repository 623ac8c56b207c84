package posestudio.app.input;

import java.awt.event.InputEvent;
import java.util.List;
import posestudio.editor.parameter.ParameterSpec;
import posestudio.editor.parameter.Unit;

/**
 * How finely a value follows the hand: Shift is fine, Ctrl (or Command) is coarse, for dragging, arrow keys and the
 * wheel alike. The one place to change that.
 */
public enum Fineness {
    /** A tenth. */
    FINE(0.1),
    /** As the control says. */
    NORMAL(1),
    /** Ten times as much. */
    COARSE(10);

    private final double factor;

    Fineness(double factor) {
        this.factor = factor;
    }

    /** What the keys held during an event ask for. */
    public static Fineness of(InputEvent event) {
        boolean coarse = event.isControlDown() || event.isMetaDown();
        return event.isShiftDown() ? FINE : coarse ? COARSE : NORMAL;
    }

    /** The modifiers to bind keys with, {@code InputEvent.…_DOWN_MASK}; Command is Ctrl's brother on a Mac. */
    public List<Integer> modifiers() {
        return switch (this) {
            case FINE -> List.of(InputEvent.SHIFT_DOWN_MASK);
            case NORMAL -> List.of(0);
            case COARSE -> List.of(InputEvent.CTRL_DOWN_MASK, InputEvent.META_DOWN_MASK);
        };
    }

    /** Times how much of a plain step. */
    public double factor() {
        return factor;
    }

    /** One step of a control. */
    public double step(ParameterSpec spec) {
        return spec.step() * factor;
    }

    /** How much of the hand's movement a drag takes. Coarse drags follow fully but {@link #snap}. */
    public double drag() {
        return this == FINE ? factor : 1;
    }

    /**
     * Where a dragged value comes to rest: at whole coarse steps when coarse, at whole steps when what it counts is not
     * that fine, else at a tenth of a step.
     */
    public double snap(ParameterSpec spec, double value) {
        boolean whole = this == NORMAL && spec.unit() == Unit.PERCENT;
        double grid = this == COARSE || whole ? step(spec) : FINE.step(spec);
        double cells = Math.rint(value / grid);
        // Dividing by a whole number gives 12.3; multiplying by 0.1 gives 12.300000000000001.
        return grid >= 1 ? cells * grid : cells / Math.rint(1 / grid);
    }
}
