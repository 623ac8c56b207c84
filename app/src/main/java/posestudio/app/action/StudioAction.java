package posestudio.app.action;

import java.awt.Toolkit;
import java.awt.event.ActionEvent;
import java.awt.event.InputEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javax.swing.AbstractAction;
import javax.swing.Action;
import javax.swing.KeyStroke;
import posestudio.app.text.Messages;
import posestudio.app.theme.Icons;

/**
 * One command: what it is called ({@code action.ID}, tooltip {@code action.ID.tip}), its icon, its keys, when it can be
 * used, what it does. Menu, toolbar, keys and the list of shortcuts are all made from it.
 */
public final class StudioAction extends AbstractAction {
    private static final int MENU_ICON = 16;
    private static final int TOOLBAR_ICON = 20;

    private final String id;
    private final transient Messages messages;
    private final transient Runnable body;
    private transient List<KeyStroke> defaultKeys = List.of();
    private transient List<KeyStroke> keys = List.of();
    private transient BooleanSupplier enabled = () -> true;
    private transient Optional<BooleanSupplier> selected = Optional.empty();
    private transient Supplier<String> name;
    private boolean named;
    private boolean first;
    private transient Optional<String> title = Optional.empty();

    /** A command without icon and keys that can always be used. */
    public StudioAction(String id, Messages messages, Runnable body) {
        this.id = id;
        this.messages = messages;
        this.body = body;
        name = () -> messages.text("action." + id);
        putValue(NAME, name.get());
        if (messages.has("action." + id + ".tip")) {
            putValue(SHORT_DESCRIPTION, messages.text("action." + id + ".tip"));
        }
    }

    /** With an icon of the assets. */
    public StudioAction icon(String icon) {
        putValue(SMALL_ICON, Icons.of(icon, MENU_ICON));
        putValue(LARGE_ICON_KEY, Icons.of(icon, TOOLBAR_ICON));
        return this;
    }

    /**
     * With keys, as {@link KeyStroke#getKeyStroke(String)} reads them; {@code menu} stands for Ctrl, or Command on a
     * Mac. The first is shown in menus.
     */
    public StudioAction keys(String... strokes) {
        List<KeyStroke> list = new ArrayList<>();
        for (String stroke : strokes) {
            boolean menu = stroke.startsWith("menu ");
            KeyStroke key = KeyStroke.getKeyStroke(menu ? stroke.substring(5) : stroke);
            if (key == null) {
                throw new IllegalArgumentException("no key: " + stroke);
            }
            list.add(menu ? KeyStroke.getKeyStroke(key.getKeyCode(), key.getModifiers() | menuMask()) : key);
        }
        defaultKeys = List.copyOf(list);
        rebind(defaultKeys);
        return this;
    }

    /** Gives it other keys, the one that menus show first; may be none. Who has bound them has to do so again. */
    public void rebind(List<KeyStroke> newKeys) {
        keys = List.copyOf(newKeys);
        putValue(ACCELERATOR_KEY, keys.isEmpty() ? null : keys.get(0));
    }

    /** The keys it has when nobody has chosen others. */
    public List<KeyStroke> defaultKeys() {
        return defaultKeys;
    }

    /** The modifier of commands, {@code InputEvent.…_DOWN_MASK}: Ctrl, or Command on a Mac. */
    public static int menuMask() {
        return java.awt.GraphicsEnvironment.isHeadless()
                ? InputEvent.CTRL_DOWN_MASK
                : Toolkit.getDefaultToolkit().getMenuShortcutKeyMaskEx();
    }

    /** Named after the title of a submenu that it stands in, where it stands alone. */
    public StudioAction within(String submenu) {
        title = Optional.of(submenu);
        return this;
    }

    /** What it is called where nothing around it says more; does not change. */
    public String fullName() {
        String plain = messages.text("action." + id);
        return title.map(menu -> menu + " " + plain).orElse(plain);
    }

    /** Usable only when that holds. */
    public StudioAction enabledWhen(BooleanSupplier rule) {
        enabled = rule;
        return this;
    }

    /** A command that is on or off. */
    public StudioAction selectedWhen(BooleanSupplier rule) {
        selected = Optional.of(rule);
        return this;
    }

    /** Comes before other commands that have the same key, whenever it can be used. */
    public StudioAction first() {
        first = true;
        return this;
    }

    /** Whether it comes before other commands that have the same key. */
    public boolean isFirst() {
        return first;
    }

    /** The key that menus show now; none for a command that cannot be used before a clip is open, while none is. */
    public Optional<KeyStroke> shownKey() {
        boolean waiting = first && !isEnabled();
        return waiting ? Optional.empty() : Optional.ofNullable((KeyStroke) getValue(ACCELERATOR_KEY));
    }

    /** Shows in menus the first of its keys that does not mean something else now. */
    void showKey(Collection<KeyStroke> taken) {
        putValue(
                ACCELERATOR_KEY,
                keys.stream().filter(key -> !taken.contains(key)).findFirst().orElse(null));
    }

    /** With a name that changes. */
    public StudioAction named(Supplier<String> changing) {
        name = changing;
        named = true;
        return this;
    }

    /** Middle of its message keys. */
    public String id() {
        return id;
    }

    /** Whether its name says more at times, for example what would be undone. */
    public boolean isNamed() {
        return named;
    }

    /** Its name now. */
    public String name() {
        return (String) getValue(NAME);
    }

    /** All its keys, the one shown in menus first; may be none. */
    public List<KeyStroke> keys() {
        return keys;
    }

    /** Whether it is on or off rather than done. */
    public boolean isToggle() {
        return selected.isPresent();
    }

    /** Looks again whether it can be used, whether it is on, and what it is called. */
    public void refresh() {
        setEnabled(enabled.getAsBoolean());
        selected.ifPresent(rule -> putValue(Action.SELECTED_KEY, rule.getAsBoolean()));
        putValue(NAME, name.get());
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        // Keys arrive even if the last refresh is older than the change that forbids it.
        if (enabled.getAsBoolean()) {
            body.run();
        }
        // A toggle button has switched itself; what holds is what the rule says.
        refresh();
    }
}
