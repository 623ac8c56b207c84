package posestudio.app.packs.dialog;

import java.awt.Component;
import java.awt.Window;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import posestudio.app.notice.Notices;
import posestudio.app.notice.Question;
import posestudio.app.packs.PackState;
import posestudio.app.text.Messages;
import posestudio.app.text.Sizes;
import posestudio.models.install.CatalogPack;
import posestudio.models.install.Mirror;

/** What can be done with packs in the window, with what is asked before. */
final class PackActions {
    private final PackShelf shelf;
    private final Window owner;
    private final Messages messages;
    private final Notices notices;
    private final SourceChooser chooser;

    /** Asks for what is to be installed; waits. */
    interface SourceChooser {
        /** A folder, or else a zip; empty when none was chosen. */
        Optional<Path> choose(boolean folder);
    }

    PackActions(PackShelf shelf, Window owner, Messages messages, Notices notices, SourceChooser chooser) {
        this.shelf = shelf;
        this.owner = owner;
        this.messages = messages;
        this.notices = notices;
        this.chooser = chooser;
    }

    /** Shows the licence, and downloads when it is accepted. */
    void download(CatalogPack pack) {
        List<String> mirrors = pack.mirrors().stream().map(Mirror::name).collect(Collectors.toList());
        String size = Sizes.text(pack.downloadSize());
        String where = mirrors.size() == 1
                ? messages.text("packs.licence.download.one", size, mirrors.get(0))
                : messages.text(
                        "packs.licence.download",
                        size,
                        mirrors.get(0),
                        String.join(", ", mirrors.subList(1, mirrors.size())));
        if (new LicenceDialog(owner, messages, pack, where, "packs.licence.accept-download").ask()) {
            shelf.download(pack);
        }
    }

    /** Goes on with a download; the licence was accepted when it began. */
    void goOn(CatalogPack pack) {
        shelf.download(pack);
    }

    /** Asks for a folder or a zip below the button that was pressed. */
    void chooseSource(Component button, CatalogPack pack) {
        JPopupMenu menu = new JPopupMenu();
        menu.add(item("packs.from.folder", pack, true));
        menu.add(item("packs.from.zip", pack, false));
        menu.show(button, 0, button.getHeight());
    }

    private JMenuItem item(String key, CatalogPack pack, boolean folder) {
        JMenuItem item = new JMenuItem(messages.text(key));
        item.setName(key);
        item.addActionListener(event -> chooser.choose(folder).ifPresent(from -> install(pack, from)));
        return item;
    }

    /** Shows the licence, and installs when it is accepted. */
    void install(CatalogPack pack, Path from) {
        String where = messages.text("packs.licence.install", from.toString());
        if (shelf.running().isEmpty()
                && new LicenceDialog(owner, messages, pack, where, "packs.licence.accept-install").ask()) {
            shelf.install(pack, from);
        }
    }

    void verify(PackState pack) {
        shelf.verify(pack);
    }

    /** Removes a pack when the person is sure. */
    void remove(PackState pack) {
        ask(
                pack,
                messages.text("packs.remove.question", pack.name()),
                messages.text("packs.remove.detail", Sizes.text(pack.size())),
                "packs.remove.do");
    }

    /** Throws away what was downloaded when the person is sure. */
    void discard(PackState pack) {
        ask(
                pack,
                messages.text("packs.discard.question", Sizes.text(pack.unfinished()), pack.name()),
                "",
                "packs.discard");
    }

    private void ask(PackState pack, String what, String detail, String verb) {
        List<String> verbs = List.of(messages.text("packs.remove.keep"), messages.text(verb));
        if (notices.ask(new Question(what, detail, verbs, 0)) == 1) {
            shelf.remove(pack);
        }
    }

    void stop() {
        shelf.stop();
    }

    /** The folder or zip among what was dropped; what is none is refused in words later. */
    void dropped(List<Path> files) {
        shelf.offered().filter(pack -> !files.isEmpty()).ifPresent(pack -> install(pack, source(files.get(0))));
    }

    /** Who drops the files themselves means their folder. */
    private static Path source(Path dropped) {
        File file = dropped.toFile();
        boolean network = file.getName().toLowerCase(java.util.Locale.ROOT).endsWith(".onnx");
        return network && dropped.getParent() != null ? dropped.getParent() : dropped;
    }
}
