package posestudio.app.viewport;

import java.awt.KeyboardFocusManager;
import java.awt.event.ActionEvent;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.util.function.BooleanSupplier;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import posestudio.app.clip.ClipView;
import posestudio.app.clip.OpenClip;
import posestudio.app.input.Fineness;
import posestudio.app.input.GestureRun;
import posestudio.app.workspace.Workspace;
import posestudio.editor.change.SetParameter;
import posestudio.editor.history.Document;
import posestudio.editor.parameter.ParameterSpec;
import posestudio.editor.parameter.Parameters;

/**
 * What keys do while the picture has the focus: arrows turn the head, Tab chooses the next face, Space pans. In a clip the
 * arrows belong to the window, which goes through the frames by them; the head is turned with Alt. A short press of Space
 * plays.
 */
final class ViewportKeys {
    private final Viewport viewport;
    private final Workspace workspace;
    private final GestureRun steps = new GestureRun();

    ViewportKeys(Viewport viewport, Workspace workspace, ViewportMouse mouse) {
        this.viewport = viewport;
        this.workspace = workspace;
        turn(KeyEvent.VK_LEFT, Parameters.YAW, -1);
        turn(KeyEvent.VK_RIGHT, Parameters.YAW, 1);
        turn(KeyEvent.VK_UP, Parameters.PITCH, 1);
        turn(KeyEvent.VK_DOWN, Parameters.PITCH, -1);
        turn(KeyEvent.VK_COMMA, Parameters.ROLL, -1);
        turn(KeyEvent.VK_PERIOD, Parameters.ROLL, 1);
        bind(KeyStroke.getKeyStroke("pressed SPACE"), () -> mouse.holdSpace(true));
        bind(KeyStroke.getKeyStroke("released SPACE"), () -> {
            if (mouse.holdSpace(false)) {
                workspace.clip().map(OpenClip::view).ifPresent(ClipView::toggle);
            }
        });
        // Tab walks through the faces and then on to the next control, so that nobody is caught here.
        viewport.setFocusTraversalKeysEnabled(false);
        bind(KeyStroke.getKeyStroke("pressed TAB"), () -> tab(1));
        bind(KeyStroke.getKeyStroke("shift pressed TAB"), () -> tab(-1));
        viewport.addFocusListener(new FocusAdapter() {
            @Override
            public void focusLost(FocusEvent event) {
                // The release of a key goes to whoever has the focus then.
                mouse.holdSpace(false);
            }
        });
    }

    private void turn(int key, ParameterSpec spec, int direction) {
        boolean arrow = spec != Parameters.ROLL;
        for (Fineness fineness : Fineness.values()) {
            for (int modifiers : fineness.modifiers()) {
                Runnable body = () -> step(spec, direction * fineness.step(spec));
                bind(
                        KeyStroke.getKeyStroke(key, modifiers),
                        () -> !arrow || workspace.clip().isEmpty(),
                        body);
                if (arrow) {
                    bind(KeyStroke.getKeyStroke(key, modifiers | InputEvent.ALT_DOWN_MASK), body);
                }
            }
        }
    }

    private void step(ParameterSpec spec, double by) {
        workspace.selectedEdit().ifPresent(edit -> {
            Document document = workspace.document().orElseThrow();
            double value = Fineness.FINE.snap(spec, edit.value(spec) + by);
            document.dispatch(new SetParameter(document.selectedFace(), spec, value), steps.next());
        });
    }

    private void tab(int direction) {
        int next = workspace.faces().isEmpty()
                ? -1
                : workspace.document().orElseThrow().selectedFace() + direction;
        if (next >= 0 && next < workspace.faces().size()) {
            workspace.document().orElseThrow().selectFace(next);
        } else if (direction > 0) {
            KeyboardFocusManager.getCurrentKeyboardFocusManager().focusNextComponent(viewport);
        } else {
            KeyboardFocusManager.getCurrentKeyboardFocusManager().focusPreviousComponent(viewport);
        }
    }

    private void bind(KeyStroke key, Runnable body) {
        bind(key, () -> true, body);
    }

    private void bind(KeyStroke key, BooleanSupplier rule, Runnable body) {
        viewport.getInputMap(JComponent.WHEN_FOCUSED).put(key, key);
        viewport.getActionMap().put(key, new AbstractAction() {
            @Override
            public boolean isEnabled() {
                return rule.getAsBoolean();
            }

            @Override
            public void actionPerformed(ActionEvent event) {
                body.run();
            }
        });
    }
}
