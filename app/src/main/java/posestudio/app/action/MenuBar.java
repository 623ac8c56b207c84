package posestudio.app.action;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Supplier;
import javax.swing.ButtonGroup;
import javax.swing.JCheckBoxMenuItem;
import javax.swing.JMenu;
import javax.swing.JMenuBar;
import javax.swing.JMenuItem;
import javax.swing.JRadioButtonMenuItem;
import javax.swing.event.MenuEvent;
import javax.swing.event.MenuListener;
import posestudio.app.open.Sample;
import posestudio.app.settings.LanguageChoice;
import posestudio.app.settings.Settings;
import posestudio.app.text.Messages;
import posestudio.app.theme.ThemeChoice;
import posestudio.editor.edit.EditGroup;
import posestudio.editor.parameter.ParameterGroup;

/** The menus, made from the table of commands. */
public final class MenuBar extends JMenuBar {
    private final transient Actions actions;
    private final transient WindowCommands window;
    private final transient Messages messages;
    private final transient Supplier<Settings> settings;

    /** All menus. */
    public MenuBar(Actions actions, WindowCommands window, Messages messages, Supplier<Settings> settings) {
        this.actions = actions;
        this.window = window;
        this.messages = messages;
        this.settings = settings;
        getAccessibleContext().setAccessibleName(messages.text("menu.bar"));
        add(fileMenu());
        add(editMenu());
        add(commands(
                menu("keypoints"),
                "handles",
                "mirror-handles",
                "handle-table",
                null,
                "select-all-handles",
                "clear-handles",
                null,
                "lock-handles",
                "reset-handles"));
        add(clipMenu());
        add(viewMenu());
        add(commands(
                menu("help"), "search-commands", "shortcuts", "edit-shortcuts", null, "packs", null, "copy-details"));
    }

    private JMenu fileMenu() {
        JMenu file = commands(menu("file"), "open");
        file.add(recentMenu());
        file.add(sampleMenu());
        return commands(
                file, "paste", null, "save", "save-as", "export", "export-frame", null, "close-picture", "quit");
    }

    private JMenu editMenu() {
        JMenu edit = commands(menu("edit"), "undo", "redo", null, "copy-edit");
        JMenu part = menu("copy-part");
        for (ParameterGroup group : ParameterGroup.values()) {
            commands(part, "copy-edit." + group.name().toLowerCase(Locale.ROOT));
        }
        edit.add(part);
        commands(
                edit,
                "paste-edit",
                "paste-edit-all",
                null,
                "frontalise",
                "neutralise",
                "like-photo",
                "like-face",
                null,
                "reset-face");
        return commands(edit, null, "next-face", "previous-face", null, "liveportrait");
    }

    private JMenu clipMenu() {
        JMenu clip = commands(menu("clip"), "play-clip", "play-forward", "play-back", "play-stop", null);
        commands(clip, "previous-frame", "next-frame", "first-frame", "last-frame", "previous-key", "next-key", null);
        commands(clip, "range-start", "range-end", "range-all", null, "insert-key");
        JMenu keys = menu("insert-key");
        for (EditGroup group : EditGroup.values()) {
            commands(keys, "insert-key." + group.name().toLowerCase(Locale.ROOT));
        }
        clip.add(keys);
        clip.add(commands(menu("way"), "way-hold", "way-linear", "way-smooth"));
        clip.add(commands(
                menu("keys"),
                "copy-keys",
                "cut-keys",
                "paste-keys",
                "delete-keys",
                null,
                "select-all-keys",
                null,
                "begin-here",
                "end-here"));
        commands(clip, "auto-key", null);
        clip.add(commands(menu("scope"), "scope-frame", "scope-from-here", "scope-range", "scope-clip"));
        return commands(
                clip,
                null,
                "hold-frontalise",
                "hold-steady",
                "hold-this",
                "hold-release",
                null,
                "follow",
                null,
                "onion",
                null,
                "clip-cache");
    }

    private JMenu viewMenu() {
        JMenu view = commands(
                menu("view"), "fit", "actual-size", "close-up", "zoom-in", "zoom-out", null, "compare", "split");
        commands(view, "side-by-side", null, "keypoints", null, "panel-library", "panel-controls", null);
        JMenu themes = menu("theme");
        ButtonGroup themeGroup = new ButtonGroup();
        for (ThemeChoice choice : ThemeChoice.values()) {
            themes.add(radio(
                    "theme." + choice.name().toLowerCase(Locale.ROOT),
                    settings.get().theme() == choice,
                    themeGroup,
                    () -> window.choose(choice)));
        }
        JMenu languages = menu("language");
        ButtonGroup languageGroup = new ButtonGroup();
        for (LanguageChoice choice : LanguageChoice.values()) {
            languages.add(radio(
                    "language." + choice.name().toLowerCase(Locale.ROOT),
                    settings.get().language() == choice,
                    languageGroup,
                    () -> window.choose(choice)));
        }
        view.add(commands(menu("scale"), "scale-up", "scale-down", "scale-usual"));
        view.add(themes);
        view.add(languages);
        return view;
    }

    private JMenuItem radio(String key, boolean selected, ButtonGroup group, Runnable body) {
        JMenuItem item = new JRadioButtonMenuItem(messages.text(key), selected);
        item.addActionListener(event -> body.run());
        group.add(item);
        return item;
    }

    private JMenu sampleMenu() {
        JMenu menu = menu("samples");
        for (Sample sample : Sample.values()) {
            JMenuItem item = new JMenuItem(sample.person());
            item.addActionListener(event -> window.openSample(sample));
            menu.add(item);
        }
        return menu;
    }

    /** Filled each time it is opened: another studio may have opened pictures, and files come and go. */
    private JMenu recentMenu() {
        JMenu menu = menu("recent");
        menu.addMenuListener(new MenuListener() {
            @Override
            public void menuSelected(MenuEvent event) {
                menu.removeAll();
                for (Path path : settings.get().recent()) {
                    JMenuItem item = new JMenuItem(String.valueOf(path.getFileName()));
                    item.setToolTipText(path.toString());
                    item.setEnabled(Files.isRegularFile(path));
                    item.addActionListener(click -> window.openRecent(path));
                    menu.add(item);
                }
                if (menu.getItemCount() == 0) {
                    menu.add(messages.text("menu.recent.none")).setEnabled(false);
                }
            }

            @Override
            public void menuDeselected(MenuEvent event) {}

            @Override
            public void menuCanceled(MenuEvent event) {}
        });
        return menu;
    }

    private JMenu menu(String id) {
        JMenu menu = new JMenu(messages.text("menu." + id));
        String key = "menu." + id + ".key";
        if (messages.has(key)) {
            menu.setMnemonic(messages.text(key).charAt(0));
        }
        return menu;
    }

    /** Adds commands; null is a line. */
    private JMenu commands(JMenu menu, String... ids) {
        for (String id : ids) {
            if (id == null) {
                menu.addSeparator();
            } else {
                StudioAction action = actions.get(id);
                JMenuItem item = action.isToggle() ? new JCheckBoxMenuItem(action) : new JMenuItem(action);
                // The icon of a check box would stand where its mark is.
                item.setIcon(null);
                item.setToolTipText(null);
                menu.add(item);
            }
        }
        return menu;
    }
}
