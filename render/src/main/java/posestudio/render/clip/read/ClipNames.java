package posestudio.render.clip.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import posestudio.editor.image.PictureReader;

/** What a file's name and first bytes tell of it. */
final class ClipNames {
    /** Endings of videos, lower case without the dot, the usual ones first. */
    static final List<String> VIDEOS = List.of(
            "mp4", "mov", "mkv", "webm", "avi", "m4v", "mpg", "mpeg", "ts", "mts", "m2ts", "wmv", "asf", "flv", "ogv",
            "3gp", "mxf", "vob", "nut", "mjpeg", "mjpg", "y4m", "ivf", "h264", "264", "hevc", "265", "apng");

    private static final int HEAD = 32;
    private static final int WEBP_FLAGS = 20;
    private static final int WEBP_MOVES = 2;
    /** So much of a GIF holds two pictures, or the first is very large. */
    private static final int GIF_LOOK = 1 << 20;

    private ClipNames() {}

    /** The ending, lower case without the dot; empty when there is none. */
    static String ending(Path path) {
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1);
    }

    /** Whether it is called like a video. */
    static boolean isVideo(Path path) {
        return VIDEOS.contains(ending(path));
    }

    /** Whether it is called like a picture; some of these move nevertheless. */
    static boolean isPicture(Path path) {
        return PictureReader.EXTENSIONS.contains(ending(path));
    }

    /** Whether it is a GIF or WebP file that moves, as far as its beginning tells. */
    static boolean isAnimation(Path path) {
        String ending = ending(path);
        if (!ending.equals("gif") && !ending.equals("webp")) {
            return false;
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] head = in.readNBytes(ending.equals("gif") ? GIF_LOOK : HEAD);
            return isMovingWebp(head) || GifPictures.count(head, 2) > 1;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isMovingWebp(byte[] head) {
        return WebpAnimation.isWebp(head)
                && head.length > WEBP_FLAGS
                && new String(head, 12, 4, StandardCharsets.US_ASCII).equals("VP8X")
                && (head[WEBP_FLAGS] & WEBP_MOVES) != 0;
    }
}
