package posestudio.render.clip.write;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import posestudio.editor.image.PictureFormat;

/** What clips can be written as. */
public enum ClipFormat {
    /** H.264 in MP4, by the encoder that is part of the studio. */
    MP4("mp4", "mp4", Set.SOUND),
    /** H.264 in MP4, by x264 in the person's own {@code ffmpeg} program: smaller than {@link #MP4} at equal quality. */
    X264("x264", "mp4", Set.SOUND),
    /** WebM with VP9. */
    WEBM("webm", "webm", Set.SOUND),
    /** ProRes 422 in QuickTime, 10 bits, for cutting programs. */
    MOV("prores", "mov", Set.SOUND),
    /** FFV1 in Matroska: every sample as it was drawn, 8 or 16 bits. */
    MKV("ffv1", "mkv", Set.SOUND, Set.LOSSLESS, Set.ALPHA),
    /** Animated GIF: 256 colours, dithered, for where nothing else can be shown. */
    GIF("gif", "gif"),
    /** Animated WebP, lossless at best quality, 8 bits. */
    WEBP("webp", "webp", Set.ALPHA),
    /** A folder of PNG files, 8 or 16 bits. */
    PNG("png", "png", Set.LOSSLESS, Set.ALPHA),
    /** A folder of TIFF files, 8 or 16 bits. */
    TIFF("tiff", "tif", Set.LOSSLESS, Set.ALPHA),
    /** A folder of JPEG files. */
    JPEG("jpeg", "jpg");

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

    /** The format of the pictures, when it is a folder of them and not one file. */
    public Optional<PictureFormat> picture() {
        switch (this) {
            case PNG:
                return Optional.of(PictureFormat.PNG);
            case TIFF:
                return Optional.of(PictureFormat.TIFF);
            case JPEG:
                return Optional.of(PictureFormat.JPEG);
            default:
                return Optional.empty();
        }
    }

    /**
     * The formats that can be written on this machine: all but {@link #X264}, and that as well when the program is there.
     * Takes some tenths of a second.
     */
    public static List<ClipFormat> available() {
        boolean x264 = UserFfmpeg.find().isPresent();
        return Arrays.stream(values()).filter(f -> f != X264 || x264).toList();
    }

    /** The one of that name. */
    public static Optional<ClipFormat> ofId(String id) {
        return Arrays.stream(values()).filter(f -> f.id.equals(id)).findFirst();
    }

    /** The format that the ending of a target's name asks for; {@code .png} means a folder of PNG files. */
    public static Optional<ClipFormat> of(Path target) {
        String name = String.valueOf(target.getFileName()).toLowerCase(Locale.ROOT);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        Optional<PictureFormat> picture = PictureFormat.of(target);
        return Arrays.stream(values())
                .filter(f -> f.extension.equals(ending)
                        || f.picture().isPresent() && f.picture().equals(picture))
                .findFirst();
    }
}
