package posestudio.models.install;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import posestudio.models.json.JsonFault;
import posestudio.models.json.JsonObject;

/**
 * What looks like a part of a pack, or lies beside it, and is none.
 *
 * @param kind what it is
 * @param sign what tells it
 * @param pattern what the sign matches, in lower-case letters
 */
record ForeignFile(Kind kind, Sign sign, Pattern pattern) {
    /** What a foreign file is. */
    enum Kind {
        /** Networks of InsightFace, which are not for commercial use; left out. */
        INSIGHTFACE,
        /** Networks that facefusion exported in a way of its own. */
        FACEFUSION,
        /** Networks that somebody else exported, cut into other files. */
        EXPORT,
        /** Networks for animals, called like those for people. */
        ANIMAL,
        /** Python's own files, which can hold a program; never opened. */
        PICKLE,
        /** What another program has not downloaded completely. */
        UNFINISHED
    }

    /** What tells a foreign file. */
    enum Sign {
        NAME,
        FOLDER,
        TENSOR
    }

    static ForeignFile of(JsonObject json) throws JsonFault {
        for (Sign sign : Sign.values()) {
            String member = sign.name().toLowerCase(Locale.ROOT);
            if (json.has(member)) {
                try {
                    return new ForeignFile(
                            JsonNames.value(Kind.class, json.text("kind")), sign, Pattern.compile(json.text(member)));
                } catch (PatternSyntaxException e) {
                    throw new JsonFault(e.getMessage());
                }
            }
        }
        throw new JsonFault("a foreign file has no sign");
    }

    /** Whether the sign matches. */
    boolean matches(Sign where, String text) {
        return sign == where && pattern.matcher(text.toLowerCase(Locale.ROOT)).matches();
    }
}
