package posestudio.app.preset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import posestudio.app.text.Messages;
import posestudio.editor.preset.Preset;
import posestudio.editor.preset.PresetFile;
import posestudio.editor.problem.Problem;

/** The presets of {@code posestudio/presets} in the assets: seven emotions. */
final class BuiltInPresets {
    /** File names without their ending, in the order in which they are shown. */
    static final List<String> IDS =
            List.of("happy", "sad", "surprised", "angry", "afraid", "disgusted", "contemptuous");

    private BuiltInPresets() {}

    /** Reads them. */
    static List<PresetItem> read(Messages messages) {
        List<PresetItem> items = new ArrayList<>();
        for (String id : IDS) {
            try (InputStream in = BuiltInPresets.class.getResourceAsStream("/posestudio/presets/" + id + ".json")) {
                Preset preset = PresetFile.parse(in.readAllBytes(), id);
                items.add(new PresetItem(messages.text("preset." + id), preset.edit(), Optional.empty()));
            } catch (IOException e) {
                throw new UncheckedIOException(id, e);
            } catch (Problem e) {
                throw new IllegalStateException(id, e);
            }
        }
        return items;
    }
}
