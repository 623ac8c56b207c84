package posestudio.editor.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import posestudio.editor.file.AtomicFile;
import posestudio.editor.file.FileProblems;
import posestudio.editor.problem.Problem;

/**
 * A kind of JSON file that says what it is ({@code format}) and in which form ({@code version}).
 *
 * @param format value of the field {@code format}
 * @param migrations what makes the next form out of each form, beginning with form 1; each changes what it is given
 * @param problems what the keys of its problems begin with; there are {@code .foreign}, {@code .broken} and
 *     {@code .newer}
 */
public record VersionedFile(String format, List<Consumer<Map<String, Object>>> migrations, String problems) {
    /** No file of ours grows that large; a bigger one is something else. */
    private static final long MAX_BYTES = 1L << 28;

    /** Nobody begins a file with more blanks. */
    private static final int LONGEST_BLANK = 1 << 12;

    /** The newest form this program understands, and the one it writes. */
    public int version() {
        return migrations.size() + 1;
    }

    /**
     * Reads a file of any form up to {@link #version}; what it gives is of that form.
     *
     * @throws Problem of kind INPUT when it cannot be read, is something else, is damaged, or is of a newer form
     */
    public Map<String, Object> read(Path file) throws Problem {
        try {
            if (Files.isRegularFile(file) && Files.size(file) > MAX_BYTES) {
                throw foreign(file, null);
            }
            return read(Files.readAllBytes(file), file);
        } catch (IOException e) {
            throw FileProblems.reading(file, e);
        }
    }

    /**
     * Reads what has come another way, as {@link #read(Path)} reads a file.
     *
     * @param file what problems call it
     * @throws Problem of kind INPUT when it is something else, is damaged, or is of a newer form
     */
    public Map<String, Object> read(byte[] text, Path file) throws Problem {
        try {
            Map<String, Object> content = JsonTree.read(text);
            if (!format.equals(content.get("format"))) {
                throw foreign(file, null);
            }
            int form = form(content, file);
            if (form > version()) {
                throw new Problem(
                        Problem.Kind.INPUT,
                        problems + ".newer",
                        file.toString(),
                        String.valueOf(content.get("version")));
            }
            migrations.subList(form - 1, migrations.size()).forEach(migration -> migration.accept(content));
            content.put("version", version());
            return content;
        } catch (JsonProcessingException e) {
            throw syntax(text, file, e);
        } catch (IOException e) {
            throw foreign(file, e);
        }
    }

    /** That something in the file makes no sense. */
    public Problem broken(Path file, MalformedJson e) {
        return new Problem(e, Problem.Kind.INPUT, problems + ".broken", file.toString(), e.getMessage());
    }

    /** An object to be filled, which says already what it is. */
    public Map<String, Object> begin() {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("format", format);
        content.put("version", version());
        return content;
    }

    /**
     * Writes a file, whole or not at all; one that is there is replaced.
     *
     * @throws Problem of kind OUTPUT
     */
    public static void write(Path file, Map<String, Object> content) throws Problem {
        try {
            AtomicFile.write(file, JsonTree.write(content), true);
        } catch (IOException e) {
            throw FileProblems.writing(file, e);
        }
    }

    private int form(Map<String, Object> content, Path file) throws Problem {
        try {
            long number = new JsonFields(content).count("version");
            if (number >= 1) {
                return (int) Math.min(number, Integer.MAX_VALUE);
            }
            throw new MalformedJson("version");
        } catch (MalformedJson e) {
            throw broken(file, e);
        }
    }

    private Problem foreign(Path file, Throwable cause) {
        return new Problem(cause, Problem.Kind.INPUT, problems + ".foreign", file.toString());
    }

    /** What begins as an object does and stops half-way is damaged; anything else is something else. */
    private Problem syntax(byte[] text, Path file, JsonProcessingException e) {
        var place = e.getLocation();
        if (place == null || !beginsAsObject(text)) {
            return foreign(file, e);
        }
        return new Problem(
                e,
                Problem.Kind.INPUT,
                problems + ".broken",
                file.toString(),
                place.getLineNr() + ":" + place.getColumnNr());
    }

    private static boolean beginsAsObject(byte[] text) {
        String start = new String(text, 0, Math.min(text.length, LONGEST_BLANK), StandardCharsets.UTF_8);
        return (start.startsWith("\uFEFF") ? start.substring(1) : start)
                .stripLeading()
                .startsWith("{");
    }
}
