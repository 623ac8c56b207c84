package posestudio.app.timeline;

import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.swing.ButtonGroup;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.JRadioButtonMenuItem;
import posestudio.app.clip.Onion;
import posestudio.app.text.Messages;

/** Which neighbouring frames shine through, and in which colour. */
final class OnionMenu extends JPopupMenu {
    private static final Map<String, Integer> TINTS = tints();

    private final transient TimelineModel model;
    private final transient Messages messages;
    private final transient List<Runnable> refreshes = new ArrayList<>();

    OnionMenu(TimelineModel model) {
        this.model = model;
        messages = model.messages();
        getAccessibleContext().setAccessibleName(messages.text("timeline.onion"));
        counts("timeline.onion.before", Onion::before, n -> change(o -> with(o, n, o.after())));
        counts("timeline.onion.after", Onion::after, n -> change(o -> with(o, o.before(), n)));
        addSeparator();
        colours(
                "timeline.onion.tint-before",
                Onion::tintBefore,
                tint -> change(o -> new Onion(o.before(), o.after(), tint, o.tintAfter(), o.ghosts())));
        colours(
                "timeline.onion.tint-after",
                Onion::tintAfter,
                tint -> change(o -> new Onion(o.before(), o.after(), o.tintBefore(), tint, o.ghosts())));
    }

    private static Map<String, Integer> tints() {
        Map<String, Integer> tints = new LinkedHashMap<>();
        tints.put("orange", 0xff7043);
        tints.put("yellow", 0xffd54f);
        tints.put("green", 0x66bb6a);
        tints.put("blue", 0x42a5f5);
        tints.put("violet", 0xba68c8);
        tints.put("white", 0xf5f5f5);
        return tints;
    }

    private static Onion with(Onion onion, int before, int after) {
        return new Onion(before, after, onion.tintBefore(), onion.tintAfter(), onion.ghosts());
    }

    private void change(Function<Onion, Onion> change) {
        if (model.hasClip()) {
            model.view().choose(change.apply(model.view().onion()));
        }
    }

    private void counts(String title, Function<Onion, Integer> now, Consumer<Integer> wanted) {
        JMenu menu = new JMenu(messages.text(title));
        ButtonGroup group = new ButtonGroup();
        for (int n = 0; n <= Onion.MOST; n++) {
            int count = n;
            radio(
                    menu,
                    group,
                    messages.text("timeline.onion.count", n),
                    () -> wanted.accept(count),
                    () -> now.apply(model.view().onion()) == count);
        }
        add(menu);
    }

    private void colours(String title, Function<Onion, Integer> now, Consumer<Integer> wanted) {
        JMenu menu = new JMenu(messages.text(title));
        ButtonGroup group = new ButtonGroup();
        TINTS.forEach((name, tint) -> {
            JMenuItem item = radio(
                    menu,
                    group,
                    messages.text("timeline.tint." + name),
                    () -> wanted.accept(tint),
                    () -> now.apply(model.view().onion()).equals(tint));
            item.setForeground(new Color(tint));
        });
        add(menu);
    }

    private JMenuItem radio(
            JMenu menu, ButtonGroup group, String text, Runnable body, java.util.function.BooleanSupplier chosen) {
        JRadioButtonMenuItem item = new JRadioButtonMenuItem(text);
        item.addActionListener(event -> body.run());
        group.add(item);
        menu.add(item);
        refreshes.add(() -> item.setSelected(chosen.getAsBoolean()));
        return item;
    }

    @Override
    public void setVisible(boolean visible) {
        if (visible && model.hasClip()) {
            refreshes.forEach(Runnable::run);
        }
        super.setVisible(visible);
    }
}
