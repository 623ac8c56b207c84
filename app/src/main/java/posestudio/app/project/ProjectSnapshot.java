package posestudio.app.project;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import posestudio.app.system.ProductVersion;
import posestudio.app.workspace.Keeping;
import posestudio.app.workspace.OpenPicture;
import posestudio.app.workspace.Workspace;
import posestudio.editor.file.FileProblems;
import posestudio.editor.history.Document;
import posestudio.editor.history.History;
import posestudio.editor.problem.Problem;
import posestudio.editor.projectfile.Fingerprint;
import posestudio.editor.projectfile.ProjectFile;
import posestudio.editor.projectfile.SavedProject;
import posestudio.editor.projectfile.SavedSource;

/**
 * All that belongs into the project's file, as it is at one moment. Taken on the event thread, written on any.
 *
 * @param history all states
 * @param selectedFace the face that is worked on
 * @param pack id and version of the model pack that found the faces
 * @param source the picture's file, if it has one
 * @param keeping where the work is kept
 */
public record ProjectSnapshot(History history, int selectedFace, String pack, Optional<Path> source, Keeping keeping) {
    /** What lies on the table; empty while its faces are not known. */
    public static Optional<ProjectSnapshot> of(Workspace workspace) {
        Optional<OpenPicture> opened =
                workspace.opened().filter(open -> open.search().isPresent());
        return opened.map(open -> {
            Document document = workspace.document().orElseThrow();
            return new ProjectSnapshot(
                    document.history(),
                    document.selectedFace(),
                    open.search().orElseThrow().pack(),
                    open.source().path(),
                    workspace.keeping());
        });
    }

    /**
     * Writes it; a file that is there is replaced.
     *
     * @throws Problem of kind OUTPUT when it cannot be written, INPUT when the picture is gone
     */
    public void write(Path file) throws Problem {
        write(file, source, Map.of());
    }

    /**
     * Writes it with something besides, or with another file for the picture.
     *
     * @param besides fields of the outermost object
     */
    public void write(Path file, Optional<Path> picture, Map<String, Object> besides) throws Problem {
        String engine = history.project().engine().engine().id() + " " + ProductVersion.text();
        SavedProject project =
                new SavedProject(savedSource(file, picture), history, selectedFace, engine, pack, keeping.original());
        ProjectFile.write(file, project, besides);
    }

    private SavedSource savedSource(Path file, Optional<Path> picture) throws Problem {
        if (picture.isEmpty()) {
            return SavedSource.NONE;
        }
        boolean known = picture.equals(source) && keeping.fingerprint().isPresent();
        try {
            Fingerprint print = known ? keeping.fingerprint().get() : Fingerprint.of(picture.get());
            return SavedSource.of(picture.get(), file, Optional.of(print));
        } catch (IOException e) {
            throw FileProblems.reading(picture.get(), e);
        }
    }
}
