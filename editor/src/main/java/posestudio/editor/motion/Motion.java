package posestudio.editor.motion;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * How one face moved: pose, place and expression at rising moments, apart from what the person looks like. Immutable.
 *
 * <p>Points are those of MediaPipe's face mesh (0 to 467) and irises (468 to 477). Which ones a motion holds, it says
 * itself; docs/motion.md names those that the studio records, and why.
 */
public final class Motion {
    /** Most frames that a motion can hold: four hours at 30 in a second. */
    public static final int MAX_FRAMES = 432_000;
    /** How many points a face has. */
    public static final int MAX_POINTS = 478;

    private final String name;
    private final int width;
    private final int height;
    private final double rate;
    private final int[] points;
    private final float[] rest;
    private final List<MotionFrame> frames;
    private final int hash;

    /**
     * @param name what to call it for people
     * @param width width of the picture it was seen in, pixels
     * @param height its height
     * @param rate nominal frames a second
     * @param points index of each point; copied
     * @param rest where each point is on that face at rest, canonical cm, {@code x0 y0 z0 x1 …}; copied
     * @param frames in order of time, at least one
     * @throws IllegalArgumentException when that makes no motion
     */
    public Motion(
            String name, int width, int height, double rate, int[] points, float[] rest, List<MotionFrame> frames) {
        this.name = Objects.requireNonNull(name);
        this.width = width;
        this.height = height;
        this.rate = rate;
        this.points = points.clone();
        this.rest = rest.clone();
        this.frames = List.copyOf(frames);
        check();
        hash = Objects.hash(name, rate, Arrays.hashCode(rest), this.frames.hashCode());
    }

    private void check() {
        boolean sane = width > 0 && height > 0 && rate > 0 && Double.isFinite(rate);
        if (!sane || frames.isEmpty() || frames.size() > MAX_FRAMES || rest.length != points.length * 3) {
            throw new IllegalArgumentException("no motion: " + frames.size() + " frames of " + width + " x " + height);
        }
        for (int i = 0; i < points.length; i++) {
            if (points[i] < 0 || points[i] >= MAX_POINTS || indexOf(points[i]) != i) {
                throw new IllegalArgumentException("point " + points[i]);
            }
        }
        for (float coordinate : rest) {
            if (!Float.isFinite(coordinate)) {
                throw new IllegalArgumentException("the face at rest must be finite");
            }
        }
        double before = -1;
        for (MotionFrame frame : frames) {
            if (frame.time() <= before || frame.seen() && frame.points() != points.length) {
                throw new IllegalArgumentException("the frame at " + frame.time());
            }
            before = frame.time();
        }
    }

    /** What to call it for people. */
    public String name() {
        return name;
    }

    /** Width of the picture it was seen in, pixels. */
    public int width() {
        return width;
    }

    /** Height of the picture it was seen in, pixels. */
    public int height() {
        return height;
    }

    /** Nominal frames a second. */
    public double rate() {
        return rate;
    }

    /** The index of each point on the face mesh; a copy. */
    public int[] points() {
        return points.clone();
    }

    /** Which of this motion's points has an index on the face mesh; -1 for none. */
    public int indexOf(int landmark) {
        for (int i = 0; i < points.length; i++) {
            if (points[i] == landmark) {
                return i;
            }
        }
        return -1;
    }

    /** Where each point is on that face at rest, canonical cm, {@code x0 y0 z0 x1 …}; a copy. */
    public float[] rest() {
        return rest.clone();
    }

    /** Its frames in order of time, at least one. */
    public List<MotionFrame> frames() {
        return frames;
    }

    /** When the last frame ends, seconds: as long after its begin as the rate says. */
    public double duration() {
        return frames.get(frames.size() - 1).time() + 1 / rate;
    }

    /** The frame that is seen at a moment; the first before the motion, the last after it. */
    public int frameAt(double seconds) {
        int low = 0;
        int high = frames.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (frames.get(middle).time() <= seconds) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** The same motion under another name. */
    public Motion named(String newName) {
        return new Motion(newName, width, height, rate, points, rest, frames);
    }

    /** The same face and points in other frames. */
    public Motion with(List<MotionFrame> newFrames) {
        return new Motion(name, width, height, rate, points, rest, newFrames);
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof Motion m
                        && hash == m.hash
                        && name.equals(m.name)
                        && width == m.width
                        && height == m.height
                        && rate == m.rate
                        && Arrays.equals(points, m.points)
                        && Arrays.equals(rest, m.rest)
                        && frames.equals(m.frames);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
