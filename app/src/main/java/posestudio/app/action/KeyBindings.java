package posestudio.app.action;

import java.awt.event.ActionEvent;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.Action;
import javax.swing.JComponent;
import javax.swing.JRootPane;
import javax.swing.KeyStroke;
import posestudio.app.viewport.ViewState;

/** Gives a window the keys of all commands. */
public final class KeyBindings {
    private KeyBindings() {}

    /** Binds all keys, and the one that shows the source while it is held. */
    public static void install(JRootPane root, Actions actions, ViewState view) {
        for (StudioAction action : actions.all()) {
            for (KeyStroke key : action.keys()) {
                bind(root, key, action);
            }
        }
        bind(root, KeyStroke.getKeyStroke("pressed BACK_SLASH"), action(event -> view.holdSource(true)));
        bind(root, KeyStroke.getKeyStroke("released BACK_SLASH"), action(event -> view.holdSource(false)));
    }

    private static void bind(JRootPane root, KeyStroke key, Action action) {
        root.getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW).put(key, key);
        root.getActionMap().put(key, action);
    }

    private static Action action(Consumer<ActionEvent> body) {
        return new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                body.accept(event);
            }
        };
    }
}
