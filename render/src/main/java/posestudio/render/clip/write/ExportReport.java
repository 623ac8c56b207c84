package posestudio.render.clip.write;

import java.nio.file.Path;
import java.util.List;
import posestudio.render.clip.ClipNote;

/**
 * What an export did.
 *
 * @param target what was written
 * @param frames frames in it
 * @param resumed how many of them an earlier start of the same export had finished
 * @param seconds time taken
 * @param bytes size of what was written
 * @param notes what the person should know, such as sound that had no room
 */
public record ExportReport(Path target, int frames, int resumed, double seconds, long bytes, List<ClipNote> notes) {
    /** Keeps a copy of the notes. */
    public ExportReport {
        notes = List.copyOf(notes);
    }
}
