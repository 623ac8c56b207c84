package posestudio.editor.motion;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import posestudio.editor.edit.HeadPose;
import posestudio.editor.edit.ParameterValues;
import posestudio.editor.json.EditJson;
import posestudio.editor.json.JsonFields;
import posestudio.editor.json.MalformedJson;
import posestudio.editor.json.VersionedFile;
import posestudio.editor.problem.Problem;

/** A motion as plain JSON, to be read and made by other programs; docs/motion.md describes it. */
public final class MotionJson {
    /** The usual ending of such files. */
    public static final String ENDING = ".json";

    static final VersionedFile FORM = new VersionedFile("posestudio-motion", List.of(), "motion");

    /** Seconds, degrees, centimetres and pixels are written to four places. */
    private static final double PLACES = 1e4;

    private MotionJson() {}

    /**
     * Reads a motion. Fields that this version does not know are passed over.
     *
     * @throws Problem of kind INPUT when the file cannot be read, is no motion, is damaged, or is of a newer form
     */
    public static Motion read(Path file) throws Problem {
        return understand(FORM.read(file), file);
    }

    /**
     * Reads a motion that has come another way.
     *
     * @param file what problems call it
     * @throws Problem as {@link #read(Path)}
     */
    public static Motion read(byte[] text, Path file) throws Problem {
        return understand(FORM.read(text, file), file);
    }

    /**
     * Writes a motion, whole or not at all; a file that is there is replaced.
     *
     * @throws Problem of kind OUTPUT when it cannot be written
     */
    public static void write(Path file, Motion motion) throws Problem {
        VersionedFile.write(file, json(motion));
    }

    /** A motion as JSON, numbers rounded to four places. */
    static Map<String, Object> json(Motion motion) {
        Map<String, Object> json = FORM.begin();
        json.put("name", motion.name());
        json.put("width", motion.width());
        json.put("height", motion.height());
        json.put("rate", EditJson.number(motion.rate()));
        List<Object> points = new ArrayList<>();
        for (int point : motion.points()) {
            points.add(point);
        }
        json.put("points", points);
        json.put("rest", rounded(motion.rest()));
        json.put("frames", motion.frames().stream().map(MotionJson::json).toList());
        return json;
    }

    private static Map<String, Object> json(MotionFrame frame) {
        Map<String, Object> json = new LinkedHashMap<>();
        // Times keep their order however close they are.
        json.put("time", EditJson.number(frame.time()));
        if (!frame.seen()) {
            json.put("seen", false);
            return json;
        }
        json.put("pitch", rounded(frame.pose().pitch()));
        json.put("yaw", rounded(frame.pose().yaw()));
        json.put("roll", rounded(frame.pose().roll()));
        json.put("x", rounded(frame.place().x()));
        json.put("y", rounded(frame.place().y()));
        json.put("size", rounded(frame.place().size()));
        Map<String, Object> expression = EditJson.write(frame.expression());
        expression.replaceAll((id, value) -> rounded(((Number) value).doubleValue()));
        json.put("expression", expression);
        json.put("offsets", rounded(frame.offsets()));
        return json;
    }

    private static Number rounded(double value) {
        return EditJson.number(Math.rint(value * PLACES) / PLACES);
    }

    private static List<Object> rounded(float[] values) {
        List<Object> list = new ArrayList<>();
        for (float value : values) {
            list.add(rounded(value));
        }
        return list;
    }

    private static Motion understand(Map<String, Object> content, Path file) throws Problem {
        try {
            return motion(new JsonFields(content));
        } catch (MalformedJson e) {
            throw FORM.broken(file, e);
        }
    }

    private static Motion motion(JsonFields json) throws MalformedJson {
        int[] points = indices(json);
        float[] rest = json.numbers("rest");
        List<MotionFrame> frames = new ArrayList<>();
        for (JsonFields frame : json.objects("frames")) {
            frames.add(frame(frame));
        }
        try {
            return new Motion(
                    json.optionalText("name").orElse(""),
                    (int) Math.min(Integer.MAX_VALUE, json.count("width")),
                    (int) Math.min(Integer.MAX_VALUE, json.count("height")),
                    json.number("rate"),
                    points,
                    rest,
                    frames);
        } catch (IllegalArgumentException e) {
            throw json.malformed("frames");
        }
    }

    private static int[] indices(JsonFields json) throws MalformedJson {
        float[] numbers = json.numbers("points");
        int[] points = new int[numbers.length];
        for (int i = 0; i < points.length; i++) {
            points[i] = (int) numbers[i];
            if (points[i] != numbers[i]) {
                throw json.malformed("points");
            }
        }
        return points;
    }

    private static MotionFrame frame(JsonFields json) throws MalformedJson {
        double time = json.number("time");
        try {
            if (json.has("seen") && !json.flag("seen")) {
                return MotionFrame.unseen(time);
            }
            ParameterValues expression = EditJson.readValues(json.optionalObject("expression"));
            return new MotionFrame(
                    time,
                    new HeadPose(json.number("pitch"), json.number("yaw"), json.number("roll")),
                    new HeadPlace(json.number("x"), json.number("y"), json.number("size")),
                    expression,
                    json.numbers("offsets"));
        } catch (IllegalArgumentException e) {
            throw json.malformed("time");
        }
    }
}
