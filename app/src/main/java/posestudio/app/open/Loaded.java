package posestudio.app.open;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import posestudio.app.project.Recovered;
import posestudio.app.workspace.Keeping;
import posestudio.editor.file.FileProblems;
import posestudio.editor.image.Picture;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.editor.project.SourceReference;
import posestudio.editor.projectfile.Fingerprint;
import posestudio.editor.projectfile.ProjectFile;
import posestudio.editor.projectfile.SavedProject;
import posestudio.editor.projectfile.SavedSource.Found;

/**
 * A picture as it was read, with the work that was saved on it, if there is any.
 *
 * @param picture its pixels
 * @param source where it lies
 * @param keeping where the work is kept
 * @param project the saved work
 * @param safe whether that work is what its file holds; else it was recovered
 * @param exact whether the picture is the one that the work was done on
 * @param trouble why saved work that lies beside the picture cannot be had
 * @param clip the clip, if it is one: then the picture is its first frame
 */
record Loaded(
        Picture picture,
        SourceReference source,
        Keeping keeping,
        Optional<SavedProject> project,
        boolean safe,
        boolean exact,
        Optional<Problem> trouble,
        Optional<LoadedClip> clip) {
    /** A picture that is in no file. */
    static Loaded ofNoFile(String name, Picture picture) {
        return new Loaded(
                picture,
                new SourceReference(Optional.empty(), name, picture.width(), picture.height()),
                Keeping.NOWHERE,
                Optional.empty(),
                true,
                true,
                Optional.empty(),
                Optional.empty());
    }

    /** Reads a picture, and the project that lies beside it. */
    static Loaded picture(Path path, SourceReader reader, Progress progress) throws Problem {
        Fingerprint print = fingerprint(path, reader, progress);
        Path file = ProjectFile.beside(path);
        Optional<SavedProject> project = Optional.empty();
        Optional<Problem> trouble = Optional.empty();
        if (Files.isRegularFile(file)) {
            try {
                project = Optional.of(ProjectFile.read(file));
            } catch (Problem e) {
                trouble = Optional.of(e);
            }
        }
        SourceReader.Read read = reader.read(path, print, project.map(SavedProject::project), progress);
        Picture picture = read.picture();
        Keeping keeping = new Keeping(
                project.map(p -> file),
                Optional.of(print),
                Optional.empty(),
                project.map(SavedProject::original).orElse(Map.of()));
        boolean exact = project.flatMap(p -> p.source().fingerprint())
                .map(print::equals)
                .orElse(true);
        return new Loaded(
                picture, SourceReader.source(path, picture), keeping, project, true, exact, trouble, read.clip());
    }

    /**
     * Reads a project and its picture.
     *
     * @param named where the picture lies, when the person had to be asked
     * @throws Problem {@code project.source} when the picture is not to be found
     */
    static Loaded project(Path file, Optional<Path> named, SourceReader reader, Progress progress) throws Problem {
        SavedProject saved = ProjectFile.read(file);
        Optional<Recovered> recovered = Recovered.of(saved);
        Path path = named.or(() -> saved.source().find(file).map(Found::path))
                .orElseThrow(() -> new Problem(
                        Problem.Kind.INPUT,
                        "project.source",
                        file.toString(),
                        saved.project().source().name()));
        Fingerprint print = fingerprint(path, reader, progress);
        SourceReader.Read read = reader.read(path, print, Optional.of(saved.project()), progress);
        Picture picture = read.picture();
        boolean exact = saved.source().fingerprint().map(print::equals).orElse(true);
        if (recovered.isEmpty()) {
            Keeping keeping = new Keeping(Optional.of(file), Optional.of(print), Optional.empty(), saved.original());
            return new Loaded(
                    picture,
                    SourceReader.source(path, picture),
                    keeping,
                    Optional.of(saved),
                    true,
                    exact,
                    Optional.empty(),
                    read.clip());
        }
        boolean hasFile = recovered.get().hasPicture();
        String name = saved.project().source().name();
        SourceReference source = hasFile
                ? SourceReader.source(path, picture)
                : ofNoFile(name, picture).source();
        Map<String, Object> original = new HashMap<>(saved.original());
        original.remove(Recovered.FIELD);
        // Work that was saved after this is not replaced without asking: no file is taken for its own.
        Optional<Path> own = recovered.get().file().filter(kept -> !isNewer(kept, file));
        Keeping keeping =
                new Keeping(own, hasFile ? Optional.of(print) : Optional.empty(), Optional.of(file), original);
        return new Loaded(picture, source, keeping, Optional.of(saved), false, exact, Optional.empty(), read.clip());
    }

    private static boolean isNewer(Path kept, Path recovered) {
        try {
            return Files.getLastModifiedTime(kept).compareTo(Files.getLastModifiedTime(recovered)) > 0;
        } catch (IOException e) {
            // Nothing there that could be lost; where there is, asking does no harm.
            return Files.exists(kept);
        }
    }

    private static Fingerprint fingerprint(Path path, SourceReader reader, Progress progress) throws Problem {
        try {
            return reader.fingerprint(path);
        } catch (IOException | RuntimeException e) {
            // The reader tells best what is wrong with a file that cannot be read.
            reader.pictures().read(path, progress);
            throw e instanceof IOException io
                    ? FileProblems.reading(path, io)
                    : new Problem(e, Problem.Kind.INPUT, "picture.unreadable", path.toString());
        }
    }
}
