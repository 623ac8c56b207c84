package posestudio.render.clip.track;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import posestudio.editor.edit.HeadPose;
import posestudio.render.face.FaceAnalysis;

/** One person through a clip. Grows while the clip is analysed; for any thread. */
public final class PersonTrack {
    /** How long edits fade in and out where a face comes and goes, seconds. */
    private static final double FADE = 0.25;

    /** For how long a face may be lost without an edit fading: what lies between is taken from both ends. Seconds. */
    private static final double BRIDGE = 0.14;

    private static final int PAGE = 256;

    private final int id;
    private final ClipTracks clip;
    private final Map<Integer, FaceRow[]> pages = new HashMap<>();
    /** Frames without a gap: the first by the last. Cuts lie within them. */
    private final TreeMap<Integer, Integer> runs = new TreeMap<>();

    PersonTrack(int id, ClipTracks clip) {
        this.id = id;
        this.clip = clip;
    }

    /** The person's number in the clip, from 0 on, in the order of appearance. */
    public int id() {
        return id;
    }

    /** Whether the frame has been analysed. */
    public boolean isKnown(int frame) {
        return frame >= 0 && frame < clip.analysed();
    }

    /**
     * Whether the frame has been analysed and shows this person's face well enough to be edited. Where the face was lost
     * for a moment only, this becomes true when it was found again.
     */
    public boolean isSeen(int frame) {
        synchronized (clip.lock()) {
            return row(frame) != null;
        }
    }

    /** The first frame with the person's face. */
    public int firstSeen() {
        synchronized (clip.lock()) {
            return runs.firstKey();
        }
    }

    /** How many frames show the person's face so far. */
    public int seenFrames() {
        synchronized (clip.lock()) {
            return runs.entrySet().stream()
                    .mapToInt(run -> run.getValue() - run.getKey() + 1)
                    .sum();
        }
    }

    /**
     * How much of an edit is to be seen in a frame: 0 without a face, then growing over a quarter of a second where the
     * face comes within a shot, and the other way round where it goes; else 1. At cuts nothing fades.
     */
    public double strength(int frame) {
        synchronized (clip.lock()) {
            if (row(frame) == null) {
                return 0;
            }
            Map.Entry<Integer, Integer> run = runs.floorEntry(frame);
            int fade = (int) Math.round(FADE * clip.info().rate());
            double in = run.getKey() > clip.shotStart(frame) ? frame - run.getKey() + 1 : fade + 1;
            boolean goes = run.getValue() < Math.min(clip.shotEnd(frame), clip.analysed()) - 1;
            double out = goes ? run.getValue() - frame + 1 : fade + 1;
            double t = Math.min(1, Math.min(in, out) / (fade + 1));
            return t * t * (3 - 2 * t);
        }
    }

    /**
     * The face in a frame. Asked again it is the same object, as long as it is remembered and nothing became known that
     * changes it: with smoothing, frames up to 0.3 seconds later.
     *
     * @param smoothing 0 as it was read to 1; never across cuts and gaps
     * @return empty where the person is not seen, and after the tracks were closed
     * @throws UncheckedIOException when the disk no longer gives back what was kept there
     */
    public Optional<FaceAnalysis> face(int frame, double smoothing) {
        FaceStore.Window window = window(frame, smoothing);
        if (window == null || clip.isClosed()) {
            return Optional.empty();
        }
        FaceStore faces = clip.faces();
        try {
            return Optional.of(window.radius() == 0 ? faces.raw(window.at(0)) : faces.smooth(window));
        } catch (UncheckedIOException e) {
            if (clip.isClosed()) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /**
     * The face in the nearest frame that shows it, of the same shot if there is one.
     *
     * @param smoothing 0 as it was read to 1
     */
    public Optional<FaceAnalysis> nearest(int frame, double smoothing) {
        return nearestSeen(frame).flatMap(seen -> face(seen, smoothing));
    }

    /** The nearest frame that shows the face, of the same shot if there is one; empty only before any is known. */
    public Optional<Integer> nearestSeen(int frame) {
        synchronized (clip.lock()) {
            if (row(frame) != null) {
                return Optional.of(frame);
            }
            Map.Entry<Integer, Integer> before = runs.floorEntry(frame);
            Integer after = runs.ceilingKey(frame);
            if (before == null || after == null) {
                return Optional.ofNullable(before == null ? after : before.getValue());
            }
            boolean beforeInShot = before.getValue() >= clip.shotStart(frame);
            boolean afterInShot = after < clip.shotEnd(frame);
            boolean nearer = frame - before.getValue() <= after - frame;
            return Optional.of((beforeInShot == afterInShot ? nearer : beforeInShot) ? before.getValue() : after);
        }
    }

    /**
     * The head's own pose in a frame, as {@link #face} has it but much quicker.
     *
     * @param smoothing 0 as it was read to 1
     * @return empty where the person is not seen
     */
    public Optional<HeadPose> pose(int frame, double smoothing) {
        FaceStore.Window window = window(frame, smoothing);
        return window == null
                ? Optional.empty()
                : Optional.of(FaceStore.head(window).pose());
    }

    /** The head's own pose in a frame as it was read; empty where the person is not seen. */
    public Optional<HeadPose> rawPose(int frame) {
        return pose(frame, 0);
    }

    /**
     * The median of each angle over some frames.
     *
     * @param from the first frame
     * @param to the frame after the last
     * @return empty when none of them shows the person
     */
    public Optional<HeadPose> medianPose(int from, int to) {
        List<HeadPose> poses = poses(from, to);
        return poses.isEmpty()
                ? Optional.empty()
                : Optional.of(new HeadPose(
                        median(poses, HeadPose::pitch), median(poses, HeadPose::yaw), median(poses, HeadPose::roll)));
    }

    /**
     * The mean of each angle over some frames.
     *
     * @param from the first frame
     * @param to the frame after the last
     * @return empty when none of them shows the person
     */
    public Optional<HeadPose> meanPose(int from, int to) {
        List<HeadPose> poses = poses(from, to);
        return poses.isEmpty()
                ? Optional.empty()
                : Optional.of(new HeadPose(
                        mean(poses, HeadPose::pitch), mean(poses, HeadPose::yaw), mean(poses, HeadPose::roll)));
    }

    private List<HeadPose> poses(int from, int to) {
        List<FaceRow> rows = new ArrayList<>();
        synchronized (clip.lock()) {
            for (int frame = Math.max(0, from); frame < Math.min(to, clip.analysed()); frame++) {
                FaceRow row = row(frame);
                if (row != null) {
                    rows.add(row);
                }
            }
        }
        return rows.stream().map(row -> row.transform().pose()).toList();
    }

    private static double median(List<HeadPose> poses, ToDoubleFunction<HeadPose> angle) {
        double[] sorted = poses.stream().mapToDouble(angle).toArray();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private static double mean(List<HeadPose> poses, ToDoubleFunction<HeadPose> angle) {
        return poses.stream().mapToDouble(angle).average().orElseThrow();
    }

    /** The frame and as much around it as smoothing may use; null when the person is not seen. */
    private FaceStore.Window window(int frame, double smoothing) {
        double reach = Smoothing.reach(smoothing, clip.info().rate());
        synchronized (clip.lock()) {
            FaceRow row = row(frame);
            if (row == null) {
                return null;
            }
            Map.Entry<Integer, Integer> run = runs.floorEntry(frame);
            int radius = Smoothing.radius(reach);
            radius = Math.min(radius, frame - Math.max(run.getKey(), clip.shotStart(frame)));
            radius = Math.min(radius, Math.min(run.getValue(), clip.shotEnd(frame) - 1) - frame);
            List<FaceRow> rows = new ArrayList<>();
            boolean still = true;
            for (int k = -radius; k <= radius; k++) {
                FaceRow other = row(frame + k);
                rows.add(other);
                still &= other.equals(row);
            }
            return still ? new FaceStore.Window(List.of(row), 0) : new FaceStore.Window(rows, reach);
        }
    }

    /** What is known of a frame, null when the person is not seen; only with the clip's lock. */
    FaceRow row(int frame) {
        FaceRow[] page = frame < 0 ? null : pages.get(frame / PAGE);
        return page == null ? null : page[frame % PAGE];
    }

    /** Some of the rows, evenly spread over all that are known; only with the clip's lock. */
    List<FaceRow> sample(int count) {
        List<FaceRow> rows = new ArrayList<>();
        int seen = seenFrames();
        int passed = 0;
        for (Map.Entry<Integer, Integer> run : runs.entrySet()) {
            int length = run.getValue() - run.getKey() + 1;
            while (rows.size() < Math.min(count, seen)) {
                int wanted = (int) ((long) rows.size() * seen / Math.min(count, seen));
                if (wanted >= passed + length) {
                    break;
                }
                rows.add(row(run.getKey() + wanted - passed));
            }
            passed += length;
        }
        return rows;
    }

    /** The last frame with the person's face so far; only with the clip's lock. */
    int lastSeen() {
        return runs.lastEntry().getValue();
    }

    /** Adds the next frame with this person, and fills a short gap before it; only with the clip's lock. */
    void put(int frame, FaceRow row) {
        Map.Entry<Integer, Integer> last = runs.lastEntry();
        int gap = last == null ? Integer.MAX_VALUE : frame - 1 - last.getValue();
        boolean bridged = gap <= Math.round(BRIDGE * clip.info().rate()) && clip.shotStart(frame) <= last.getValue();
        if (bridged) {
            FaceRow before = row(last.getValue());
            for (int k = 1; k <= gap; k++) {
                set(frame - 1 - gap + k, new Bridge(before, row, k / (gap + 1.0)).row());
            }
        }
        set(frame, row);
        runs.put(bridged || gap == 0 ? last.getKey() : frame, frame);
    }

    private void set(int frame, FaceRow row) {
        pages.computeIfAbsent(frame / PAGE, page -> new FaceRow[PAGE])[frame % PAGE] = row;
    }
}
