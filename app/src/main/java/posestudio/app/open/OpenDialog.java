package posestudio.app.open;

import com.formdev.flatlaf.util.SystemFileChooser;
import java.awt.Component;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import posestudio.app.text.Messages;
import posestudio.editor.image.PictureReader;
import posestudio.editor.motion.MotionBinary;
import posestudio.render.clip.read.FrameSources;

/** Asks for a picture or a project, with the desktop's own dialog where it has one. */
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
        List<String> endings = new ArrayList<>(PictureReader.EXTENSIONS);
        endings.addAll(FrameSources.EXTENSIONS);
        endings.add(MotionBinary.ENDING.substring(MotionBinary.ENDING.lastIndexOf('.') + 1));
        // Dialogs know the last ending only, here that of .pose.json.
        endings.add("json");
        chooser.setFileFilter(new SystemFileChooser.FileNameExtensionFilter(
                messages.text("open.filter"), endings.toArray(new String[0])));
        return chooser.showOpenDialog(owner.get()) == SystemFileChooser.APPROVE_OPTION
                ? Optional.of(chooser.getSelectedFile().toPath())
                : Optional.empty();
    }
}
