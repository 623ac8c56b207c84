package posestudio.app.window;

import java.awt.Window;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;
import posestudio.app.export.ClipExportFlow;
import posestudio.app.export.ExportFlow;
import posestudio.app.follow.FollowFlow;
import posestudio.app.likeness.LikeFlow;
import posestudio.app.notice.Notices;
import posestudio.app.open.IncomingHandler;
import posestudio.app.open.OpenDialog;
import posestudio.app.open.PictureOpener;
import posestudio.app.open.SourceReader;
import posestudio.app.playback.Playback;
import posestudio.app.project.SaveDialog;
import posestudio.app.project.SaveFlow;
import posestudio.app.settings.SettingsStore;
import posestudio.app.text.Messages;
import posestudio.app.thread.Jobs;
import posestudio.app.workspace.Workspace;

/**
 * All that goes from files to the workspace and back: opening and saving, export, and what is taken from other pictures.
 * Belongs to the event thread.
 */
final class FileFlows {
    private final Around around;
    private final ExportFlow exports;
    private final ClipExportFlow clipExports;
    private final SaveFlow saves;
    private final Leaving leaving;
    private final PictureOpener opener;
    private final LikeFlow likeness;
    private final FollowFlow follows;
    private final Opening opening;
    private final IncomingHandler incoming;

    /**
     * What all flows work with.
     *
     * @param window the window that questions belong to, once there is one
     */
    record Around(
            Workspace workspace,
            Jobs jobs,
            Notices notices,
            Messages messages,
            SettingsStore settings,
            Supplier<Window> window) {}

    /**
     * @param presets takes files of presets that were dropped or pasted
     */
    FileFlows(StudioParts parts, Around around, Playback playback, Consumer<Path> presets) {
        this.around = around;
        Workspace workspace = around.workspace();
        Jobs jobs = around.jobs();
        Notices notices = around.notices();
        Messages messages = around.messages();
        SettingsStore settings = around.settings();
        Supplier<Window> window = around.window();
        OpenDialog openDialog = new OpenDialog(window::get, messages);
        SaveDialog saveDialog = new SaveDialog(window::get, messages);
        exports = new ExportFlow(workspace, jobs, notices, messages, settings, parts.exporting(), window);
        clipExports = new ClipExportFlow(
                workspace, jobs, notices, messages, parts.clips(), parts.neural(), parts.device(), window);
        saves = new SaveFlow(workspace, jobs, notices, messages, saveDialog::choose, Opening.home());
        leaving = new Leaving(workspace, notices, messages, saves, exports, clipExports);
        likeness = new LikeFlow(
                workspace, jobs, notices, messages, parts.reader(), parts.finder(), parts.neural(), openDialog, window);
        opener = new PictureOpener(
                workspace,
                jobs,
                notices,
                messages,
                new SourceReader(parts.reader(), parts.clips()),
                parts.finder(),
                leaving::leave,
                file -> settings.update(s -> s.opened(file)),
                new MovedPicture(notices, messages, openDialog)::ask,
                playback);
        follows = new FollowFlow(workspace, jobs, notices, messages, parts.clips(), openDialog, opener, window);
        opening = new Opening(openDialog, settings, workspace, follows, opener);
        incoming = new IncomingHandler(opener, openDialog, presets, notices, messages);
    }

    /** Opens pictures, clips and projects. */
    PictureOpener opener() {
        return opener;
    }

    /** Takes what is dropped and pasted. */
    IncomingHandler incoming() {
        return incoming;
    }

    /** Asks for a file and opens it. */
    void open() {
        opening.choose();
    }

    /** Saves the project where it lies; asks where that is not known. */
    void save() {
        saves.save(() -> {});
    }

    /** Saves the project somewhere else. */
    void saveAs() {
        saves.saveAs(() -> {});
    }

    /** Exports the clip, or the picture. */
    void export() {
        if (around.workspace().clip().isPresent()) {
            clipExports.start(this::exportFrame);
        } else {
            exportFrame();
        }
    }

    /** Exports the picture; of a clip the frame that is seen. */
    void exportFrame() {
        exports.start(() -> {});
    }

    /** Finds out what clips can be written as, before anybody asks. */
    void prepare() {
        clipExports.prepare();
    }

    /** Lets the face follow another clip. */
    void follow() {
        follows.choose(opening.folder());
    }

    /** Gives the face the expression of another photo. */
    void likePhoto() {
        likeness.fromPhoto(opening.folder());
    }

    /** Gives the face the expression of another face of the picture. */
    void likeFace() {
        likeness.fromFace();
    }

    /** Takes the face's own expression away. */
    void neutralise() {
        likeness.neutralise();
    }

    /**
     * Asks about what would be lost.
     *
     * @param close called when nothing stands against leaving
     */
    void quit(Runnable close) {
        leaving.quit(close);
    }
}
