package posestudio.render.clip.track;

/** Some bytes of an analysis: in memory until they are on disk, from then on only their place. */
final class Blob {
    private final int length;
    private byte[] bytes;
    private long at;

    /** Bytes that are not on disk yet. */
    Blob(byte[] bytes) {
        this.bytes = bytes;
        length = bytes.length;
    }

    /** Bytes that lie in the file. */
    Blob(long at, int length) {
        this.at = at;
        this.length = length;
    }

    int length() {
        return length;
    }

    /** The bytes while they are in memory, else null. */
    synchronized byte[] bytes() {
        return bytes;
    }

    /** Where in the file they are; only when {@link #bytes} is null. */
    synchronized long at() {
        return at;
    }

    synchronized void isOnDisk(long place) {
        at = place;
        bytes = null;
    }
}
