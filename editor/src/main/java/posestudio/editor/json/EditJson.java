package posestudio.editor.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import posestudio.editor.edit.ExpressionCopy;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.edit.KeypointEdit;
import posestudio.editor.edit.KeypointEdits;
import posestudio.editor.edit.ParameterValues;
import posestudio.editor.parameter.ParameterSpec;
import posestudio.editor.parameter.Parameters;

/** What was chosen for a face, as JSON; what changes nothing is left out. The form is that of docs/project-file.md. */
public final class EditJson {
    /** Where the offsets of taken-over expressions stand: they are long, and many states share them. */
    public interface Offsets {
        /** Offsets written out in their place. */
        Offsets INLINE = new Offsets() {
            @Override
            public Object write(List<Float> offsets) {
                return offsets;
            }

            @Override
            public float[] read(JsonFields json, String name) throws MalformedJson {
                return json.numbers(name);
            }
        };

        /** What to put into the field. */
        Object write(List<Float> offsets);

        /** What the field stands for. @throws MalformedJson when it makes no sense */
        float[] read(JsonFields json, String name) throws MalformedJson;
    }

    private EditJson() {}

    /** A whole edit; an empty object for one that changes nothing. */
    public static Map<String, Object> write(FaceEdit edit, Offsets offsets) {
        Map<String, Object> json = new LinkedHashMap<>();
        Map<String, Object> values = write(edit.values());
        if (!values.isEmpty()) {
            json.put("values", values);
        }
        if (!edit.keypoints().equals(KeypointEdits.NONE)) {
            json.put("keypoints", write(edit.keypoints().all()));
        }
        if (!edit.copy().equals(ExpressionCopy.NONE)) {
            json.put("copy", write(edit.copy(), offsets));
        }
        return json;
    }

    /** The edit that {@link #write(FaceEdit, Offsets)} wrote. @throws MalformedJson when it makes no sense */
    public static FaceEdit read(JsonFields json, Offsets offsets) throws MalformedJson {
        return new FaceEdit(
                readValues(json.optionalObject("values")),
                KeypointEdits.of(readKeypoints(json.optionalObject("keypoints"))),
                json.has("copy") ? readCopy(json.object("copy"), offsets) : ExpressionCopy.NONE);
    }

    /** Controls by id, those at their default left out. */
    public static Map<String, Object> write(ParameterValues values) {
        Map<String, Object> json = writeValues(values.changed());
        values.unknown().forEach((id, value) -> json.put(id, number(value)));
        return json;
    }

    /** Some controls by id. */
    public static Map<String, Object> writeValues(Map<ParameterSpec, Double> values) {
        Map<String, Object> json = new LinkedHashMap<>();
        values.forEach((spec, value) -> json.put(spec.id(), number(value)));
        return json;
    }

    /** All controls; those not named are at their default. @throws MalformedJson when a value is no number */
    public static ParameterValues readValues(JsonFields json) throws MalformedJson {
        Map<String, Double> unknown = new TreeMap<>();
        for (String id : json.names()) {
            if (Parameters.byId(id).isEmpty()) {
                unknown.put(id, json.number(id));
            }
        }
        return ParameterValues.DEFAULTS.with(readNamed(json)).withUnknown(unknown);
    }

    /** The controls that are named; ids nobody knows are passed over. @throws MalformedJson when one is no number */
    public static Map<ParameterSpec, Double> readNamed(JsonFields json) throws MalformedJson {
        Map<ParameterSpec, Double> values = new LinkedHashMap<>();
        for (String id : json.names()) {
            Optional<ParameterSpec> spec = Parameters.byId(id);
            if (spec.isPresent()) {
                values.put(spec.get(), spec.get().clamp(json.number(id)));
            }
        }
        return values;
    }

    /** Keypoints by handle id. */
    public static Map<String, Object> write(Map<String, KeypointEdit> keypoints) {
        Map<String, Object> json = new LinkedHashMap<>();
        keypoints.forEach((id, keypoint) -> json.put(id, write(keypoint)));
        return json;
    }

    /** The keypoints that are named. @throws MalformedJson when one makes no sense */
    public static Map<String, KeypointEdit> readKeypoints(JsonFields json) throws MalformedJson {
        Map<String, KeypointEdit> keypoints = new TreeMap<>();
        for (String id : json.names()) {
            JsonFields keypoint = json.object(id);
            keypoints.put(
                    id,
                    new KeypointEdit(
                            keypoint.number("x", 0),
                            keypoint.number("y", 0),
                            keypoint.number("z", 0),
                            keypoint.number("radius", KeypointEdit.DEFAULT_RADIUS),
                            keypoint.number("turn", 0),
                            keypoint.number("scale", 1),
                            keypoint.flag("locked")));
        }
        return keypoints;
    }

    /** An expression taken over. */
    public static Map<String, Object> write(ExpressionCopy copy, Offsets offsets) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", copy.name());
        json.put("amount", number(copy.amount()));
        List<Float> numbers = new ArrayList<>();
        for (float offset : copy.offsets()) {
            numbers.add(offset);
        }
        json.put("offsets", offsets.write(numbers));
        return json;
    }

    /** An expression taken over. @throws MalformedJson when it makes no sense */
    public static ExpressionCopy readCopy(JsonFields json, Offsets offsets) throws MalformedJson {
        float[] numbers = offsets.read(json, "offsets");
        if (numbers.length % 3 != 0) {
            throw json.malformed("offsets");
        }
        return new ExpressionCopy(json.text("name"), json.number("amount"), numbers);
    }

    private static Map<String, Object> write(KeypointEdit keypoint) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("x", number(keypoint.x()));
        json.put("y", number(keypoint.y()));
        json.put("z", number(keypoint.z()));
        json.put("radius", number(keypoint.radius()));
        if (keypoint.turn() != 0 || keypoint.scale() != 1) {
            json.put("turn", number(keypoint.turn()));
            json.put("scale", number(keypoint.scale()));
        }
        if (keypoint.locked()) {
            json.put("locked", true);
        }
        return json;
    }

    /** Whole numbers as people write them. */
    public static Number number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9 ? (Number) (long) value : (Number) value;
    }
}
