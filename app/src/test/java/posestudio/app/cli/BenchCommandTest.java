package posestudio.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import posestudio.app.engine.InstalledEngine;
import posestudio.app.system.UserFolders;
import posestudio.models.tiny.TinyPack;

class BenchCommandTest {
    private static final List<String> STAGES = List.of(
            "first", "crop", "landmarks", "motion", "appearance", "stitching", "warping", "paste", "detail", "draft");

    @TempDir
    Path folder;

    private Cli.Outcome run(Object... arguments) {
        UserFolders folders = new UserFolders(folder.resolve("cache"), folder.resolve("data"), folder.resolve("state"));
        try (InstalledEngine engine = new InstalledEngine(folders)) {
            return new Cli(folder, engine).run(arguments);
        }
    }

    @Test
    void everyStageOfTheNeuralEngineIsMeasuredAndToldAsJson() throws Exception {
        Path pack = folder.resolve("pack");
        TinyPack.copyTo(pack);
        Cli.Outcome outcome = run(
                "bench",
                Cli.sample("eileen-collins.png", folder),
                "--engine",
                "liveportrait",
                "--pack",
                pack,
                "--json");
        assertEquals(ExitCode.OK, outcome.code(), outcome.err());
        JsonNode report = new ObjectMapper().readTree(outcome.out());
        assertEquals("liveportrait test", report.path("pack").asText());
        for (String stage : STAGES) {
            assertTrue(report.path("stages").path(stage).path("medianMillis").asDouble() > 0, stage);
        }
        assertTrue(report.path("memory").path("heapPeakMegabytes").asLong() > 0);
    }

    @Test
    void whatMeasuresTheBuiltInEngineIsRefusedForTheNeuralOne() {
        Cli.Outcome clip = run("bench", "a.mp4", "--clip", "--engine", "liveportrait");
        assertEquals(ExitCode.USAGE, clip.code());
        assertTrue(clip.err().contains("--clip"), clip.err());
        assertEquals(ExitCode.USAGE, run("bench", "a.png", "--json").code());
    }
}
