package posestudio.app.likeness;

import java.awt.EventQueue;
import java.awt.Window;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import posestudio.app.engine.FaceReading;
import posestudio.app.engine.NeuralEngine;
import posestudio.app.engine.NeuralReading;
import posestudio.app.notice.Notices;
import posestudio.app.open.FaceFinder;
import posestudio.app.open.FolderChoice;
import posestudio.app.text.Messages;
import posestudio.app.thread.EventThread;
import posestudio.app.thread.Jobs;
import posestudio.app.workspace.Workspace;
import posestudio.editor.change.ChangeLabel;
import posestudio.editor.change.SetEdit;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.history.Document;
import posestudio.editor.image.Picture;
import posestudio.editor.image.PictureReader;
import posestudio.editor.problem.Problem;
import posestudio.editor.project.RenderEngine;
import posestudio.render.face.FaceAnalysis;
import posestudio.render.likeness.Likeness;
import posestudio.render.likeness.Likening;

/** The way from asking for another face's pose and expression to having them. Belongs to the event thread. */
public final class LikeFlow {
    private final Workspace workspace;
    private final Jobs jobs;
    private final Notices notices;
    private final Messages messages;
    private final PictureReader reader;
    private final FaceFinder finder;
    private final NeuralEngine neural;
    private final FolderChoice files;
    private final Supplier<Window> owner;

    /**
     * @param neural reads faces where it draws them
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
            NeuralEngine neural,
            FolderChoice files,
            Supplier<Window> owner) {
        this.workspace = workspace;
        this.jobs = jobs;
        this.notices = notices;
        this.messages = messages;
        this.reader = reader;
        this.finder = finder;
        this.neural = neural;
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
                this::failed);
    }

    private void failed(Problem problem) {
        if (problem.kind() != Problem.Kind.CANCELLED) {
            notices.problem(problem);
        }
    }

    /** Brings the expression that the photo shows to rest, in the way of the engine that draws. */
    public void neutralise() {
        EventThread.check();
        workspace.selectedFace().ifPresent(face -> {
            int index = workspace.document().orElseThrow().selectedFace();
            FaceReading.Seen seen =
                    new FaceReading.Seen(workspace.opened().orElseThrow().picture(), face);
            read(reading -> reading.neutralising(seen), change -> dispatch(index, change));
        });
    }

    /** What is to be read of faces. */
    private interface Reading<T> {
        T of(FaceReading reading) throws Problem;
    }

    /** Reads faces with the engine that draws: at once with the built-in one, else in the background. */
    private <T> void read(Reading<T> wanted, Consumer<T> then) {
        if (!isNeural()) {
            try {
                then.accept(wanted.of(FaceReading.BUILT_IN));
            } catch (Problem e) {
                notices.problem(e);
            }
            return;
        }
        Object work = workspace.work();
        String rest = messages.text("engine.rest");
        jobs.start(
                Jobs.Lane.IO,
                messages.text("engine.looking"),
                progress -> wanted.of(new NeuralReading(neural, rest, progress)),
                // Later: the job ends when this returns, and a dialog waits for the person.
                result -> EventQueue.invokeLater(() -> {
                    if (workspace.work() == work) {
                        then.accept(result);
                    }
                }),
                this::failed);
    }

    private void dispatch(int face, UnaryOperator<FaceEdit> change) {
        Document document = workspace.document().orElseThrow();
        FaceEdit after = change.apply(document.project().edit(face));
        document.dispatch(new SetEdit(face, after, ChangeLabel.of("change.neutralise")));
    }

    private boolean isNeural() {
        return workspace
                .seenProject()
                .filter(project -> project.engine().engine() == RenderEngine.LIVEPORTRAIT)
                .isPresent();
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
        workspace.selectedFace().ifPresent(own -> {
            FaceReading.Seen seen =
                    new FaceReading.Seen(workspace.opened().orElseThrow().picture(), own);
            List<Example> offered = examples.subList(0, Math.min(LikeDialog.MOST_FACES, examples.size()));
            read(
                    reading -> likenings(reading, seen, offered),
                    likenings -> new LikeDialog(
                                    owner.get(), messages, offered, first, new Trial(workspace, likenings::get))
                            .setVisible(true));
        });
    }

    private static Map<Example, Likening> likenings(FaceReading reading, FaceReading.Seen own, List<Example> examples)
            throws Problem {
        Map<Example, Likening> likenings = new HashMap<>();
        for (Example example : examples) {
            likenings.put(example, reading.likening(own, new FaceReading.Seen(example.picture(), example.face())));
        }
        return likenings;
    }
}
