package posestudio.app.follow;

import java.awt.EventQueue;
import java.awt.Window;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import posestudio.app.engine.ClipEngine;
import posestudio.app.notice.Notices;
import posestudio.app.open.FolderChoice;
import posestudio.app.open.PictureOpener;
import posestudio.app.text.Messages;
import posestudio.app.thread.EventThread;
import posestudio.app.thread.Jobs;
import posestudio.app.workspace.Workspace;
import posestudio.editor.change.ChangeLabel;
import posestudio.editor.change.SetTimeline;
import posestudio.editor.history.Document;
import posestudio.editor.motion.Follow;
import posestudio.editor.motion.FollowManner;
import posestudio.editor.motion.Motion;
import posestudio.editor.problem.Problem;
import posestudio.editor.project.ClipFacts;
import posestudio.editor.timeline.Timeline;
import posestudio.render.motion.RestFrame;

/**
 * The way from asking that a face follow another one's motion to having it: a driver is chosen and read, the face of the
 * open clip follows it, and an open picture becomes a clip. Belongs to the event thread.
 */
public final class FollowFlow {
    private final Workspace workspace;
    private final Jobs jobs;
    private final Notices notices;
    private final Messages messages;
    private final DriverReader drivers;
    private final FolderChoice files;
    private final PictureOpener opener;
    private final Supplier<Window> owner;

    /**
     * @param files asks for the driver's file
     * @param opener opens a picture again as a clip
     * @param owner the window that the dialog belongs to
     */
    public FollowFlow(
            Workspace workspace,
            Jobs jobs,
            Notices notices,
            Messages messages,
            ClipEngine clips,
            FolderChoice files,
            PictureOpener opener,
            Supplier<Window> owner) {
        this.workspace = workspace;
        this.jobs = jobs;
        this.notices = notices;
        this.messages = messages;
        drivers = new DriverReader(clips);
        this.files = files;
        this.opener = opener;
        this.owner = owner;
    }

    /** Asks for a driver and lets the chosen face follow it; asks how when it follows one already. */
    public void choose(Path folder) {
        EventThread.check();
        if (follow().isPresent()) {
            tune();
        } else if (workspace.selectedFace().isPresent()) {
            files.choose(folder).ifPresent(this::follow);
        }
    }

    /** Lets the chosen face follow the motion of a file. */
    public void follow(Path driver) {
        EventThread.check();
        String name = String.valueOf(driver.getFileName());
        Object work = workspace.work();
        jobs.start(
                Jobs.Lane.CLIP,
                messages.text("follow.reading", name),
                progress -> drivers.read(driver, progress),
                motion -> {
                    if (workspace.work() == work) {
                        // Later: the job ends when this returns.
                        EventQueue.invokeLater(() -> take(motion, name));
                    }
                },
                this::failed);
    }

    private void failed(Problem problem) {
        if (problem.kind() != Problem.Kind.CANCELLED) {
            notices.problem(problem);
        }
    }

    private void take(Motion motion, String name) {
        if (workspace.selectedFace().isEmpty()) {
            return;
        }
        Follow follow = Follow.of(motion, FollowManner.RELATIVE, RestFrame.of(motion));
        ChangeLabel label = ChangeLabel.of("change.follow", name);
        Document document = workspace.document().orElseThrow();
        int face = document.selectedFace();
        if (workspace.clip().isPresent()) {
            Timeline timeline = document.project().faces().get(face).timeline();
            document.dispatch(new SetTimeline(face, timeline.withFollow(Optional.of(follow)), label));
            notices.say(messages.text("follow.follows", name));
            tune();
        } else {
            int frames = motion.frames().size();
            ClipFacts facts = new ClipFacts(frames, motion.rate(), 0);
            MovingPicture moving = new MovingPicture(document.history(), face, follow, label);
            opener.move(facts, moving::document);
            notices.say(messages.text("follow.moves", name, frames));
        }
    }

    private Optional<Follow> follow() {
        return workspace
                .document()
                .filter(document -> workspace.selectedFace().isPresent())
                .flatMap(document -> document.project()
                        .faces()
                        .get(document.selectedFace())
                        .timeline()
                        .follow());
    }

    private void tune() {
        if (follow().isPresent()) {
            new FollowDialog(owner.get(), messages, workspace).setVisible(true);
        }
    }
}
