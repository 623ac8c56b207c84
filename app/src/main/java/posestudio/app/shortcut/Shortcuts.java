package posestudio.app.shortcut;

import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.swing.KeyStroke;
import posestudio.app.action.Actions;
import posestudio.app.action.KeyBindings;
import posestudio.app.action.StudioAction;

/** The keys of all commands, the usual ones or those that somebody chose. Belongs to the event thread. */
public final class Shortcuts {
    /** They mean something to every slider, list or picture that has the keyboard, and would never reach a command. */
    private static final Set<Integer> TAKEN = Set.of(
            KeyEvent.VK_LEFT,
            KeyEvent.VK_RIGHT,
            KeyEvent.VK_UP,
            KeyEvent.VK_DOWN,
            KeyEvent.VK_TAB,
            KeyEvent.VK_SPACE,
            KeyEvent.VK_ENTER,
            KeyEvent.VK_ESCAPE,
            KeyEvent.VK_DELETE,
            KeyEvent.VK_BACK_SPACE);

    private final Collection<StudioAction> commands;
    private final Consumer<Map<String, List<String>>> keep;
    private final Runnable changed;

    /**
     * @param keep remembers keys that are not the usual ones, by command
     * @param changed called when commands have other keys, so that they are bound
     */
    public Shortcuts(Actions actions, Consumer<Map<String, List<String>>> keep, Runnable changed) {
        commands = actions.all();
        this.keep = keep;
        this.changed = changed;
    }

    /** All commands. */
    public List<StudioAction> commands() {
        return List.copyOf(commands);
    }

    /** Gives commands the keys that were remembered; what cannot be read is left out. */
    public void restore(Map<String, List<String>> kept) {
        for (StudioAction command : commands) {
            List<String> strokes = kept.get(command.id());
            if (strokes != null) {
                command.rebind(strokes.stream()
                        .map(KeyStroke::getKeyStroke)
                        .filter(Objects::nonNull)
                        .toList());
            }
        }
        changed.run();
    }

    /** Whether a key can be given to a command at all. */
    public boolean isFree(KeyStroke key) {
        return !TAKEN.contains(key.getKeyCode()) && !key.equals(KeyBindings.SOURCE);
    }

    /** Another command that has this key; one for clips and one for pictures may share it. */
    public Optional<StudioAction> owner(KeyStroke key, StudioAction except) {
        return commands.stream()
                .filter(command -> command != except && command.isFirst() == except.isFirst())
                .filter(command -> command.keys().contains(key))
                .findFirst();
    }

    /** Makes this the first key of a command; whoever had it loses it. Its other keys stay. */
    public void assign(StudioAction command, KeyStroke key) {
        owner(key, command).ifPresent(other -> other.rebind(without(other.keys(), key)));
        List<KeyStroke> keys = new ArrayList<>(List.of(key));
        List<KeyStroke> others = without(command.keys(), key);
        keys.addAll(others.isEmpty() ? others : others.subList(1, others.size()));
        command.rebind(keys);
        kept();
    }

    /** Takes all keys from a command. */
    public void clear(StudioAction command) {
        command.rebind(List.of());
        kept();
    }

    /** Gives a command its usual keys, except those that another one has now. */
    public void reset(StudioAction command) {
        command.rebind(command.defaultKeys().stream()
                .filter(key -> owner(key, command).isEmpty())
                .toList());
        kept();
    }

    /** Gives all commands their usual keys. */
    public void resetAll() {
        commands.forEach(command -> command.rebind(command.defaultKeys()));
        kept();
    }

    private static List<KeyStroke> without(List<KeyStroke> keys, KeyStroke key) {
        return keys.stream().filter(other -> !other.equals(key)).toList();
    }

    private void kept() {
        Map<String, List<String>> unusual = new LinkedHashMap<>();
        for (StudioAction command : commands) {
            if (!command.keys().equals(command.defaultKeys())) {
                unusual.put(
                        command.id(),
                        command.keys().stream().map(KeyStroke::toString).toList());
            }
        }
        keep.accept(unusual);
        changed.run();
    }
}
