package posestudio.app.project;

import com.formdev.flatlaf.util.SystemFileChooser;
import java.awt.Component;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import posestudio.app.text.Messages;

/** Asks where to save a project, with the desktop's own dialog where it has one. */
public final class SaveDialog {
    private final Supplier<Component> owner;
    private final Messages messages;

    /**
     * @param owner the window it belongs to
     */
    public SaveDialog(Supplier<Component> owner, Messages messages) {
        this.owner = owner;
        this.messages = messages;
    }

    /** The file the person chose; empty when none. Shows a dialog and waits. */
    public Optional<Path> choose(Path proposal) {
        SystemFileChooser chooser = new SystemFileChooser();
        chooser.setDialogTitle(messages.text("save.title"));
        chooser.setSelectedFile(proposal.toFile());
        return chooser.showSaveDialog(owner.get()) == SystemFileChooser.APPROVE_OPTION
                ? Optional.of(chooser.getSelectedFile().toPath())
                : Optional.empty();
    }
}
