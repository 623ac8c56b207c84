package posestudio.render.clip.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.global.avcodec;
import posestudio.render.clip.ClipNote;

/** Which streams of sound go into the new file. Those that its container cannot hold stay out: nothing is re-encoded. */
final class SoundPlan {
    private SoundPlan() {}

    /** The streams that are copied. */
    static List<AVStream> copied(ClipJob job, EncoderSettings settings, SourceFile source) {
        if (!job.sound() || !job.format().holdsSound()) {
            return List.of();
        }
        return source.sound().stream()
                .filter(stream -> fits(job, settings, stream))
                .toList();
    }

    /** What the person should know about sound that stays out. */
    static List<ClipNote> notes(ClipJob job, EncoderSettings settings, Optional<SourceFile> source) {
        if (!job.sound() || source.isEmpty()) {
            return List.of();
        }
        List<ClipNote> notes = new ArrayList<>();
        for (AVStream stream : source.get().sound()) {
            if (!job.format().holdsSound()) {
                return List.of(ClipNote.of("note.clip.silent"));
            } else if (!fits(job, settings, stream)) {
                String codec =
                        avcodec.avcodec_get_name(stream.codecpar().codec_id()).getString();
                notes.add(ClipNote.of("note.clip.sound", codec, settings.container()));
            }
        }
        return notes;
    }

    private static boolean fits(ClipJob job, EncoderSettings settings, AVStream stream) {
        return Muxer.holds(settings.container(), stream, job);
    }
}
