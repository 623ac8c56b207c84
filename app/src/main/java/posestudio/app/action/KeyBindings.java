package posestudio.app.action;

import java.awt.event.ActionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.Action;
import javax.swing.InputMap;
import javax.swing.JComponent;
import javax.swing.JRootPane;
import javax.swing.KeyStroke;
import posestudio.app.viewport.ViewState;

/** Gives a window the keys of all commands. */
public final class KeyBindings {
    /** Shows the source as long as it is held; belongs to no command, since commands know no holding. */
    public static final KeyStroke SOURCE = KeyStroke.getKeyStroke("pressed BACK_SLASH");

    private final JRootPane root;
    private final Actions actions;
    private final List<KeyStroke> bound = new ArrayList<>();

    /** Binds all keys, and the one that shows the source while it is held. */
    public KeyBindings(JRootPane root, Actions actions, ViewState view) {
        this.root = root;
        this.actions = actions;
        bind(SOURCE, action(event -> view.holdSource(true)));
        bind(KeyStroke.getKeyStroke("released BACK_SLASH"), action(event -> view.holdSource(false)));
        refresh();
    }

    /** Binds the keys anew that commands have now. */
    public void refresh() {
        InputMap keys = root.getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW);
        bound.forEach(keys::remove);
        bound.clear();
        for (StudioAction action : actions.all()) {
            for (KeyStroke key : action.keys()) {
                bind(key, action);
                bound.add(key);
            }
        }
    }

    private void bind(KeyStroke key, Action action) {
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
