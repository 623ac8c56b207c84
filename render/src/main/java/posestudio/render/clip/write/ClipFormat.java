package posestudio.render.clip.write;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What clips can be written as. */
public enum ClipFormat {
    /** H.264 in MP4, by the encoder that is part of the studio. */
    MP4("mp4", "mp4", Set.SOUND),
    /** WebM with VP9. */
    WEBM("webm", "webm", Set.SOUND),
    /** ProRes 422 in QuickTime, 10 bits, for cutting programs. */
    MOV("prores", "mov", Set.SOUND),
    /** FFV1 in Matroska: every sample as it was drawn, 8 or 16 bits. */
    MKV("ffv1", "mkv", Set.SOUND, Set.LOSSLESS, Set.ALPHA);

    /** What a format can do. */
    private enum Set {
        SOUND,
        LOSSLESS,
        ALPHA
    }

    private final String id;
    private final String extension;
    private final List<Set> can;

    ClipFormat(String id, String extension, Set... can) {
        this.id = id;
        this.extension = extension;
        this.can = List.of(can);
    }

    /** What it is called on the command line and in message keys. */
    public String id() {
        return id;
    }

    /** Ending of the file's name, without the dot. */
    public String extension() {
        return extension;
    }

    /** Whether there can be sound beside the pictures. */
    public boolean holdsSound() {
        return can.contains(Set.SOUND);
    }

    /** Whether every sample comes back as it was. */
    public boolean lossless() {
        return can.contains(Set.LOSSLESS);
    }

    /** Whether transparency is kept; where it is not, the picture is laid on white. */
    public boolean holdsAlpha() {
        return can.contains(Set.ALPHA);
    }

    /** The one of that name. */
    public static Optional<ClipFormat> ofId(String id) {
        return Arrays.stream(values()).filter(f -> f.id.equals(id)).findFirst();
    }

    /** The format that the ending of a file's name asks for. */
    public static Optional<ClipFormat> of(Path target) {
        String name = String.valueOf(target.getFileName()).toLowerCase(Locale.ROOT);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return Arrays.stream(values()).filter(f -> f.extension.equals(ending)).findFirst();
    }
}
