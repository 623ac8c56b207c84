package posestudio.render.clip;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is known about a clip once it is open.
 *
 * @param name what to call it for people, never empty
 * @param path the file or folder; empty for what is in none
 * @param width frame width after rotation, pixels
 * @param height frame height after rotation, pixels
 * @param times when every frame begins, seconds, the first at 0, rising; how many there are is how many frames there are
 * @param duration when the last frame ends, seconds
 * @param rateNumerator nominal frames per second, as a fraction: 30000 of 30000/1001
 * @param rateDenominator 1001 of 30000/1001
 * @param variableRate whether frames are not all equally long
 * @param sound whether it has a sound stream that can be copied
 * @param bits bits a sample, 8 or 16 (10- and 12-bit clips are read as 16)
 * @param description codec and container for people, such as {@code H.264, MP4}
 * @param notes what the person should know, such as missing frames of a sequence
 */
public record ClipInfo(
        String name,
        Optional<Path> path,
        int width,
        int height,
        FrameTimes times,
        double duration,
        int rateNumerator,
        int rateDenominator,
        boolean variableRate,
        boolean sound,
        int bits,
        String description,
        List<ClipNote> notes) {
    public ClipInfo {
        Objects.requireNonNull(name);
        Objects.requireNonNull(path);
        Objects.requireNonNull(times);
        Objects.requireNonNull(description);
        notes = List.copyOf(notes);
    }

    /** The same with other notes. */
    public ClipInfo with(List<ClipNote> newNotes) {
        return new ClipInfo(
                name,
                path,
                width,
                height,
                times,
                duration,
                rateNumerator,
                rateDenominator,
                variableRate,
                sound,
                bits,
                description,
                newNotes);
    }

    /** How many frames there are, at least 1. */
    public int frames() {
        return times.count();
    }

    /** Nominal frames per second. */
    public double rate() {
        return (double) rateNumerator / rateDenominator;
    }

    /** When a frame ends, seconds: when the next begins. */
    public double end(int frame) {
        return frame + 1 < frames() ? times.start(frame + 1) : duration;
    }

    /** The frame that is seen at a moment; the first before the clip, the last after it. */
    public int frameAt(double seconds) {
        return times.frameAt(seconds);
    }
}
