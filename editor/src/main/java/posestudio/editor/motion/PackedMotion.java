package posestudio.editor.motion;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import posestudio.editor.parameter.ParameterSpec;
import posestudio.editor.parameter.Parameters;

/**
 * A motion as whole numbers of its steps, each as what it differs from the frame before by, channel after channel: most
 * are then small, and alike ones lie beside each other. What is left over is the entropy coder's.
 */
final class PackedMotion {
    /** So many frames are written together: less would compress worse, more would need more memory. */
    private static final int BLOCK = 1024;
    /** Most coordinates of all frames together: half a gigabyte. */
    private static final long MOST_VALUES = 1L << 27;

    private PackedMotion() {}

    static void write(Motion motion, MotionPrecision precision, DeltaOutput out) {
        List<ParameterSpec> controls = controls(motion);
        out.text(motion.name());
        out.count(motion.width());
        out.count(motion.height());
        out.number(motion.rate());
        out.count(motion.frames().size());
        out.count(motion.points().length);
        for (int point : motion.points()) {
            out.count(point);
        }
        for (float coordinate : motion.rest()) {
            out.delta(Math.round(coordinate / MotionPrecision.REST));
        }
        out.number(precision.angle());
        out.number(precision.place());
        out.number(precision.size());
        out.number(precision.control());
        out.number(precision.across());
        out.number(precision.depth());
        out.count(controls.size());
        controls.forEach(spec -> out.text(spec.id()));
        FrameChannels channels = new FrameChannels(motion.rate(), controls, motion.points().length, precision);
        long[] before = new long[channels.count()];
        List<MotionFrame> frames = motion.frames();
        for (int first = 0; first < frames.size(); first += BLOCK) {
            int end = Math.min(frames.size(), first + BLOCK);
            long[][] block = new long[end - first][];
            for (int i = first; i < end; i++) {
                long[] last = i == first ? before : block[i - first - 1];
                block[i - first] = channels.numbers(frames.get(i), i, last);
            }
            for (int c = 0; c < before.length; c++) {
                for (long[] numbers : block) {
                    out.delta(numbers[c] - before[c]);
                    before[c] = numbers[c];
                }
            }
        }
    }

    /** @throws IOException when the content ends too soon, or is no motion */
    static Motion read(DeltaInput in) throws IOException {
        String name = in.text();
        int width = in.count(Integer.MAX_VALUE);
        int height = in.count(Integer.MAX_VALUE);
        double rate = in.number();
        int count = in.count(Motion.MAX_FRAMES);
        int[] points = new int[in.count(Motion.MAX_POINTS)];
        if (3L * points.length * count > MOST_VALUES || !(rate > 0)) {
            throw new MalformedMotion(points.length + " points in " + count + " frames");
        }
        for (int i = 0; i < points.length; i++) {
            points[i] = in.count(Motion.MAX_POINTS - 1);
        }
        float[] rest = new float[points.length * 3];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = (float) (in.delta() * MotionPrecision.REST);
        }
        try {
            MotionPrecision precision =
                    new MotionPrecision(in.number(), in.number(), in.number(), in.number(), in.number(), in.number());
            List<ParameterSpec> controls = new ArrayList<>();
            for (int left = in.count(1000); left > 0; left--) {
                // A control of another version has numbers too, which nobody here can use.
                controls.add(Parameters.byId(in.text()).orElse(null));
            }
            FrameChannels channels = new FrameChannels(rate, controls, points.length, precision);
            return new Motion(name, width, height, rate, points, rest, frames(in, count, channels));
        } catch (IllegalArgumentException e) {
            throw new MalformedMotion(e.getMessage());
        }
    }

    private static List<MotionFrame> frames(DeltaInput in, int count, FrameChannels channels) throws IOException {
        List<MotionFrame> frames = new ArrayList<>();
        long[] before = new long[channels.count()];
        while (frames.size() < count) {
            int first = frames.size();
            // Frames are made only out of what is really there: an announced number alone takes no memory.
            long[][] block = new long[Math.min(BLOCK, count - first)][channels.count()];
            for (int c = 0; c < before.length; c++) {
                for (long[] numbers : block) {
                    before[c] += in.delta();
                    numbers[c] = before[c];
                }
            }
            for (int i = 0; i < block.length; i++) {
                frames.add(channels.frame(block[i], first + i));
            }
        }
        return frames;
    }

    private static List<ParameterSpec> controls(Motion motion) {
        TreeSet<Integer> used = new TreeSet<>();
        for (MotionFrame frame : motion.frames()) {
            frame.expression().changed().keySet().forEach(spec -> used.add(Parameters.ALL.indexOf(spec)));
        }
        return used.stream().map(Parameters.ALL::get).toList();
    }
}
