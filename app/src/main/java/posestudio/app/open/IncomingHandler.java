package posestudio.app.open;

import java.awt.Toolkit;
import java.awt.datatransfer.Clipboard;
import java.awt.datatransfer.Transferable;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.TransferHandler;
import posestudio.app.notice.Notices;
import posestudio.app.text.Messages;

/** Takes pictures that are dropped on the window or pasted. */
public final class IncomingHandler extends TransferHandler {
    private final transient PictureOpener opener;
    private final transient FolderChoice folders;
    private final transient Consumer<Path> presets;
    private final transient Notices notices;
    private final transient Messages messages;

    /**
     * @param folders asks which picture of a folder is meant
     * @param presets takes files of presets
     */
    public IncomingHandler(
            PictureOpener opener, FolderChoice folders, Consumer<Path> presets, Notices notices, Messages messages) {
        this.opener = opener;
        this.folders = folders;
        this.presets = presets;
        this.notices = notices;
        this.messages = messages;
    }

    /** Opens what lies on the clipboard. */
    public void paste() {
        Clipboard clipboard = Toolkit.getDefaultToolkit().getSystemClipboard();
        try {
            Transferable content = clipboard.getContents(null);
            if (content == null || !take(content)) {
                notices.say(messages.text("open.nothing-to-paste"));
            }
        } catch (IllegalStateException e) {
            // Another program holds the clipboard this very moment.
            notices.say(messages.text("open.nothing-to-paste"));
        }
    }

    @Override
    public boolean canImport(TransferSupport support) {
        if (support.isDrop()) {
            support.setDropAction(COPY);
        }
        return Incoming.isWelcome(support.getDataFlavors());
    }

    @Override
    public boolean importData(TransferSupport support) {
        boolean taken = take(support.getTransferable());
        if (!taken) {
            notices.say(messages.text("open.nothing-dropped"));
        }
        return taken;
    }

    private boolean take(Transferable content) {
        List<Path> files = new ArrayList<>(Incoming.files(content));
        List<Path> ofPresets = files.stream().filter(Incoming::isPreset).toList();
        ofPresets.forEach(presets);
        files.removeAll(ofPresets);
        if (files.isEmpty() && !ofPresets.isEmpty()) {
            return true;
        }
        if (!files.isEmpty()) {
            Path first = files.get(0);
            boolean asks = folders.isFolder(first) && !opener.isClip(first);
            Optional<Path> chosen = asks ? folders.choose(first) : Optional.of(first);
            chosen.ifPresent(opener::open);
            if (files.size() > 1) {
                notices.say(messages.text("open.only-first", String.valueOf(first.getFileName())));
            }
            return true;
        }
        Optional<BufferedImage> image = Incoming.image(content);
        image.ifPresent(opener::open);
        return image.isPresent();
    }
}
