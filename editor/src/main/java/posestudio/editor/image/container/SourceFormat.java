package posestudio.editor.image.container;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** What kind of file it is, decided by its first bytes; the name's ending has no say. */
public enum SourceFormat {
    /** Joint Photographic Experts Group. */
    JPEG("JPEG"),
    /** Portable Network Graphics. */
    PNG("PNG"),
    /** Tagged Image File Format. */
    TIFF("TIFF"),
    /** Google's web format, lossy or lossless. */
    WEBP("WebP"),
    /** Windows bitmap. */
    BMP("BMP"),
    /** Graphics Interchange Format. */
    GIF("GIF"),
    /** Photoshop document, also the big one (PSB). */
    PSD("PSD"),
    /** Known, not readable: iPhone photos. */
    HEIC("HEIC"),
    /** Known, not readable: AV1 still pictures. */
    AVIF("AVIF"),
    /** Known, not readable. */
    JPEG_2000("JPEG 2000"),
    /** Known, not readable. */
    JPEG_XL("JPEG XL"),
    /** Known, not readable: what the sensor saw, not a picture yet. */
    CAMERA_RAW("camera raw"),
    /** Known, not readable. */
    PDF("PDF"),
    /** Known, not readable: drawn, not made of pixels. */
    SVG("SVG"),
    /** Known, not readable: moving pictures. */
    VIDEO("video");

    /** How many bytes of the beginning {@link #of(byte[])} looks at. */
    public static final int HEAD_LENGTH = 256;

    private final String label;

    SourceFormat(String label) {
        this.label = label;
    }

    /** What people call it. */
    public String label() {
        return label;
    }

    /** Whether pictures of this kind can be read. */
    public boolean isReadable() {
        return compareTo(PSD) <= 0;
    }

    /** The kind of the file that begins with these bytes; empty when it is nothing known. */
    public static Optional<SourceFormat> of(byte[] head) {
        Bytes bytes = new Bytes(head);
        if (bytes.startsWith(0, 0xff, 0xd8, 0xff)) {
            return Optional.of(JPEG);
        } else if (bytes.startsWith(0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n')) {
            return Optional.of(PNG);
        } else if (bytes.startsWith(0, 'I', 'I') && (bytes.startsWith(2, 42, 0) || bytes.startsWith(2, 43, 0))) {
            return Optional.of(bytes.startsWith(8, 'C', 'R') ? CAMERA_RAW : TIFF);
        } else if (bytes.startsWith(0, 'M', 'M') && (bytes.startsWith(2, 0, 42) || bytes.startsWith(2, 0, 43))) {
            return Optional.of(TIFF);
        } else if (bytes.startsWith(0, "RIFF") && bytes.startsWith(8, "WEBP")) {
            return Optional.of(WEBP);
        } else if (bytes.startsWith(0, "GIF8")) {
            return Optional.of(GIF);
        } else if (bytes.startsWith(0, "8BPS")) {
            return Optional.of(PSD);
        } else if (bytes.startsWith(0, "BM") && bytes.startsWith(6, 0, 0, 0, 0)) {
            return Optional.of(BMP);
        }
        return unreadable(bytes, head);
    }

    private static Optional<SourceFormat> unreadable(Bytes bytes, byte[] head) {
        if (bytes.startsWith(4, "ftyp")) {
            String brands =
                    new String(Arrays.copyOfRange(head, 8, Math.min(head.length, 48)), StandardCharsets.US_ASCII);
            if (brands.startsWith("avi")) {
                return Optional.of(AVIF);
            } else if (brands.startsWith("crx")) {
                return Optional.of(CAMERA_RAW);
            } else if (brands.startsWith("hei") || brands.startsWith("hev") || brands.contains("mif1")) {
                return Optional.of(brands.contains("avif") ? AVIF : HEIC);
            }
            return Optional.of(VIDEO);
        } else if (bytes.startsWith(4, "jP  ") || bytes.startsWith(0, 0xff, 0x4f, 0xff, 0x51)) {
            return Optional.of(JPEG_2000);
        } else if (bytes.startsWith(4, "JXL ") || bytes.startsWith(0, 0xff, 0x0a)) {
            return Optional.of(JPEG_XL);
        } else if (bytes.startsWith(0, "FUJIFILMCCD-RAW")
                || bytes.startsWith(0, "IIRO")
                || bytes.startsWith(0, "IIU")) {
            return Optional.of(CAMERA_RAW);
        } else if (bytes.startsWith(0, "%PDF")) {
            return Optional.of(PDF);
        } else if (bytes.startsWith(0, 0x1a, 0x45, 0xdf, 0xa3) || bytes.startsWith(8, "AVI ")) {
            return Optional.of(VIDEO);
        } else if (new String(head, StandardCharsets.UTF_8).contains("<svg")) {
            return Optional.of(SVG);
        }
        return Optional.empty();
    }
}
