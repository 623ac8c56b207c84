package posestudio.editor.projectfile;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import posestudio.editor.json.EditJson;
import posestudio.editor.json.JsonFields;
import posestudio.editor.json.MalformedJson;

/** Offsets of taken-over expressions, each written once and named by its number wherever a state has it. */
final class OffsetsTable implements EditJson.Offsets {
    private final Map<List<Float>, String> names = new HashMap<>();
    private final Map<String, Object> table = new LinkedHashMap<>();
    private final Map<String, float[]> read = new HashMap<>();

    /** A table to be filled by writing. */
    OffsetsTable() {}

    /** The table of a file. */
    OffsetsTable(JsonFields json) throws MalformedJson {
        for (String name : json.names()) {
            read.put(name, json.numbers(name));
        }
    }

    /** What was written so far, by name. */
    Map<String, Object> table() {
        return table;
    }

    @Override
    public Object write(List<Float> offsets) {
        return names.computeIfAbsent(offsets, list -> {
            String name = String.valueOf(table.size() + 1);
            table.put(name, list);
            return name;
        });
    }

    @Override
    public float[] read(JsonFields json, String name) throws MalformedJson {
        float[] offsets = read.get(json.text(name));
        if (offsets == null) {
            throw json.malformed(name);
        }
        return offsets;
    }
}
