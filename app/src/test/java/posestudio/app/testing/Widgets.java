package posestudio.app.testing;

import java.awt.Component;
import java.awt.Container;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JMenu;

/** Finds widgets the way a screen reader does. */
public final class Widgets {
    private Widgets() {}

    /** A component and all that is in it, menus included. */
    public static List<Component> all(Component root) {
        List<Component> found = new ArrayList<>();
        found.add(root);
        if (root instanceof JMenu menu) {
            for (Component item : menu.getMenuComponents()) {
                found.addAll(all(item));
            }
        }
        if (root instanceof Container container) {
            for (Component child : container.getComponents()) {
                found.addAll(all(child));
            }
        }
        return found;
    }

    /** The first component of that type and accessible name. */
    public static <C extends Component> C named(Component root, Class<C> type, String name) {
        return all(root).stream()
                .filter(type::isInstance)
                .filter(c -> name.equals(c.getAccessibleContext().getAccessibleName()))
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + type.getSimpleName() + " named " + name));
    }
}
