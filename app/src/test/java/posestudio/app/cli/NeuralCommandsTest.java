package posestudio.app.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import posestudio.app.engine.InstalledEngine;
import posestudio.app.engine.StudioEngine;
import posestudio.app.system.UserFolders;
import posestudio.app.testing.SmallClip;
import posestudio.editor.change.SetEngine;
import posestudio.editor.change.SetParameter;
import posestudio.editor.history.Document;
import posestudio.editor.image.Picture;
import posestudio.editor.image.PictureReader;
import posestudio.editor.parameter.Parameters;
import posestudio.editor.progress.Progress;
import posestudio.editor.project.EngineSettings;
import posestudio.editor.project.RenderEngine;
import posestudio.editor.project.SourceReference;
import posestudio.editor.projectfile.Fingerprint;
import posestudio.editor.projectfile.ProjectFile;
import posestudio.editor.projectfile.SavedProject;
import posestudio.editor.projectfile.SavedSource;
import posestudio.models.tiny.TinyPack;
import posestudio.render.draw.DrawingDevice;
import posestudio.render.draw.ViewRequest;

/** Every command with the neural engine, on a machine where the miniature pack is installed. */
class NeuralCommandsTest {
    @TempDir
    static Path home;

    private static InstalledEngine engine;
    private static Path pack;

    @TempDir
    Path folder;

    private Path source;
    private Path target;

    @BeforeAll
    static void install() throws Exception {
        UserFolders folders = new UserFolders(home.resolve("cache"), home.resolve("data"), home.resolve("state"));
        pack = folders.models().resolve("liveportrait");
        TinyPack.copyTo(pack);
        engine = new InstalledEngine(folders);
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @BeforeEach
    void sample() throws Exception {
        source = Cli.sample("eileen-collins.png", folder);
        target = folder.resolve("out.png");
    }

    private Cli.Outcome run(Object... arguments) {
        return new Cli(folder, engine).run(arguments);
    }

    private Picture render(Object... arguments) throws Exception {
        Cli.Outcome outcome = run(Stream.concat(
                        Stream.of("render", source, "-o", target, "--overwrite", "--engine", "liveportrait"),
                        Stream.of(arguments))
                .toArray());
        assertEquals(ExitCode.OK, outcome.code(), outcome.err());
        return read(target);
    }

    private static Picture read(Path path) throws Exception {
        return new PictureReader().read(path, Progress.NONE);
    }

    private static void assertDiffer(Picture one, Picture other) {
        assertFalse(Arrays.equals(one.samples8(), other.samples8()));
    }

    @Test
    void theNetworksDrawAndSayWithWhichPackAndOnWhat() throws Exception {
        Cli.Outcome outcome = run("render", source, "-o", target, "--yaw", 12, "--engine", "liveportrait", "-v");
        assertEquals(ExitCode.OK, outcome.code(), outcome.err());
        assertTrue(outcome.err().contains("model pack liveportrait test from " + pack), outcome.err());
        assertTrue(outcome.err().contains("networks on CPU"), outcome.err());
        Picture neural = read(target);
        assertDiffer(read(source), neural);
        run("render", source, "-o", target, "--yaw", 12, "--overwrite");
        assertDiffer(read(target), neural);
    }

    @Test
    void withNothingToDoEverySampleStays() throws Exception {
        assertArrayEquals(read(source).samples8(), render().samples8());
    }

    @Test
    void detailAndBodyAreWhatIsAskedFor() throws Exception {
        Picture usual = render("--yaw", 12);
        assertArrayEquals(
                usual.samples8(),
                render("--yaw", 12, "--detail", 100, "--body-still").samples8());
        assertDiffer(usual, render("--yaw", 12, "--detail", 0));
        assertDiffer(usual, render("--yaw", 12, "--no-body-still"));
    }

    @Test
    void aFreeBodyIsWarnedOf() {
        Cli.Outcome outcome =
                run("render", source, "-o", target, "--yaw", 5, "--engine", "liveportrait", "--no-body-still");
        assertTrue(outcome.err().contains("The body is not kept still"), outcome.err());
    }

    @Test
    void aPackThatIsNamedDrawsInsteadOfTheInstalledOne() throws Exception {
        Picture usual = render("--yaw", 12);
        Path other = folder.resolve("other pack");
        TinyPack.copyTo(other);
        try (InstalledEngine bare = new InstalledEngine(
                new UserFolders(folder.resolve("cache"), folder.resolve("data"), folder.resolve("state")))) {
            Cli.Outcome outcome = new Cli(folder, bare)
                    .run(
                            "render",
                            source,
                            "-o",
                            target,
                            "--overwrite",
                            "--yaw",
                            12,
                            "--engine",
                            "liveportrait",
                            "--pack",
                            other,
                            "-v");
            assertEquals(ExitCode.OK, outcome.code(), outcome.err());
            assertTrue(outcome.err().contains(other.toString()), outcome.err());
        }
        assertArrayEquals(usual.samples8(), read(target).samples8());
    }

    @Test
    void aProjectIsDrawnByItsEngineUnlessAnotherIsNamed() throws Exception {
        Picture expected = render("--yaw", 12, "--detail", 40);
        Path project = ProjectFile.beside(source);
        Picture picture = read(source);
        Document document = new Document(engine.analyse(picture, Progress.NONE)
                .project(new SourceReference(Optional.empty(), "a.png", picture.width(), picture.height())));
        document.dispatch(new SetParameter(0, Parameters.YAW, 12));
        document.dispatch(new SetEngine(
                EngineSettings.DEFAULT.with(RenderEngine.LIVEPORTRAIT).withDetail(0.4)));
        SavedSource place = SavedSource.of(source, project, Optional.of(Fingerprint.of(source)));
        ProjectFile.write(project, new SavedProject(place, document.history(), 0, "liveportrait", "p", Map.of()));
        assertEquals(
                new Cli.Outcome(ExitCode.OK, "", ""), run("render", "--project", project, "-o", target, "--overwrite"));
        assertArrayEquals(expected.samples8(), read(target).samples8());
        run("render", "--project", project, "-o", target, "--overwrite", "--engine", "mesh");
        Picture mesh = read(target);
        run("render", source, "-o", target, "--overwrite", "--yaw", 12);
        assertArrayEquals(read(target).samples8(), mesh.samples8());
    }

    @Test
    void neutraliseAndLikeAreReadByTheNetworksToo() throws Exception {
        assertDiffer(read(source), render("--neutralise"));
        Path other = Cli.sample("grace-hopper.jpg", folder);
        assertDiffer(read(source), render("--like", other, "--like-parts", "mouth", "--like-relative"));
        assertArrayEquals(
                read(source).samples8(),
                render("--like", source, "--like-parts", "pose,eyes,brows,mouth")
                        .samples8(),
                "like itself it stays as it is");
    }

    @Test
    void aBatchOfOneEngineIsNotTakenForThatOfAnother() throws Exception {
        Path preset = Files.writeString(folder.resolve("p.json"), """
                {"format": "posestudio-preset", "version": 1, "values": {"yaw": 9}}""");
        Path results = folder.resolve("results");
        Object[] mesh = {"batch", "--preset", preset, source, "-o", results, "--overwrite"};
        assertEquals(ExitCode.OK, run(mesh).code());
        Picture before = read(results.resolve("eileen-collins.png"));
        Object[] neural = Stream.concat(Stream.of(mesh), Stream.of("--engine", "liveportrait"))
                .toArray();
        Cli.Outcome outcome = run(neural);
        assertEquals(ExitCode.OK, outcome.code(), outcome.err());
        assertDiffer(before, read(results.resolve("eileen-collins.png")));
        assertTrue(run(neural).out().contains("1 finished before")
                || run(neural).out().contains("1"));
    }

    @Test
    void everyCellOfASheetIsDrawnByTheNetworks() {
        Set<EngineSettings> asked = new HashSet<>();
        DrawingDevice asking = (DrawingDevice) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DrawingDevice.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("drawView")) {
                        asked.add(((ViewRequest) arguments[0]).scene().engine());
                    }
                    return null;
                });
        StudioEngine recording = (StudioEngine) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {StudioEngine.class},
                (proxy, method, arguments) ->
                        method.getName().equals("openDevice") ? asking : method.invoke(engine, arguments));
        Cli.Outcome outcome = new Cli(folder, recording)
                .run("sheet", source, "-o", target, "--engine", "liveportrait", "--detail", 40);
        assertEquals(ExitCode.OK, outcome.code(), outcome.err());
        assertEquals(
                Set.of(EngineSettings.DEFAULT.with(RenderEngine.LIVEPORTRAIT).withDetail(0.4)), asked);
    }

    @Test
    void aClipTellsWhatDrewItAndDoesNotGoOnFromFramesOfAnotherEngine() throws Exception {
        Path clip = SmallClip.moving(folder.resolve("collins.mkv"), 3);
        Path out = folder.resolve("out.mkv");
        JsonNode mesh = json(run("clip", clip, "-o", out, "--yaw", 9, "--json"));
        assertEquals("mesh", mesh.get("engine").get("name").asText());
        JsonNode neural =
                json(run("clip", clip, "-o", out, "--overwrite", "--yaw", 9, "--json", "--engine", "liveportrait"));
        assertEquals("liveportrait", neural.get("engine").get("name").asText());
        assertEquals("liveportrait test", neural.get("engine").get("pack").asText());
        assertTrue(neural.get("engine").get("device").asText().startsWith("CPU"));
        assertEquals(0, neural.get("resumed").asInt());
    }

    private static JsonNode json(Cli.Outcome outcome) throws Exception {
        assertEquals(ExitCode.OK, outcome.code(), outcome.err());
        return new ObjectMapper().readTree(outcome.out());
    }
}
