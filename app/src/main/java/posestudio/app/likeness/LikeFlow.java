package posestudio.app.likeness;

import java.awt.EventQueue;
import java.awt.Window;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import posestudio.app.notice.Notices;
import posestudio.app.open.FaceFinder;
import posestudio.app.open.FolderChoice;
import posestudio.app.text.Messages;
import posestudio.app.thread.EventThread;
import posestudio.app.thread.Jobs;
import posestudio.app.workspace.Workspace;
import posestudio.editor.image.Picture;
import posestudio.editor.image.PictureReader;
import posestudio.editor.problem.Problem;
import posestudio.render.face.FaceAnalysis;
import posestudio.render.likeness.Likeness;

/** The way from asking for another face's pose and expression to having them. Belongs to the event thread. */
public final class LikeFlow {
    private final Workspace workspace;
    private final Jobs jobs;
    private final Notices notices;
    private final Messages messages;
    private final PictureReader reader;
    private final FaceFinder finder;
    private final FolderChoice files;
    private final Supplier<Window> owner;

    /**
     * @param files asks for a picture file
     * @param owner the window that the dialog belongs to
     */
    public LikeFlow(
            Workspace workspace,
            Jobs jobs,
            Notices notices,
            Messages messages,
            PictureReader reader,
            FaceFinder finder,
            FolderChoice files,
            Supplier<Window> owner) {
        this.workspace = workspace;
        this.jobs = jobs;
        this.notices = notices;
        this.messages = messages;
        this.reader = reader;
        this.finder = finder;
        this.files = files;
        this.owner = owner;
    }

    /** Asks for a picture and takes over from a face in it. */
    public void fromPhoto(Path folder) {
        EventThread.check();
        files.choose(folder).ifPresent(this::fromPhotoAt);
    }

    /** Takes over from a face of that picture; the picture open stays open. */
    public void fromPhotoAt(Path path) {
        String name = String.valueOf(path.getFileName());
        jobs.start(
                Jobs.Lane.IO,
                messages.text("open.reading", name),
                progress -> {
                    Picture picture = reader.read(path, progress);
                    return examples(
                            name, picture, finder.find(picture, progress).faces());
                },
                found -> {
                    if (found.isEmpty()) {
                        notices.problem(new Problem(Problem.Kind.FACE, "face.none", name));
                    } else {
                        // Later: the job ends when this returns, and the dialog waits for the person.
                        EventQueue.invokeLater(() -> ask(found, Likeness.Manner.SAME_PERSON));
                    }
                },
                problem -> {
                    if (problem.kind() != Problem.Kind.CANCELLED) {
                        notices.problem(problem);
                    }
                });
    }

    /** Takes over from another face of the open picture. */
    public void fromFace() {
        EventThread.check();
        workspace.opened().ifPresent(open -> {
            List<FaceAnalysis> others = new ArrayList<>(workspace.faces());
            workspace.selectedFace().ifPresent(others::remove);
            if (!others.isEmpty()) {
                // Two faces in one picture are two people.
                ask(examples(open.source().name(), open.picture(), others), Likeness.Manner.OTHER_PERSON);
            }
        });
    }

    private static List<Example> examples(String name, Picture picture, List<FaceAnalysis> faces) {
        return IntStream.range(0, faces.size())
                .mapToObj(i -> new Example(name, picture, faces.get(i)))
                .toList();
    }

    private void ask(List<Example> examples, Likeness.Manner first) {
        if (workspace.selectedFace().isPresent()) {
            new LikeDialog(owner.get(), messages, examples, first, new Trial(workspace)).setVisible(true);
        }
    }
}
