package posestudio.editor.preset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import posestudio.editor.edit.ExpressionCopy;
import posestudio.editor.edit.KeypointEdit;
import posestudio.editor.edit.PartialEdit;
import posestudio.editor.parameter.Parameters;
import posestudio.editor.problem.Problem;

class PresetFileTest {
    private static final Preset HAPPY = new Preset(
            "Happy",
            new PartialEdit(
                    Map.of(Parameters.SMILE.left(), 60.0, Parameters.SMILE.right(), 55.5, Parameters.YAW, 0.0),
                    Map.of("mouth-corner-left", new KeypointEdit(0.25, -0.5, 0, 2, 10, 1.25, true)),
                    Optional.of(new ExpressionCopy("frame 12", 0.5, new float[] {0.1f, 0, -2}))));

    @TempDir
    Path folder;

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("some.json"), content);
    }

    private static String golden() throws IOException {
        try (var in = PresetFileTest.class.getResourceAsStream("preset-1.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aPresetIsWrittenAsTheGoldenFileHasIt() throws Exception {
        Path file = folder.resolve("happy.json");
        PresetFile.write(file, HAPPY);
        assertEquals(golden(), Files.readString(file));
    }

    @Test
    void theGoldenFileIsReadAsThePreset() throws Exception {
        assertEquals(HAPPY, PresetFile.read(file(golden())));
    }

    @Test
    void aFewLinesWrittenByHandAreAPreset() throws Exception {
        Preset preset = PresetFile.read(file(
                "{\"format\": \"posestudio-preset\", \"version\": 1, \"values\": {\"smile-left\": 400, \"tail\": 3}}"));
        assertEquals("some", preset.name());
        assertEquals(PartialEdit.of(Map.of(Parameters.SMILE.left(), 100.0)), preset.edit());
    }

    @Test
    void whatThisVersionDoesNotKnowSurvivesSaving() throws Exception {
        Path file = file("{\"format\": \"posestudio-preset\", \"version\": 1, \"author\": \"Ada\","
                + "\"values\": {\"yaw\": 3, \"tail\": 3}}");
        PresetFile.write(file, new Preset("New", PartialEdit.of(Map.of(Parameters.PITCH, 2.0))));
        String text = Files.readString(file);
        assertTrue(text.contains("\"author\" : \"Ada\"") && text.contains("\"tail\" : 3"), text);
        assertFalse(text.contains("yaw"), "what it knew and the new preset leaves out: " + text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[1, 2]|preset.foreign",
                "a shopping list|preset.foreign",
                "hello world|preset.foreign",
                "true story|preset.foreign",
                "\"quoted\" words|preset.foreign",
                "' \n { no: more'|preset.broken",
                "{ no: more|preset.broken",
                "{\"format\": \"other\", \"version\": 1}|preset.foreign",
                "{\"version\": 1}|preset.foreign",
                "{\"format\": \"posestudio-preset\"}|preset.broken",
                "{\"format\": \"posestudio-preset\", \"version\": 0}|preset.broken",
                "{\"format\": \"posestudio-preset\", \"version\": 99}|preset.newer",
                "{\"format\": \"posestudio-preset\", \"version\": 1, \"values\": {\"yaw\": |preset.broken",
                "{\"format\": \"posestudio-preset\", \"version\": 1, \"values\": {\"yaw\": \"3\"}}|preset.broken",
                "{\"format\": \"posestudio-preset\", \"version\": 1, \"values\": {\"yaw\": 1e999}}|preset.broken",
                "{\"format\": \"posestudio-preset\", \"version\": 1, \"values\": 3}|preset.broken",
                "{\"format\": \"posestudio-preset\", \"version\": 1, \"keypoints\": {\"a\": 3}}|preset.broken",
                "{\"format\": \"posestudio-preset\", \"version\": 1, \"copy\": {\"name\": \"x\", \"amount\": 1, \"offsets\": [1]}}"
                        + "|preset.broken",
            })
    void whatIsWrongWithABadFileIsToldAsWhatItIs(String content, String key) throws IOException {
        Path file = file(content);
        Problem problem = assertThrows(Problem.class, () -> PresetFile.read(file));
        assertEquals(key, problem.key());
        assertEquals(Problem.Kind.INPUT, problem.kind());
    }

    @Test
    void aFolderListsWhatCanBeUsedAndReportsTheRest() throws Exception {
        PresetFolder presets = new PresetFolder(folder);
        presets.save(HAPPY);
        presets.save(new Preset("a/b: \"c\"", PartialEdit.of(Map.of(Parameters.YAW, 3.0))));
        file("not a preset");
        Files.writeString(folder.resolve("notes.txt"), "nothing to do with it");
        PresetFolder.Listing listing = presets.list();
        assertEquals(
                List.of("a/b: \"c\"", "Happy"),
                listing.entries().stream().map(e -> e.preset().name()).toList());
        assertEquals(
                List.of("preset.foreign"),
                listing.bad().stream().map(Problem::key).toList());
    }

    @Test
    void savingUnderTheSameNameReplacesThatPreset() throws Exception {
        PresetFolder presets = new PresetFolder(folder.resolve("not/there/yet"));
        assertEquals(List.of(), presets.list().entries());
        Path first = presets.save(HAPPY).file();
        Preset other = new Preset("Happy", PartialEdit.of(Map.of(Parameters.YAW, 3.0)));
        PresetFolder.Saved saved = presets.save(other);
        assertEquals(first, saved.file());
        assertEquals(
                List.of(new PresetFolder.Entry(first, other)), presets.list().entries());
        assertEquals(HAPPY, PresetFile.read(saved.replaced().orElseThrow()), "nothing is lost");
        presets.takeBack(saved);
        assertEquals(
                List.of(new PresetFolder.Entry(first, HAPPY)), presets.list().entries());
        assertEquals(
                List.of(other),
                new PresetFolder(first.resolveSibling(PresetFolder.TRASH))
                        .list().entries().stream()
                                .map(PresetFolder.Entry::preset)
                                .toList());
    }

    @Test
    void savingTheSameAgainReplacesNothing() throws Exception {
        PresetFolder presets = new PresetFolder(folder);
        presets.save(HAPPY);
        assertEquals(Optional.empty(), presets.save(HAPPY).replaced());
        assertEquals(1, presets.list().entries().size());
    }

    @Test
    void anAddedPresetReplacesNone() throws Exception {
        PresetFolder presets = new PresetFolder(folder);
        presets.save(HAPPY);
        Preset other = new Preset("Happy", PartialEdit.of(Map.of(Parameters.YAW, 3.0)));
        assertEquals("Happy 2", presets.add(other).name());
        assertEquals("Happy 3", presets.add(other).name());
        assertEquals(
                List.of(HAPPY, new Preset("Happy 2", other.edit()), new Preset("Happy 3", other.edit())),
                presets.list().entries().stream()
                        .map(PresetFolder.Entry::preset)
                        .toList());
    }

    @Test
    void anotherNameThatGivesTheSameFileNameGetsAFileOfItsOwn() throws Exception {
        PresetFolder presets = new PresetFolder(folder);
        presets.save(new Preset("a/b", PartialEdit.of(Map.of())));
        presets.save(new Preset("a:b", PartialEdit.of(Map.of())));
        assertEquals(2, presets.list().entries().size());
    }

    @Test
    void aPresetComesBackFromItsText() throws Exception {
        byte[] text = PresetFile.text(HAPPY).getBytes(StandardCharsets.UTF_8);
        assertEquals(HAPPY, PresetFile.parse(text, "clipboard"));
        Problem problem = assertThrows(
                Problem.class, () -> PresetFile.parse("some words".getBytes(StandardCharsets.UTF_8), "clipboard"));
        assertEquals("preset.foreign", problem.key());
    }

    @Test
    void aDeletedPresetCanBeTakenBack() throws Exception {
        PresetFolder presets = new PresetFolder(folder);
        presets.save(HAPPY);
        Path deleted = presets.delete(presets.list().entries().get(0));
        assertEquals(List.of(), presets.list().entries());
        assertTrue(Files.exists(deleted), "nothing is lost");
        presets.restore(deleted);
        assertEquals(HAPPY, presets.list().entries().get(0).preset());
    }

    @Test
    void deletingTwoOfOneFileNameKeepsBoth() throws Exception {
        PresetFolder presets = new PresetFolder(folder);
        presets.save(HAPPY);
        Path first = presets.delete(presets.list().entries().get(0));
        presets.save(HAPPY);
        Path second = presets.delete(presets.list().entries().get(0));
        assertFalse(first.equals(second));
        presets.restore(first);
        presets.restore(second);
        assertEquals(2, presets.list().entries().size());
    }

    @Test
    void aRenamedPresetKeepsItsFileAndItsEdit() throws Exception {
        PresetFolder presets = new PresetFolder(folder);
        Path file = presets.save(HAPPY).file();
        presets.rename(presets.list().entries().get(0), " Glad ");
        assertEquals(
                List.of(new PresetFolder.Entry(file, new Preset("Glad", HAPPY.edit()))),
                presets.list().entries());
    }
}
