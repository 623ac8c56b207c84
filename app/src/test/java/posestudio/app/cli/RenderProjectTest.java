package posestudio.app.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import posestudio.editor.change.SetParameter;
import posestudio.editor.history.Document;
import posestudio.editor.image.PictureReader;
import posestudio.editor.parameter.Parameters;
import posestudio.editor.progress.Progress;
import posestudio.editor.project.Project;
import posestudio.editor.project.SourceReference;
import posestudio.editor.projectfile.Fingerprint;
import posestudio.editor.projectfile.ProjectFile;
import posestudio.editor.projectfile.SavedProject;
import posestudio.editor.projectfile.SavedSource;
import posestudio.render.face.FaceSearch;

/** A saved project is rendered as the same options would be. */
class RenderProjectTest {
    @TempDir
    Path folder;

    private Path source;
    private Path project;
    private Path target;

    @BeforeEach
    void saveProject() throws Exception {
        source = Cli.sample("eileen-collins.png", Files.createDirectory(folder.resolve("here")));
        project = ProjectFile.beside(source);
        target = folder.resolve("out.png");
        var picture = new PictureReader().read(source, Progress.NONE);
        FaceSearch search = Cli.ENGINE.analyse(picture, Progress.NONE);
        Project fresh =
                search.project(new SourceReference(Optional.empty(), "a.png", picture.width(), picture.height()));
        Document document = new Document(fresh);
        document.dispatch(new SetParameter(0, Parameters.YAW, 12));
        ProjectFile.write(
                project,
                new SavedProject(
                        SavedSource.of(source, project, Optional.of(Fingerprint.of(source))),
                        document.history(),
                        0,
                        "mesh",
                        "p",
                        Map.of()));
    }

    private Cli.Outcome run(Object... arguments) {
        return new Cli(folder)
                .run(Stream.concat(Stream.of("render", "-o", target, "--overwrite"), Stream.of(arguments))
                        .toArray());
    }

    @Test
    void theResultIsThatOfTheSameOptions() throws IOException {
        assertEquals(new Cli.Outcome(ExitCode.OK, "", ""), run("--project", project));
        byte[] fromProject = Files.readAllBytes(target);
        assertEquals(ExitCode.OK, run(source, "--yaw", 12).code());
        assertArrayEquals(Files.readAllBytes(target), fromProject);
    }

    @Test
    void aRenamedPictureBesideTheProjectIsFound() throws IOException {
        Files.move(source, source.resolveSibling("other.png"));
        assertEquals(new Cli.Outcome(ExitCode.OK, "", ""), run("--project", project));
    }

    @Test
    void aPictureElsewhereIsNamed() throws IOException {
        Path moved = Files.move(source, folder.resolve("away.png"));
        Cli.Outcome lost = run("--project", project);
        assertEquals(ExitCode.INPUT, lost.code());
        assertTrue(lost.err().contains("is not where it was"), lost.err());
        assertEquals(new Cli.Outcome(ExitCode.OK, "", ""), run(moved, "--project", project));
    }

    @Test
    void anotherPictureInItsPlaceIsTold() throws IOException {
        Files.delete(source);
        Files.copy(Cli.sample("grace-hopper.jpg", folder), source);
        Cli.Outcome outcome = run("--project", project);
        assertTrue(outcome.err().contains("has changed since the project was saved"), outcome.err());
    }

    @Test
    void theSourceIsNeverTheTarget() {
        target = source;
        Cli.Outcome outcome = run("--project", project);
        assertEquals(ExitCode.OUTPUT, outcome.code());
    }

    @Test
    void optionsThatTheProjectAnswersAreRefused() {
        assertEquals(ExitCode.USAGE, run("--project", project, "--yaw", 3).code());
        assertEquals(ExitCode.USAGE, run("--project", project, "--face", "all").code());
    }

    @Test
    void withoutProjectAPictureIsNeeded() {
        Cli.Outcome outcome = run("--yaw", 3);
        assertEquals(ExitCode.USAGE, outcome.code());
        assertTrue(outcome.err().startsWith("Missing: IN"), outcome.err());
    }
}
