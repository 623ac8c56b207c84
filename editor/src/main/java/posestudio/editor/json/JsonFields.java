package posestudio.editor.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields of one JSON object, asked for by name and kind; what is missing or of another kind is told by its place. */
public final class JsonFields {
    private final Map<String, Object> fields;
    private final String place;

    /** The fields of the outermost object. */
    public JsonFields(Map<String, Object> fields) {
        this(fields, "");
    }

    private JsonFields(Map<String, Object> fields, String place) {
        this.fields = fields;
        this.place = place;
    }

    /** The names of all fields, in the order of the text. */
    public Iterable<String> names() {
        return fields.keySet();
    }

    /** Whether there is such a field that is not null. */
    public boolean has(String name) {
        return fields.get(name) != null;
    }

    /** That something is wrong with a field. */
    public MalformedJson malformed(String name) {
        return new MalformedJson(path(name));
    }

    /** A text. @throws MalformedJson when there is none */
    public String text(String name) throws MalformedJson {
        return as(String.class, name);
    }

    /** A text, if there is such a field. @throws MalformedJson when it is something else */
    public Optional<String> optionalText(String name) throws MalformedJson {
        return has(name) ? Optional.of(text(name)) : Optional.empty();
    }

    /** A finite number. @throws MalformedJson when there is none */
    public double number(String name) throws MalformedJson {
        double number = as(Number.class, name).doubleValue();
        if (!Double.isFinite(number)) {
            throw malformed(name);
        }
        return number;
    }

    /** A finite number, or another one where there is no such field. @throws MalformedJson when it is something else */
    public double number(String name, double otherwise) throws MalformedJson {
        return has(name) ? number(name) : otherwise;
    }

    /** A whole number from 0 on. @throws MalformedJson when there is none */
    public long count(String name) throws MalformedJson {
        double number = number(name);
        if (number < 0 || number != Math.rint(number)) {
            throw malformed(name);
        }
        return (long) number;
    }

    /** Yes or no; no where there is no such field. @throws MalformedJson when it is something else */
    public boolean flag(String name) throws MalformedJson {
        return has(name) && as(Boolean.class, name);
    }

    /** An object. @throws MalformedJson when there is none */
    public JsonFields object(String name) throws MalformedJson {
        return of(as(Map.class, name), path(name));
    }

    /** An object; an empty one where there is no such field. @throws MalformedJson when it is something else */
    public JsonFields optionalObject(String name) throws MalformedJson {
        return has(name) ? object(name) : new JsonFields(Map.of(), path(name));
    }

    /** A list of objects; an empty one where there is no such field. @throws MalformedJson when it is something else */
    public List<JsonFields> objects(String name) throws MalformedJson {
        List<JsonFields> objects = new ArrayList<>();
        for (Object element : list(name)) {
            String at = path(name) + "[" + objects.size() + "]";
            if (!(element instanceof Map<?, ?> map)) {
                throw new MalformedJson(at);
            }
            objects.add(of(map, at));
        }
        return objects;
    }

    /** A list of texts; an empty one where there is no such field. @throws MalformedJson when it is something else */
    public List<String> texts(String name) throws MalformedJson {
        List<String> texts = new ArrayList<>();
        for (Object element : list(name)) {
            if (!(element instanceof String text)) {
                throw new MalformedJson(path(name) + "[" + texts.size() + "]");
            }
            texts.add(text);
        }
        return texts;
    }

    /** A list of finite numbers. @throws MalformedJson when there is none */
    public float[] numbers(String name) throws MalformedJson {
        List<?> list = as(List.class, name);
        float[] numbers = new float[list.size()];
        for (int i = 0; i < numbers.length; i++) {
            if (!(list.get(i) instanceof Number number) || !Float.isFinite(number.floatValue())) {
                throw new MalformedJson(path(name) + "[" + i + "]");
            }
            numbers[i] = number.floatValue();
        }
        return numbers;
    }

    private List<?> list(String name) throws MalformedJson {
        return has(name) ? as(List.class, name) : List.of();
    }

    private <T> T as(Class<T> kind, String name) throws MalformedJson {
        Object value = fields.get(name);
        if (!kind.isInstance(value)) {
            throw malformed(name);
        }
        return kind.cast(value);
    }

    private String path(String name) {
        return place.isEmpty() ? name : place + "." + name;
    }

    private static JsonFields of(Map<?, ?> map, String place) {
        Map<String, Object> fields = new LinkedHashMap<>();
        map.forEach((name, value) -> fields.put(name.toString(), value));
        return new JsonFields(fields, place);
    }
}
