package posestudio.app.open;

import com.formdev.flatlaf.util.SystemFileChooser;
import java.awt.Component;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import posestudio.app.text.Messages;
import posestudio.editor.image.PictureReader;

/** Asks for a picture file, with the desktop's own dialog where it has one. */
public final class OpenDialog implements FolderChoice {
    private final Supplier<Component> owner;
    private final Messages messages;

    /**
     * @param owner the window it belongs to
     */
    public OpenDialog(Supplier<Component> owner, Messages messages) {
        this.owner = owner;
        this.messages = messages;
    }

    @Override
    public Optional<Path> choose(Path folder) {
        SystemFileChooser chooser = new SystemFileChooser(folder.toFile());
        chooser.setDialogTitle(messages.text("open.title"));
        chooser.setFileFilter(new SystemFileChooser.FileNameExtensionFilter(
                messages.text("open.filter"), PictureReader.EXTENSIONS.toArray(new String[0])));
        return chooser.showOpenDialog(owner.get()) == SystemFileChooser.APPROVE_OPTION
                ? Optional.of(chooser.getSelectedFile().toPath())
                : Optional.empty();
    }
}
