package posestudio.models.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A JSON object as it stands in a file. Jackson's data binding would do the same, but loading it takes a tenth of the
 * time in which the studio has to be ready.
 */
public final class JsonObject {
    private final Map<String, Object> members;

    private JsonObject(Map<String, Object> members) {
        this.members = members;
    }

    /**
     * Reads the one object of a stream; the stream stays open.
     *
     * @throws JsonFault when it is no JSON object
     * @throws IOException when reading fails
     */
    public static JsonObject read(InputStream stream) throws IOException {
        try (JsonParser parser =
                new JsonFactory().createParser(stream).configure(JsonParser.Feature.AUTO_CLOSE_SOURCE, false)) {
            parser.nextToken();
            if (value(parser) instanceof JsonObject object) {
                return object;
            }
            throw new JsonFault("it is not a JSON object");
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            // Jackson's own words speak of its settings.
            throw new JsonFault("it is not well-formed JSON in line %d, column %d"
                    .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr()));
        }
    }

    private static Object value(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new JsonFault("it is empty");
        }
        return switch (token) {
            case START_OBJECT -> {
                Map<String, Object> members = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    members.put(name, value(parser));
                }
                yield new JsonObject(members);
            }
            case START_ARRAY -> {
                List<Object> elements = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    elements.add(value(parser));
                }
                yield elements;
            }
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    /** The names of all members, as they stand. */
    public Set<String> names() {
        return members.keySet();
    }

    /** Whether there is a member of that name that is not null. */
    public boolean has(String name) {
        return members.get(name) != null;
    }

    /**
     * A member that is text.
     *
     * @throws JsonFault when it is missing or something else
     */
    public String text(String name) throws JsonFault {
        return member(name, String.class);
    }

    /** A member that is text, or another where it is missing. */
    public String text(String name, String otherwise) throws JsonFault {
        return has(name) ? text(name) : otherwise;
    }

    /**
     * A member that is a number.
     *
     * @throws JsonFault when it is missing or something else
     */
    public double number(String name) throws JsonFault {
        return member(name, Double.class);
    }

    /**
     * A member that is an object.
     *
     * @throws JsonFault when it is missing or something else
     */
    public JsonObject object(String name) throws JsonFault {
        return member(name, JsonObject.class);
    }

    /**
     * A member that is an array of numbers.
     *
     * @throws JsonFault when it is missing or something else
     */
    public double[] numbers(String name) throws JsonFault {
        List<?> elements = member(name, List.class);
        double[] numbers = new double[elements.size()];
        for (int i = 0; i < numbers.length; i++) {
            if (!(elements.get(i) instanceof Double number)) {
                throw new JsonFault(name + " holds something that is not a number");
            }
            numbers[i] = number;
        }
        return numbers;
    }

    /**
     * A member that is an array of whole numbers.
     *
     * @throws JsonFault when it is missing or something else
     */
    public int[] integers(String name) throws JsonFault {
        double[] numbers = numbers(name);
        int[] integers = new int[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            integers[i] = (int) numbers[i];
            if (integers[i] != numbers[i]) {
                throw new JsonFault(name + " holds something that is not a whole number");
            }
        }
        return integers;
    }

    /**
     * A member that is an array of objects; empty where it is missing.
     *
     * @throws JsonFault when it is something else
     */
    public List<JsonObject> objects(String name) throws JsonFault {
        if (!has(name)) {
            return List.of();
        }
        List<JsonObject> objects = new ArrayList<>();
        for (Object element : member(name, List.class)) {
            if (!(element instanceof JsonObject object)) {
                throw new JsonFault(name + " holds something that is not an object");
            }
            objects.add(object);
        }
        return objects;
    }

    private <T> T member(String name, Class<T> type) throws JsonFault {
        Object value = members.get(name);
        if (value == null) {
            throw new JsonFault(name + " is missing");
        }
        if (!type.isInstance(value)) {
            throw new JsonFault(name + " is of the wrong kind");
        }
        return type.cast(value);
    }
}
