package posestudio.render.clip.write;

import java.nio.file.Path;
import java.util.Objects;
import posestudio.editor.image.Picture;
import posestudio.render.clip.ClipInfo;

/**
 * What is to be written.
 *
 * @param clip size and times of the frames, and the file whose sound is copied
 * @param first first frame of the range, from 0
 * @param last last frame of the range
 * @param target the file that is to appear; for a sequence the folder, whose name may end as its pictures do
 * @param format its format
 * @param quality how much may be given up
 * @param sound whether the sound goes with it
 * @param overwrite whether a file there may be replaced
 * @param content tells these frames from others: the same text stands for the same pixels, such as a checksum over
 *     source, edits and version of the program
 */
public record ClipJob(
        ClipInfo clip,
        int first,
        int last,
        Path target,
        ClipFormat format,
        ClipQuality quality,
        boolean sound,
        boolean overwrite,
        String content) {
    /** @throws IllegalArgumentException when the range is not one of the clip */
    public ClipJob {
        Objects.requireNonNull(target);
        Objects.requireNonNull(format);
        Objects.requireNonNull(quality);
        Objects.requireNonNull(content);
        if (first < 0 || last < first || last >= clip.frames()) {
            throw new IllegalArgumentException("frames " + first + " to " + last + " of " + clip.frames());
        }
    }

    /** How many frames there will be. */
    public int frames() {
        return last - first + 1;
    }

    /** When a frame of the range begins, seconds from the beginning of the range; before 0 for those before it. */
    double start(int frame) {
        if (frame < 0) {
            return frame / clip.rate();
        }
        return (frame < frames() ? clip.times().start(first + frame) : clip.end(last))
                - clip.times().start(first);
    }

    /** @throws IllegalArgumentException when a frame has not the size of the clip */
    void checkSize(Picture picture) {
        if (picture.width() != clip.width() || picture.height() != clip.height()) {
            throw new IllegalArgumentException("a frame of %d x %d pixels in a clip of %d x %d"
                    .formatted(picture.width(), picture.height(), clip.width(), clip.height()));
        }
    }

    /** How long the range is, seconds. */
    double duration() {
        return start(frames());
    }
}
