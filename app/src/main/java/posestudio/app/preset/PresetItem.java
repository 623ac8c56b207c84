package posestudio.app.preset;

import java.util.Optional;
import posestudio.editor.edit.PartialEdit;
import posestudio.editor.preset.PresetFolder;

/**
 * A preset that can be chosen.
 *
 * @param name what it is called, in the reader's language if it came with the program
 * @param edit what it sets
 * @param entry where it lies; empty when it came with the program and cannot be changed
 */
record PresetItem(String name, PartialEdit edit, Optional<PresetFolder.Entry> entry) {}
