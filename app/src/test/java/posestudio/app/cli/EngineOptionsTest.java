package posestudio.app.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import posestudio.app.engine.InstalledEngine;
import posestudio.app.packs.TinyCatalogue;
import posestudio.app.system.UserFolders;

/** Choosing the engine on the command line, on a machine where no pack is installed. */
class EngineOptionsTest {
    private static final String PART =
            "{\"schema\":1,\"id\":\"%s\",\"name\":\"LivePortrait\",\"version\":\"1\",\"license\":\"MIT\",\"files\":"
                    + "[{\"path\":\"a.onnx\",\"size\":1,\"sha256\":\"0\"}],\"networks\":"
                    + "[{\"id\":\"appearance_feature_extractor\",\"file\":\"a.onnx\",\"inputs\":[],\"outputs\":[]}]}";

    @TempDir
    Path folder;

    private Path source;
    private Path target;

    @BeforeEach
    void sample() throws Exception {
        source = Cli.sample("eileen-collins.png", folder);
        target = folder.resolve("out.png");
    }

    private Cli.Outcome run(Object... arguments) {
        UserFolders folders = new UserFolders(folder.resolve("cache"), folder.resolve("data"), folder.resolve("state"));
        try (InstalledEngine engine = new InstalledEngine(folders)) {
            return new Cli(folder, engine).run(arguments);
        }
    }

    private List<Object> command(String name) throws Exception {
        List<Object> words = new ArrayList<>(List.of(name, source, "-o", target));
        if (name.equals("batch")) {
            words.addAll(List.of("--preset", Files.writeString(folder.resolve("p.json"), """
                    {"format": "posestudio-preset", "version": 1, "values": {"yaw": 5}}""")));
        }
        return words;
    }

    @ParameterizedTest
    @ValueSource(strings = {"render", "sheet", "batch", "clip"})
    void withoutAPackEveryCommandSaysHowToInstallOneAndWritesNothing(String name) throws Exception {
        List<Object> words = command(name);
        words.addAll(List.of("--engine", "liveportrait"));
        Cli.Outcome outcome = run(words.toArray());
        assertEquals(ExitCode.ENGINE, outcome.code(), outcome.err());
        assertTrue(outcome.err().contains("its model pack is not installed"), outcome.err());
        assertTrue(outcome.err().contains("posestudio packs download liveportrait"), outcome.err());
        assertFalse(Files.exists(target));
    }

    @Test
    void theBuiltInEngineIsTheUsualOne() throws Exception {
        assertEquals(new Cli.Outcome(ExitCode.OK, "", ""), run("render", source, "-o", target, "--yaw", 9));
        Path named = folder.resolve("named.png");
        Cli.Outcome outcome = run("render", source, "-o", named, "--yaw", 9, "--engine", "mesh");
        assertEquals(new Cli.Outcome(ExitCode.OK, "", ""), outcome);
        assertArrayEquals(Files.readAllBytes(target), Files.readAllBytes(named));
    }

    @ParameterizedTest
    @CsvSource({
        "--engine, gaussian, 'it must be one of mesh, liveportrait'",
        "--detail, 50, '--detail is only for --engine liveportrait'",
        "--pack, here, '--pack is only for --engine liveportrait'",
    })
    void whatCannotBeMeantIsRefusedInASentence(String option, String value, String sentence) {
        Cli.Outcome outcome = run("render", source, "-o", target, option, value);
        assertEquals(ExitCode.USAGE, outcome.code(), outcome.err());
        assertTrue(outcome.err().contains(sentence), outcome.err());
    }

    @Test
    void sharesAndFlagsOfTheNeuralEngineAreRefusedLikeOthers() {
        assertEquals(
                ExitCode.USAGE,
                run("render", source, "-o", target, "--engine", "liveportrait", "--detail", "120")
                        .code());
        Cli.Outcome flag = run("render", source, "-o", target, "--no-body-still");
        assertEquals(ExitCode.USAGE, flag.code(), flag.err());
    }

    @Test
    void aFolderThatIsNoPackIsToldAsOne() {
        Cli.Outcome outcome =
                run("render", source, "-o", target, "--engine", "liveportrait", "--pack", folder.resolve("nowhere"));
        assertEquals(ExitCode.ENGINE, outcome.code(), outcome.err());
        assertTrue(outcome.err().contains("it holds no pack.json"), outcome.err());
    }

    @Test
    void filesThatWereOnlyDownloadedAreRefusedByName() throws Exception {
        Path files = TinyCatalogue.publish(folder.resolve("files"), "stitching.onnx");
        Cli.Outcome outcome = run("render", source, "-o", target, "--engine", "liveportrait", "--pack", files);
        assertEquals(ExitCode.INPUT, outcome.code(), outcome.err());
        assertTrue(outcome.err().contains("Missing: stitching.onnx"), outcome.err());
    }

    @Test
    void filesThatWereOnlyDownloadedDrawLikeAnInstalledPack() throws Exception {
        Path files = TinyCatalogue.publish(folder.resolve("files"));
        Cli.Outcome outcome =
                run("render", source, "-o", target, "--engine", "liveportrait", "--pack", files, "--yaw", "10", "-v");
        assertEquals(ExitCode.OK, outcome.code(), outcome.err());
        assertTrue(outcome.err().contains(files.toString()), outcome.err());
        assertEquals(TinyCatalogue.FILES.size(), files.toFile().list().length, "nothing is written there");
    }

    @Test
    void aPackOfSomethingElseIsToldAsOne() throws Exception {
        Path pack = Files.createDirectory(folder.resolve("pack"));
        Files.writeString(pack.resolve("pack.json"), PART.formatted("other"));
        Cli.Outcome outcome = run("render", source, "-o", target, "--engine", "liveportrait", "--pack", pack);
        assertEquals(ExitCode.ENGINE, outcome.code(), outcome.err());
        assertTrue(outcome.err().contains("is not one of LivePortrait"), outcome.err());
    }

    @Test
    void anUnknownEngineOfAProjectIsNamedAndTheBuiltInOneDraws() throws Exception {
        assertEquals(ExitCode.OK, run("render", source, "-o", target).code());
        Path project = Files.writeString(folder.resolve("a.pose.json"), """
                {"format": "posestudio-project", "version": 1, "drawing": {"engine": "gaussian"},
                 "source": {"name": "%1$s", "relative": "%1$s", "width": 512, "height": 512}}""".formatted(source.getFileName()));
        Path drawn = folder.resolve("drawn.png");
        Cli.Outcome outcome = run("render", "--project", project, "-o", drawn);
        assertEquals(ExitCode.OK, outcome.code(), outcome.err());
        assertTrue(outcome.err().contains("engine “gaussian”"), outcome.err());
        assertArrayEquals(Files.readAllBytes(target), Files.readAllBytes(drawn));
    }

    @Test
    void aPackThatLacksANetworkIsToldWithItsName() throws Exception {
        Path pack = Files.createDirectories(folder.resolve("data/models/liveportrait"));
        Files.writeString(pack.resolve("pack.json"), PART.formatted("liveportrait"));
        Cli.Outcome outcome = run("render", source, "-o", target, "--engine", "liveportrait");
        assertEquals(ExitCode.ENGINE, outcome.code(), outcome.err());
        assertTrue(outcome.err().contains("lacks the network motion_extractor"), outcome.err());
        assertTrue(outcome.err().contains(pack.toString()), outcome.err());
    }
}
