package posestudio.app.window;

import java.nio.file.Path;
import java.util.List;
import posestudio.app.follow.FollowFlow;
import posestudio.app.open.FolderChoice;
import posestudio.app.open.PictureOpener;
import posestudio.app.settings.SettingsStore;
import posestudio.app.workspace.Workspace;
import posestudio.editor.motion.MotionBinary;

/** Asks for a file and opens it as what it is. Belongs to the event thread. */
final class Opening {
    private final FolderChoice dialog;
    private final SettingsStore settings;
    private final Workspace workspace;
    private final FollowFlow follows;
    private final PictureOpener opener;

    Opening(
            FolderChoice dialog,
            SettingsStore settings,
            Workspace workspace,
            FollowFlow follows,
            PictureOpener opener) {
        this.dialog = dialog;
        this.settings = settings;
        this.workspace = workspace;
        this.follows = follows;
        this.opener = opener;
    }

    /** Asks for a file and opens it. A motion is nothing to look at: the open face follows it. */
    void choose() {
        dialog.choose(folder()).ifPresent(file -> {
            boolean motion = String.valueOf(file.getFileName()).endsWith(MotionBinary.ENDING);
            if (motion && workspace.selectedFace().isPresent()) {
                follows.follow(file);
            } else {
                opener.open(file);
            }
        });
    }

    /** Where the last file was. */
    Path folder() {
        List<Path> recent = settings.settings().recent();
        Path folder = recent.isEmpty() ? null : recent.get(0).getParent();
        return folder == null ? home() : folder;
    }

    /** The person's own folder. */
    static Path home() {
        return Path.of(System.getProperty("user.home", "."));
    }
}
