package posestudio.render.clip.read;

import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import posestudio.editor.image.Orientation;
import posestudio.editor.image.Picture;
import posestudio.editor.problem.Problem;
import posestudio.render.clip.ClipInfo;
import posestudio.render.clip.ClipNote;
import posestudio.render.clip.FrameSource;

/** The frames of a video. A frame that cannot be decoded is that before it, and says so in its notes. */
final class VideoFrames implements FrameSource {
    private final VideoStreamInfo stream;
    private final DecodedFrames frames;
    private final FileStamp stamp;
    private final ReadAhead ahead;
    private final ColourConversion conversion = new ColourConversion();

    /**
     * The frames of an opened stream; takes them over and closes them.
     *
     * @param stamp what the file was like before it was read
     */
    VideoFrames(VideoStreamInfo stream, DecodedFrames frames, FileStamp stamp) {
        this.stream = stream;
        this.frames = frames;
        this.stamp = stamp;
        ahead = new ReadAhead(frames);
        ahead.after(0);
    }

    @Override
    public ClipInfo info() {
        int damaged = frames.damaged();
        if (damaged == 0) {
            return stream.info();
        }
        List<ClipNote> notes = new ArrayList<>(stream.info().notes());
        notes.add(ClipNote.of("note.clip.damaged", damaged));
        return stream.info().with(notes);
    }

    @Override
    public Picture frame(int index) throws Problem {
        Objects.checkIndex(index, frames.count());
        stamp.check(stream.path());
        AVFrame frame = frames.get(index);
        try {
            ahead.after(index);
            checkSize(frame, index);
            Picture upright = Orientation.upright(conversion.picture(frame), stream.orientation());
            return frames.isFilled(index) ? upright.with(FilledFrame.METADATA) : upright;
        } catch (OutOfMemoryError e) {
            throw new Problem(e, Problem.Kind.ENGINE, "memory");
        } finally {
            av_frame_free(frame);
        }
    }

    private void checkSize(AVFrame frame, int index) throws Problem {
        if (frame.width() != stream.width() || frame.height() != stream.height()) {
            throw new Problem(
                    Problem.Kind.INPUT,
                    "clip.size",
                    stream.path().toString(),
                    index + 1,
                    frame.width(),
                    frame.height(),
                    stream.width(),
                    stream.height());
        }
    }

    @Override
    public void close() {
        ahead.close();
        frames.close();
        conversion.close();
    }
}
