package posestudio.editor.projectfile;

import java.nio.file.Path;
import java.util.Base64;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import posestudio.editor.json.EditJson;
import posestudio.editor.json.JsonFields;
import posestudio.editor.json.MalformedJson;
import posestudio.editor.motion.Follow;
import posestudio.editor.motion.FollowManner;
import posestudio.editor.motion.FollowPart;
import posestudio.editor.motion.Motion;
import posestudio.editor.motion.MotionBinary;
import posestudio.editor.problem.Problem;

/**
 * What faces follow, as JSON; the motions themselves, in their compact form, each written once and named by its number
 * wherever a state has it.
 */
final class MotionsTable {
    /** Unsaved work is written every few seconds, and motions do not change. */
    private static final Map<Motion, String> WRITTEN = Collections.synchronizedMap(new WeakHashMap<>());

    private final Map<Motion, String> names = new HashMap<>();
    private final Map<String, Object> table = new LinkedHashMap<>();
    private final Map<String, Motion> read = new HashMap<>();

    /** A table to be filled by writing. */
    MotionsTable() {}

    /** The table of a file. */
    MotionsTable(JsonFields json) throws MalformedJson {
        for (String name : json.names()) {
            try {
                byte[] bytes = Base64.getDecoder().decode(json.text(name));
                read.put(name, MotionBinary.read(bytes, Path.of(name)));
            } catch (IllegalArgumentException | Problem e) {
                throw json.malformed(name);
            }
        }
    }

    /** What was written so far, by name. */
    Map<String, Object> table() {
        return table;
    }

    /** That a motion is followed, and how. */
    Map<String, Object> write(Follow follow) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("motion", names.computeIfAbsent(follow.motion(), motion -> {
            String name = String.valueOf(table.size() + 1);
            table.put(
                    name,
                    WRITTEN.computeIfAbsent(motion, m -> Base64.getEncoder().encodeToString(MotionBinary.bytes(m))));
            return name;
        }));
        json.put("manner", name(follow.manner()));
        json.put("rest", follow.restFrame());
        Map<String, Object> amounts = new LinkedHashMap<>();
        Map<String, Object> off = new LinkedHashMap<>();
        for (FollowPart part : FollowPart.values()) {
            amounts.put(name(part), EditJson.number(follow.amounts().get(part)));
            if (!follow.on().get(part)) {
                off.put(name(part), true);
            }
        }
        json.put("amounts", amounts);
        if (!off.isEmpty()) {
            json.put("off", off);
        }
        json.put("smoothing", EditJson.number(follow.smoothing()));
        json.put("offset", EditJson.number(follow.offset()));
        json.put("speed", EditJson.number(follow.speed()));
        return json;
    }

    /** What {@link #write} wrote; nothing for an object without a motion. @throws MalformedJson when it makes no sense */
    Optional<Follow> read(JsonFields json) throws MalformedJson {
        if (!json.has("motion")) {
            return Optional.empty();
        }
        Motion motion = read.get(json.text("motion"));
        if (motion == null) {
            throw json.malformed("motion");
        }
        long rest = json.count("rest");
        if (rest >= motion.frames().size()) {
            throw json.malformed("rest");
        }
        JsonFields strengths = json.optionalObject("amounts");
        JsonFields off = json.optionalObject("off");
        Map<FollowPart, Double> amounts = new EnumMap<>(FollowPart.class);
        Map<FollowPart, Boolean> on = new EnumMap<>(FollowPart.class);
        for (FollowPart part : FollowPart.values()) {
            amounts.put(part, strengths.number(name(part), 1));
            on.put(part, !off.flag(name(part)));
        }
        return Optional.of(new Follow(
                motion,
                manner(json),
                (int) rest,
                on,
                amounts,
                json.number("smoothing", Follow.USUAL_SMOOTHING),
                json.number("offset", 0),
                json.number("speed", 1)));
    }

    private static FollowManner manner(JsonFields json) throws MalformedJson {
        String text = json.text("manner");
        for (FollowManner manner : FollowManner.values()) {
            if (name(manner).equals(text)) {
                return manner;
            }
        }
        throw json.malformed("manner");
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
