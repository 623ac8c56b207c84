package posestudio.app.playback;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import posestudio.editor.image.Picture;
import posestudio.editor.project.FrameLook;

/**
 * Finished frames that are kept, so that they play in real time. What was not used for longest goes first when they
 * become too many. For any thread.
 */
public final class RenderedFrames {
    /** Kept at most, bytes: some 140 frames of 1280 x 720. */
    private static final long BUDGET = 400_000_000L;

    private record Rendered(FrameLook look, Picture picture) {}

    private final Map<Integer, Rendered> frames = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    /** The frame, if it was rendered and nothing that it shows has changed since. */
    public synchronized Optional<Picture> get(int frame, FrameLook look) {
        return Optional.ofNullable(frames.get(frame))
                .filter(rendered -> rendered.look().equals(look))
                .map(Rendered::picture);
    }

    /** Whether the frame was rendered, as it looks now or as it did before. */
    synchronized boolean has(int frame) {
        return frames.containsKey(frame);
    }

    /** Whether {@link #get} has it. */
    public synchronized boolean has(int frame, FrameLook look) {
        return get(frame, look).isPresent();
    }

    /** Keeps a frame. */
    synchronized void put(int frame, FrameLook look, Picture picture) {
        Rendered before = frames.put(frame, new Rendered(look, picture));
        bytes += size(picture) - (before == null ? 0 : size(before.picture()));
        Iterator<Rendered> oldest = frames.values().iterator();
        while (bytes > BUDGET && frames.size() > 1) {
            bytes -= size(oldest.next().picture());
            oldest.remove();
        }
    }

    /** How many frames of that size can be kept. */
    static int room(int width, int height) {
        return (int) Math.max(1, BUDGET / (3L * width * height));
    }

    /** Forgets all. */
    synchronized void clear() {
        frames.clear();
        bytes = 0;
    }

    private static long size(Picture picture) {
        return (long) picture.width() * picture.height() * picture.bands() * (picture.bits() / 8);
    }
}
