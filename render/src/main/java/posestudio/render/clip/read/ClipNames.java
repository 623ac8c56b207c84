package posestudio.render.clip.read;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What a file's name tells of it. */
final class ClipNames {
    /** Endings of videos, lower case without the dot, the usual ones first. */
    static final List<String> VIDEOS = List.of(
            "mp4", "mov", "mkv", "webm", "avi", "m4v", "mpg", "mpeg", "ts", "mts", "m2ts", "wmv", "asf", "flv", "ogv",
            "3gp", "mxf", "vob", "nut", "mjpeg", "mjpg", "y4m", "ivf", "h264", "264", "hevc", "265", "apng", "gif");

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
}
