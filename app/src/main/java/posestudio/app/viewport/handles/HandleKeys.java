package posestudio.app.viewport.handles;

import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javax.swing.AbstractAction;
import javax.swing.Action;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import posestudio.app.input.Fineness;
import posestudio.render.rig.Handle;

/**
 * What keys do to handles while the picture has the focus. Where no handle is chosen a key does what it did before:
 * arrows turn the head.
 */
public final class HandleKeys {
    /** One press of an arrow, canonical cm. */
    private static final double STEP = 0.05;
    /** One press of a bracket. */
    private static final double REACH_STEP = 1.15;

    private final JComponent view;
    private final HandleState state;
    private final HandleEdits edits;

    /** Binds the keys of that view. */
    public HandleKeys(JComponent view, HandleState state, HandleEdits edits) {
        this.view = view;
        this.state = state;
        this.edits = edits;
        arrow(KeyEvent.VK_LEFT, -1, 0);
        arrow(KeyEvent.VK_RIGHT, 1, 0);
        arrow(KeyEvent.VK_UP, 0, 1);
        arrow(KeyEvent.VK_DOWN, 0, -1);
        BooleanSupplier chosen = () -> state.isShown() && !state.selected().isEmpty();
        // Typed signs, not keys: on many keyboards brackets need AltGr.
        bind(KeyStroke.getKeyStroke('['), chosen, () -> edits.reach(1 / REACH_STEP));
        bind(KeyStroke.getKeyStroke(']'), chosen, () -> edits.reach(REACH_STEP));
        bind(KeyStroke.getKeyStroke(KeyEvent.VK_DELETE, 0), chosen, () -> edits.reset(state.selected()));
        bind(KeyStroke.getKeyStroke(KeyEvent.VK_BACK_SPACE, 0), chosen, () -> edits.reset(state.selected()));
        bind(KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0), chosen, () -> state.select(List.of()));
        bind(KeyStroke.getKeyStroke(KeyEvent.VK_PAGE_DOWN, 0), state::isShown, () -> walk(1));
        bind(KeyStroke.getKeyStroke(KeyEvent.VK_PAGE_UP, 0), state::isShown, () -> walk(-1));
    }

    private void arrow(int key, int right, int up) {
        BooleanSupplier chosen = () -> state.isShown() && !state.selected().isEmpty();
        for (Fineness fineness : Fineness.values()) {
            double step = STEP * fineness.factor();
            for (int modifiers : fineness.modifiers()) {
                bind(KeyStroke.getKeyStroke(key, modifiers), chosen, () -> edits.nudge(right * step, up * step));
            }
        }
    }

    /** Chooses the next handle of those that are shown, so that all can be reached without a mouse. */
    private void walk(int direction) {
        List<Handle> handles = state.handles();
        if (!handles.isEmpty()) {
            int from = edits.lead().map(handles::indexOf).orElse(direction > 0 ? -1 : 0);
            Handle next = handles.get(Math.floorMod(from + direction, handles.size()));
            state.select(List.of(next.id()));
        }
    }

    private void bind(KeyStroke key, BooleanSupplier rule, Runnable body) {
        Object boundTo = view.getInputMap(JComponent.WHEN_FOCUSED).get(key);
        Optional<Action> before = Optional.ofNullable(boundTo).map(view.getActionMap()::get);
        view.getInputMap(JComponent.WHEN_FOCUSED).put(key, key);
        view.getActionMap().put(key, new AbstractAction() {
            @Override
            public boolean isEnabled() {
                // Where it is not wanted here the window's own meaning of the key counts.
                return rule.getAsBoolean() || before.filter(Action::isEnabled).isPresent();
            }

            @Override
            public void actionPerformed(ActionEvent event) {
                if (rule.getAsBoolean()) {
                    body.run();
                } else {
                    before.ifPresent(action -> action.actionPerformed(event));
                }
            }
        });
    }
}
