package posestudio.models.install;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import posestudio.models.json.JsonFault;
import posestudio.models.json.JsonObject;

/**
 * A file that a pack is made of, as it is published.
 *
 * @param name its name, without a folder
 * @param use whether the pack works without it
 * @param replaces which file an alternative stands for; the file's own name otherwise
 * @param rename an operator that only other programs know, and what it is called here; null where nothing is renamed
 * @param size bytes of the build that was published first
 * @param exact whether {@code size} is known to the byte
 * @param digests what is known about builds that circulate
 */
public record CatalogFile(
        String name, Use use, String replaces, Rename rename, long size, boolean exact, List<Digest> digests) {
    /** The build of a file whose content is of no known build. */
    public static final String UNKNOWN_BUILD = "unknown";

    /** Whether a pack works without a file. */
    public enum Use {
        /** It does not. */
        NEEDED,
        /** It does; something is missing then. */
        OPTIONAL,
        /** Takes the place of another one where that is missing; never downloaded. */
        ALTERNATIVE
    }

    /**
     * An operator of another program.
     *
     * @param from as the file calls it
     * @param to as the standard does
     */
    public record Rename(String from, String to) {}

    /**
     * One build.
     *
     * @param build where it is published, in words
     * @param sha256 lower-case hexadecimal
     */
    public record Digest(String build, String sha256) {}

    static CatalogFile of(JsonObject json) throws JsonFault {
        String name = json.text("name");
        List<Digest> digests = new ArrayList<>();
        for (JsonObject digest : json.objects("digests")) {
            digests.add(new Digest(digest.text("build"), digest.text("sha256")));
        }
        Rename rename = null;
        if (json.has("rename")) {
            JsonObject operator = json.object("rename");
            rename = new Rename(operator.text("from"), operator.text("to"));
        }
        boolean exact = json.has("size");
        return new CatalogFile(
                name,
                JsonNames.value(Use.class, json.text("use")),
                json.text("replaces", name),
                rename,
                (long) json.number(exact ? "size" : "about"),
                exact,
                List.copyOf(digests));
    }

    /** The builds with that content; none when it is of an unknown build. */
    public List<String> builds(String sha256) {
        return digests.stream()
                .filter(digest -> digest.sha256().equalsIgnoreCase(sha256))
                .map(Digest::build)
                .collect(Collectors.toUnmodifiableList());
    }

    /** More than any build can have: what is larger is something else. */
    long mostBytes() {
        return 2 * size + (1 << 20);
    }
}
