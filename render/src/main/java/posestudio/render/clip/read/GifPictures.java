package posestudio.render.clip.read;

/** Counts the pictures of a GIF file (GIF89a Specification): one is a picture, more are an animation. */
final class GifPictures {
    private static final int HEAD = 13;
    private static final int DESCRIPTOR = 10;

    private GifPictures() {}

    /**
     * How many pictures begin in a piece of a file.
     *
     * @param file its beginning
     * @param most where counting stops
     */
    static int count(byte[] file, int most) {
        if (file.length < HEAD || file[0] != 'G' || file[1] != 'I' || file[2] != 'F') {
            return 0;
        }
        int pictures = 0;
        int at = HEAD + colours(file[10]);
        while (pictures < most && at < file.length) {
            if (file[at] == 0x2c && at + DESCRIPTOR < file.length) {
                pictures++;
                at = afterBlocks(file, at + DESCRIPTOR + colours(file[at + DESCRIPTOR - 1]) + 1);
            } else if (file[at] == 0x21) {
                at = afterBlocks(file, at + 2);
            } else {
                return pictures;
            }
        }
        return pictures;
    }

    /** How long a table of colours is, by the flags before it. */
    private static int colours(byte flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << (flags & 7) + 1;
    }

    private static int afterBlocks(byte[] file, int start) {
        int at = start;
        while (at < file.length && file[at] != 0) {
            at += 1 + (file[at] & 0xff);
        }
        return at + 1;
    }
}
