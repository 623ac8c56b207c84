package posestudio.render.clip.read;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import posestudio.editor.image.Picture;

/** Pictures that were read, within a bound; what was not used for longest goes first. Used by one thread at a time. */
final class PictureMemory<K> {
    private final long limit;
    private final Map<K, Picture> pictures = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    /**
     * An empty memory.
     *
     * @param limit bytes of all together; one picture is kept in any case
     */
    PictureMemory(long limit) {
        this.limit = limit;
    }

    /** A picture; null when it is not here. */
    Picture get(K key) {
        return pictures.get(key);
    }

    /** Keeps a picture. */
    void put(K key, Picture picture) {
        Picture before = pictures.put(key, picture);
        bytes += bytes(picture) - (before == null ? 0 : bytes(before));
        Iterator<Picture> oldest = pictures.values().iterator();
        while (bytes > limit && pictures.size() > 1) {
            bytes -= bytes(oldest.next());
            oldest.remove();
        }
    }

    /** Keeps nothing any more. */
    void clear() {
        pictures.clear();
        bytes = 0;
    }

    private static long bytes(Picture picture) {
        return (long) picture.width() * picture.height() * picture.bands() * picture.bits() / 8;
    }
}
