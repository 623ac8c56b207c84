package posestudio.app.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import posestudio.app.clip.ClipPersons;
import posestudio.app.engine.InstalledEngine;
import posestudio.app.system.UserFolders;
import posestudio.app.testing.SmallClip;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.edit.HeadPose;
import posestudio.editor.history.History;
import posestudio.editor.image.Picture;
import posestudio.editor.parameter.Parameters;
import posestudio.editor.progress.Progress;
import posestudio.editor.project.Project;
import posestudio.editor.projectfile.Fingerprint;
import posestudio.editor.projectfile.ProjectFile;
import posestudio.editor.projectfile.SavedProject;
import posestudio.editor.projectfile.SavedSource;
import posestudio.editor.timeline.Timeline;
import posestudio.render.clip.FrameSource;
import posestudio.render.clip.track.ClipTracks;

/** A small clip through the real engine, from the command line to the file. */
class ClipCommandTest {
    private static final int FRAMES = 8;

    @TempDir
    static Path home;

    private static InstalledEngine engine;
    private static Path clip;

    @TempDir
    Path folder;

    @BeforeAll
    static void makeClip() throws Exception {
        engine = new InstalledEngine(
                new UserFolders(home.resolve("cache"), home.resolve("data"), home.resolve("state")));
        clip = SmallClip.moving(home.resolve("collins.mkv"), FRAMES);
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    private Cli.Outcome run(Object... arguments) {
        return run(new Cli(folder, engine), arguments);
    }

    private static Cli.Outcome run(Cli cli, Object... arguments) {
        return cli.run(Stream.concat(Stream.of("clip"), Stream.of(arguments)).toArray());
    }

    private static JsonNode json(Cli.Outcome outcome) throws Exception {
        assertEquals(ExitCode.OK, outcome.code(), outcome.err());
        return new ObjectMapper().readTree(outcome.out());
    }

    private static HeadPose pose(Path file, int frame) throws Exception {
        return engine.analyse(picture(file, frame), Progress.NONE)
                .faces()
                .get(0)
                .pose();
    }

    private static Picture picture(Path file, int frame) throws Exception {
        try (FrameSource frames = engine.clips().open(file, Progress.NONE)) {
            return frames.frame(frame);
        }
    }

    @Test
    void everyFrameOfTheRangeIsEditedAndTheReportTellsOfThem() throws Exception {
        Path target = folder.resolve("out.mkv");
        JsonNode report = json(run(clip, "-o", target, "--yaw", 12, "--from", "3f", "--to", "6f", "--json"));
        assertEquals(4, report.get("frames").asInt());
        assertEquals(3, report.get("first").asInt());
        assertEquals(25, report.get("fps").asDouble());
        assertEquals(1, report.get("persons").size());
        assertTrue(report.get("persons").get(0).get("edited").asBoolean());
        assertEquals(0, report.get("skipped").size());
        assertEquals(Files.size(target), report.get("export").get("bytes").asLong());
        try (FrameSource written = engine.clips().open(target, Progress.NONE)) {
            assertEquals(4, written.info().frames());
        }
        assertEquals(12, pose(target, 0).yaw() - pose(clip, 2).yaw(), 4);
        assertEquals(12, pose(target, 3).yaw() - pose(clip, 5).yaw(), 4);
    }

    @Test
    void withNothingToDoEverySampleStaysAndNothingIsSaid() throws Exception {
        Path target = folder.resolve("out.mkv");
        assertEquals(new Cli.Outcome(ExitCode.OK, "", ""), run(clip, "-o", target));
        assertArrayEquals(picture(clip, 4).samples8(), picture(target, 4).samples8());
    }

    @Test
    void aFrontalisedHeadFacesTheViewerAndAHeldOneStaysAtItsAngle() throws Exception {
        Path target = folder.resolve("out.mkv");
        assertEquals(
                ExitCode.OK,
                run(clip, "-o", target, "--frontalise", "--to", "2f").code());
        assertEquals(0, pose(target, 1).yaw(), 3);
        assertEquals(0, pose(target, 1).pitch(), 3);
        assertEquals(
                ExitCode.OK,
                run(clip, "-o", target, "--hold", "--yaw", "-9", "--to", "2f", "--overwrite")
                        .code());
        assertEquals(-9, pose(target, 1).yaw(), 3);
    }

    @Test
    void stoppedItGoesOnFromFinishedFramesNextTime() throws Exception {
        Path target = folder.resolve("out.png");
        AtomicInteger asked = new AtomicInteger();
        run(clip, "-o", folder.resolve("known.png"));
        Cli.Outcome stopped = run(
                new Cli(folder, engine).cancelledWhen(() -> asked.incrementAndGet() > 6),
                clip,
                "-o",
                target,
                "--jaw",
                40);
        assertEquals(ExitCode.CANCELLED, stopped.code(), stopped.err());
        assertTrue(stopped.err().contains("go on where it was stopped"), stopped.err());
        assertFalse(Files.exists(folder.resolve("out")));
        JsonNode report = json(run(clip, "-o", target, "--jaw", 40, "--json"));
        assertTrue(report.get("resumed").asInt() > 0, report.toString());
        try (Stream<Path> pictures = Files.list(folder.resolve("out"))) {
            assertEquals(FRAMES, pictures.count());
        }
    }

    @Test
    void framesOfAnotherEditAreNeverTakenForFinished() throws Exception {
        Path target = folder.resolve("out.png");
        AtomicInteger asked = new AtomicInteger();
        run(new Cli(folder, engine).cancelledWhen(() -> asked.incrementAndGet() > 6), clip, "-o", target, "--jaw", 40);
        assertEquals(
                0,
                json(run(clip, "-o", target, "--jaw", 41, "--json"))
                        .get("resumed")
                        .asInt());
    }

    @Test
    void aProjectDecidesWhatIsDone() throws Exception {
        Path project = save(Timeline.constant(FaceEdit.NEUTRAL.with(Parameters.YAW, 12)), Optional.empty());
        Path target = folder.resolve("out.mkv");
        Cli.Outcome outcome = run("--project", project, "-o", target, "--to", "1f");
        assertEquals(new Cli.Outcome(ExitCode.OK, "", ""), outcome);
        assertEquals(12, pose(target, 0).yaw() - pose(clip, 0).yaw(), 4);
        assertEquals(
                ExitCode.USAGE,
                run("--project", project, "-o", target, "--steady", 50).code());
    }

    @Test
    void aClipThatChangedSinceTheProjectWasSavedIsTold() throws Exception {
        Path project = save(Timeline.NEUTRAL, Optional.of("0".repeat(64)));
        Cli.Outcome outcome = run("--project", project, "-o", folder.resolve("out.mkv"), "--to", "1f");
        assertEquals(ExitCode.OK, outcome.code());
        assertTrue(outcome.err().contains("has changed since the project was saved"), outcome.err());
    }

    private Path save(Timeline timeline, Optional<String> print) throws Exception {
        String own = engine.clips().fingerprint(clip);
        try (FrameSource frames = engine.clips().open(clip, Progress.NONE);
                ClipTracks tracks = engine.clips().tracks(frames.info(), own)) {
            engine.clips().analyse(tracks, frames, Progress.NONE);
            Project state = ClipPersons.project(frames.info(), tracks).with(0, timeline);
            Path project = folder.resolve("collins.mkv.pose.json");
            SavedSource source = SavedSource.of(clip, project, Optional.of(new Fingerprint(0, print.orElse(own))));
            ProjectFile.write(project, new SavedProject(source, History.of(state), 0, "mesh", "p", Map.of()));
            return project;
        }
    }

    @Test
    void aClipWithNobodyInItIsRefused() throws Exception {
        Path empty = SmallClip.empty(folder.resolve("empty.mkv"), 3);
        Cli.Outcome outcome = run(empty, "-o", folder.resolve("out.mp4"), "--yaw", 5);
        assertEquals(ExitCode.FACE, outcome.code());
        assertTrue(outcome.err().contains("empty.mkv"), outcome.err());
        assertEquals(
                ExitCode.FACE,
                run(clip, "-o", folder.resolve("out.mp4"), "--person", 2).code());
    }

    @Test
    void soundAloneOrNoClipAtAllIsRefused() throws Exception {
        Path sound = folder.resolve("tone.wav");
        AudioFormat format = new AudioFormat(8000, 16, 1, true, false);
        try (var in = new AudioInputStream(new ByteArrayInputStream(new byte[8000]), format, 4000)) {
            AudioSystem.write(in, AudioFileFormat.Type.WAVE, sound.toFile());
        }
        Cli.Outcome outcome = run(sound, "-o", folder.resolve("out.mp4"));
        assertEquals(ExitCode.INPUT, outcome.code());
        assertTrue(outcome.err().contains("has no moving pictures"), outcome.err());
        Path text = Files.writeString(folder.resolve("clip.mp4"), "no clip");
        assertEquals(ExitCode.INPUT, run(text, "-o", folder.resolve("out.mp4")).code());
        assertEquals(
                ExitCode.INPUT,
                run(folder.resolve("no.mp4"), "-o", folder.resolve("out.mp4")).code());
    }

    @Test
    void whatIsThereIsReplacedOnlyWhenAskedAndTheSourceNever() throws Exception {
        Path target = Files.writeString(folder.resolve("out.mp4"), "precious");
        assertEquals(ExitCode.OUTPUT, run(clip, "-o", target).code());
        assertEquals("precious", Files.readString(target));
        assertEquals(ExitCode.OUTPUT, run(clip, "-o", clip, "--overwrite").code());
        assertEquals(
                ExitCode.OUTPUT,
                run(clip, "-o", folder.resolve("nowhere/out.mp4")).code());
    }

    @ParameterizedTest
    @CsvSource({
        "--from, 9f, 'lies outside of the clip; it is 0:00.3 long, its last frame is 8f'",
        "--from, 0:12, lies outside of the clip",
        "--to, 0.4, lies outside of the clip",
        "--to, 0, lies outside of the clip",
        "--from, soon, must be seconds",
        "--from, 0f, must be seconds",
        "--format, avi, must be one of mp4",
        "--quality, 95, 'must be best, good or small'",
        "--steady, 120, must lie between 0 and 100",
        "--person, all, must be a number",
        "--amount, 50, name one of them"
    })
    void whatCannotBeMeantIsRefusedInASentence(String option, String value, String sentence) {
        Cli.Outcome outcome = run(clip, "-o", folder.resolve("out.mp4"), option, value);
        assertEquals(ExitCode.USAGE, outcome.code(), outcome.err());
        assertTrue(outcome.err().contains(sentence), outcome.err());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--hold",
                "--hold --offset --yaw 3",
                "--frontalise --yaw 3",
                "--steady 50 --frontalise",
                "--from 5f --to 2f",
                "--person 1 --all",
                "--format prores"
            })
    void optionsThatContradictEachOtherAreRefused(String options) {
        List<Object> all = new java.util.ArrayList<>(List.of(clip, "-o", folder.resolve("out.mp4")));
        all.addAll(List.of(options.split(" ")));
        assertEquals(ExitCode.USAGE, run(all.toArray()).code());
    }
}
