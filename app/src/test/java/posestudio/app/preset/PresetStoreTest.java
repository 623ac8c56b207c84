package posestudio.app.preset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static posestudio.app.testing.EventThreadCalls.await;
import static posestudio.app.testing.EventThreadCalls.fromEventThread;
import static posestudio.app.testing.EventThreadCalls.onEventThread;

import java.awt.EventQueue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import posestudio.app.testing.RecordingNotices;
import posestudio.app.text.Messages;
import posestudio.app.thread.Jobs;
import posestudio.editor.edit.PartialEdit;
import posestudio.editor.parameter.Parameters;
import posestudio.editor.preset.Preset;
import posestudio.editor.preset.PresetFile;
import posestudio.editor.problem.Problem;

class PresetStoreTest {
    private static final Preset MINE = new Preset("Mine", PartialEdit.of(Map.of(Parameters.JAW, 40.0)));

    private static final Preset OTHER = new Preset("Mine", PartialEdit.of(Map.of(Parameters.JAW, 7.0)));

    @TempDir
    Path folder;

    private final RecordingNotices notices = new RecordingNotices();
    private Jobs jobs;
    private PresetStore store;

    @BeforeEach
    void open() {
        onEventThread(() -> {
            jobs = new Jobs();
            store = new PresetStore(folder.resolve("presets"), jobs, notices, new Messages(Locale.ENGLISH));
            store.reload();
        });
        await("presets are read", () -> !store.items().isEmpty());
    }

    @AfterEach
    void close() {
        onEventThread(() -> jobs.close());
    }

    private static <T> T there(Callable<T> call) {
        try {
            return EventQueue.isDispatchThread() ? call.call() : fromEventThread(call);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> own() {
        return there(() -> store.items().stream()
                .filter(item -> item.entry().isPresent())
                .map(PresetItem::name)
                .toList());
    }

    private void save() {
        onEventThread(() -> store.save(MINE));
        await("it is there", () -> own().equals(List.of("Mine")));
    }

    private PresetItem mine() {
        return there(() -> store.items().stream()
                .filter(item -> item.entry().isPresent())
                .findFirst()
                .orElseThrow());
    }

    @Test
    void thoseOfTheProgramComeFirst() {
        assertEquals("Happy", fromEventThread(() -> store.items().get(0).name()));
        save();
        assertEquals("Mine", fromEventThread(() -> store.items().get(7).name()));
    }

    @Test
    void aDeletedOneIsTakenBack() {
        save();
        onEventThread(() -> store.delete(mine().entry().orElseThrow()));
        await("it is gone", () -> own().isEmpty());
        assertTrue(fromEventThread(() -> store.taken().isPresent()));
        onEventThread(() -> store.restore());
        await("it is back", () -> own().equals(List.of("Mine")));
        assertEquals(MINE.edit(), mine().edit());
        assertTrue(fromEventThread(() -> store.taken().isEmpty()));
    }

    @Test
    void aRenamedOneKeepsItsEdit() {
        save();
        onEventThread(() -> store.rename(mine().entry().orElseThrow(), "Ours"));
        await("it has the name", () -> own().equals(List.of("Ours")));
        assertEquals(MINE.edit(), mine().edit());
    }

    @Test
    void aFileThatIsNoPresetIsToldAndTheOthersGoOn() throws Exception {
        save();
        Files.writeString(folder.resolve("presets/letter.json"), "Dear Sir");
        onEventThread(() -> store.reload());
        await("it is told", () -> !notices.problems.isEmpty());
        assertEquals(
                List.of("preset.foreign"),
                notices.problems.stream().map(Problem::key).toList());
        assertEquals(List.of("Mine"), own());
    }

    @Test
    void aPresetFromElsewhereIsKept() throws Exception {
        Path file = folder.resolve("from a friend.json");
        Files.writeString(file, PresetFile.text(MINE));
        onEventThread(() -> store.add(file));
        await("it is there", () -> own().equals(List.of("Mine")));
        assertTrue(Files.exists(file), "theirs stays");
    }

    @Test
    void aDroppedPresetAndACopyReplaceNoneOfThePersonsOwn() throws Exception {
        save();
        Path file = folder.resolve("mine too.json");
        Files.writeString(file, PresetFile.text(OTHER));
        onEventThread(() -> store.add(file));
        await("it is beside the other", () -> own().equals(List.of("Mine", "Mine 2")));
        onEventThread(() -> store.add(OTHER));
        await("so is a copy", () -> own().equals(List.of("Mine", "Mine 2", "Mine 3")));
        assertEquals(MINE.edit(), mine().edit());
    }

    @Test
    void onePutInThePlaceOfAnotherCanBeTakenBack() {
        save();
        onEventThread(() -> store.save(OTHER));
        await("it is replaced", () -> mine().edit().equals(OTHER.edit()));
        assertEquals("Replaced preset Mine", there(() -> store.taken().orElseThrow()));
        onEventThread(() -> store.restore());
        await("the first is back", () -> mine().edit().equals(MINE.edit()));
        assertEquals(List.of("Mine"), own());
    }
}
