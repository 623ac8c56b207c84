package posestudio.render.clip.ffmpeg;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.bytedeco.ffmpeg.avutil.LogCallback;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;

/** FFmpeg's libraries, loaded once and kept quiet: what they say goes to nobody's terminal. */
public final class Ffmpeg {
    private static final int TEXT = 256;
    private static final AtomicReference<String> LAST_LINE = new AtomicReference<>("");
    /** Kept for as long as the program runs, since FFmpeg may call it at any time. */
    private static final LogCallback LISTENER = new LogCallback() {
        @Override
        public void call(int level, BytePointer line) {
            String text = line.getString(StandardCharsets.UTF_8).strip();
            if (level <= avutil.AV_LOG_ERROR && !text.isEmpty()) {
                LAST_LINE.set(text);
            }
        }
    };

    static {
        avutil.av_log_set_level(avutil.AV_LOG_ERROR);
        avutil.setLogCallback(LISTENER);
    }

    private Ffmpeg() {}

    /**
     * Loads the libraries, which takes some tenths of a second the first time, and longer when they have to be unpacked.
     * To be called before anything of FFmpeg is used. What was said before is forgotten.
     */
    public static void prepare() {
        LAST_LINE.set("");
    }

    /**
     * Why something failed, in FFmpeg's own words: the last error it told, or else what its number means.
     *
     * @param code a negative number that one of its functions gave back
     */
    public static String reason(int code) {
        String said = LAST_LINE.get();
        return said.isEmpty() ? meaning(code) : said;
    }

    private static String meaning(int code) {
        byte[] text = new byte[TEXT];
        avutil.av_strerror(code, text, TEXT);
        int length = 0;
        while (length < TEXT && text[length] != 0) {
            length++;
        }
        return new String(text, 0, length, StandardCharsets.UTF_8);
    }

    /** A file's name as FFmpeg wants it, whatever characters it has; to be closed by the caller. */
    public static BytePointer name(Path file) {
        // Without the protocol "a:b.mp4" would be taken for one.
        return new BytePointer("file:" + file.toAbsolutePath(), StandardCharsets.UTF_8);
    }
}
