package posestudio.app.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import posestudio.editor.json.JsonFields;
import posestudio.editor.json.JsonTree;
import posestudio.editor.json.MalformedJson;
import posestudio.editor.projectfile.Fingerprint;

/**
 * What batches have made in a folder, so that the same batch, started again, goes on where it was stopped. A line is
 * added after a result is written, and says how big it is and when it was written: what somebody else puts in its place
 * is never taken for it. A line that a crash cut off is passed over. For many threads.
 */
public final class BatchJournal {
    /** The journal's name; it begins with a dot, so that it is not in the way. */
    public static final String NAME = ".posestudio-batch.jsonl";

    private final Path file;
    private final Map<String, Entry> entries = new HashMap<>();

    /** What a result is made of, and how to tell it from another file. */
    private record Entry(String recipe, Fingerprint input, String result) {}

    private BatchJournal(Path file) {
        this.file = file;
    }

    /** The journal of a folder; empty where there is none yet. */
    public static BatchJournal open(Path folder) throws IOException {
        BatchJournal journal = new BatchJournal(folder.resolve(NAME));
        if (Files.exists(journal.file)) {
            String text = new String(Files.readAllBytes(journal.file), StandardCharsets.UTF_8);
            text.lines().forEach(journal::read);
        }
        return journal;
    }

    private void read(String line) {
        try {
            JsonFields json = new JsonFields(JsonTree.read(line.getBytes(StandardCharsets.UTF_8)));
            Fingerprint input = new Fingerprint(json.count("bytes"), json.text("sha256"));
            entries.put(json.text("output"), new Entry(json.text("recipe"), input, json.text("result")));
        } catch (IOException | MalformedJson | IllegalArgumentException e) {
            // Cut off by a crash; that result will be made again.
            return;
        }
    }

    /**
     * Whether a result is there and was made from that picture in that way.
     *
     * @param recipe everything else it depends on, as one text
     */
    public synchronized boolean isFinished(Path output, Fingerprint input, String recipe) {
        return Optional.ofNullable(entries.get(String.valueOf(output.getFileName())))
                .filter(entry -> entry.recipe().equals(recipe) && entry.input().equals(input))
                .filter(entry -> Files.isRegularFile(output)
                        && !entry.result().isEmpty()
                        && entry.result().equals(state(output)))
                .isPresent();
    }

    /** Writes down that a result has been written. */
    public synchronized void finish(Path output, Fingerprint input, String recipe) throws IOException {
        String name = String.valueOf(output.getFileName());
        Entry entry = new Entry(recipe, input, state(output));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("output", name);
        json.put("recipe", recipe);
        json.put("bytes", input.bytes());
        json.put("sha256", input.sha256());
        json.put("result", entry.result());
        // A line of its own even after one that was cut off.
        byte[] line = ("\n" + JsonTree.line(json) + "\n").getBytes(StandardCharsets.UTF_8);
        Files.write(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.DSYNC);
        entries.put(name, entry);
    }

    /** Tells a file from the one that replaces it. */
    private static String state(Path output) {
        try {
            return Files.size(output) + " " + Files.getLastModifiedTime(output).toInstant();
        } catch (IOException e) {
            // Not to be had; never taken for a result.
            return "";
        }
    }
}
