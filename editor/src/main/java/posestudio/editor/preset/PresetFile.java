package posestudio.editor.preset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import posestudio.editor.edit.PartialEdit;
import posestudio.editor.json.EditJson;
import posestudio.editor.json.JsonFields;
import posestudio.editor.json.JsonTree;
import posestudio.editor.json.MalformedJson;
import posestudio.editor.json.UnknownFields;
import posestudio.editor.json.VersionedFile;
import posestudio.editor.problem.Problem;

/** A preset as a file of plain JSON that can be read, written by hand and passed on. */
public final class PresetFile {
    /** The usual ending of such files. */
    public static final String ENDING = ".json";

    private static final VersionedFile FORM = new VersionedFile("posestudio-preset", List.of(), "preset");

    private PresetFile() {}

    /**
     * Reads a preset. Values beyond their range are brought back into it; controls this version does not have are
     * passed over. Without a name it is called like its file.
     *
     * @throws Problem of kind INPUT when the file cannot be read, is no preset, is damaged, or is of a newer form
     */
    public static Preset read(Path file) throws Problem {
        return understand(FORM.read(file), file);
    }

    private static Preset understand(Map<String, Object> content, Path file) throws Problem {
        try {
            return read(content, file);
        } catch (MalformedJson e) {
            throw FORM.broken(file, e);
        }
    }

    /**
     * Reads a preset that has come another way, for example through the clipboard.
     *
     * @param name what problems call it, and its name if it says none
     * @throws Problem of kind INPUT when it is no preset, is damaged, or is of a newer form
     */
    public static Preset parse(byte[] text, String name) throws Problem {
        Path file = Path.of(name);
        return understand(FORM.read(text, file), file);
    }

    /** A preset as the text of its file. */
    public static String text(Preset preset) {
        try {
            return new String(JsonTree.write(json(preset)), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written to", e);
        }
    }

    private static Preset read(Map<String, Object> content, Path file) throws MalformedJson {
        JsonFields json = new JsonFields(content);
        PartialEdit edit = new PartialEdit(
                EditJson.readNamed(json.optionalObject("values")),
                EditJson.readKeypoints(json.optionalObject("keypoints")),
                json.has("copy")
                        ? Optional.of(EditJson.readCopy(json.object("copy"), EditJson.Offsets.INLINE))
                        : Optional.empty());
        String name = json.optionalText("name").orElse("").strip();
        return new Preset(name.isEmpty() ? stem(file) : name, edit);
    }

    /**
     * Writes a preset, whole or not at all. Where there is one already it is replaced; what that one holds and this
     * version does not know is kept.
     *
     * @throws Problem of kind OUTPUT when it cannot be written
     */
    public static void write(Path file, Preset preset) throws Problem {
        Map<String, Object> content = json(preset);
        if (Files.exists(file)) {
            try {
                Map<String, Object> old = FORM.read(file);
                UnknownFields.keep(old, json(read(old, file)), content, "");
            } catch (Problem | MalformedJson e) {
                // Nothing that could be kept.
                content = json(preset);
            }
        }
        VersionedFile.write(file, content);
    }

    private static Map<String, Object> json(Preset preset) {
        Map<String, Object> content = FORM.begin();
        content.put("name", preset.name());
        content.put("values", EditJson.writeValues(preset.edit().values()));
        if (!preset.edit().keypoints().isEmpty()) {
            content.put("keypoints", EditJson.write(preset.edit().keypoints()));
        }
        preset.edit().copy().ifPresent(copy -> content.put("copy", EditJson.write(copy, EditJson.Offsets.INLINE)));
        return content;
    }

    private static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(ENDING) && name.length() > ENDING.length()
                ? name.substring(0, name.length() - ENDING.length())
                : name;
    }
}
