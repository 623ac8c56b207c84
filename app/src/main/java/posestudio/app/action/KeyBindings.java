package posestudio.app.action;

import java.awt.event.ActionEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        Map<KeyStroke, List<StudioAction>> meanings = new LinkedHashMap<>();
        for (StudioAction action : actions.all()) {
            for (KeyStroke key : action.keys()) {
                List<StudioAction> same = meanings.computeIfAbsent(key, k -> new ArrayList<>());
                same.add(action.isFirst() ? 0 : same.size(), action);
            }
        }
        meanings.forEach((key, same) -> {
            bind(key, same.size() == 1 ? same.get(0) : new FirstUsable(same));
            bound.add(key);
        });
    }

    /** A key that means one thing while a clip is open and another one else. */
    private static final class FirstUsable extends AbstractAction {
        private final transient List<StudioAction> meanings;

        FirstUsable(List<StudioAction> meanings) {
            this.meanings = meanings;
        }

        @Override
        public boolean isEnabled() {
            return meanings.stream().anyMatch(Action::isEnabled);
        }

        @Override
        public void actionPerformed(ActionEvent event) {
            meanings.stream().filter(Action::isEnabled).findFirst().ifPresent(action -> action.actionPerformed(event));
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
