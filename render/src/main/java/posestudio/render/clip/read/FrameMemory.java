package posestudio.render.clip.read;

import static org.bytedeco.ffmpeg.global.avutil.av_frame_clone;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/**
 * Decoded frames of all clips that use it, as the decoder left them, within one bound. Every clip has an equal share, and
 * what short ones do not need of theirs goes to the others; what was not used for longest goes first. Thread-safe.
 */
final class FrameMemory {
    private final long limit;
    private final List<Share> shares = new ArrayList<>();

    /**
     * An empty memory.
     *
     * @param limit bytes of all frames together, at least 1; every clip keeps one frame in any case
     */
    FrameMemory(long limit) {
        this.limit = limit;
    }

    /**
     * A share for one more clip, to be closed with it.
     *
     * @param frames how many the clip has
     */
    synchronized Share open(int frames) {
        Share share = new Share(frames);
        shares.add(share);
        shares.forEach(Share::trim);
        return share;
    }

    /** Bytes of all frames together. */
    synchronized long bytes() {
        return shares.stream().mapToLong(share -> share.bytes).sum();
    }

    /** What a clip may take: equal parts, of which those who need less leave the rest to the others. */
    private long part(Share share) {
        List<Share> modest =
                shares.stream().sorted(Comparator.comparingLong(Share::need)).toList();
        long rest = limit;
        for (int i = 0; i < modest.size(); i++) {
            long equal = rest / (modest.size() - i);
            if (modest.get(i) == share) {
                // The last one may have all that is left.
                return equal;
            }
            rest -= Math.min(equal, modest.get(i).need());
        }
        return limit;
    }

    private record Held(AVFrame frame, long bytes) {}

    /** The frames of one clip. */
    final class Share implements AutoCloseable {
        private final Map<Integer, Held> held = new LinkedHashMap<>(16, 0.75f, true);
        private final int frames;
        private long bytes;
        /** Of one frame; 0 until there is one. */
        private long each;

        private Share(int frames) {
            this.frames = frames;
        }

        /** Bytes that all frames would take; as if it were endless until that is known. */
        private long need() {
            return each == 0 ? Long.MAX_VALUE : each * frames;
        }

        /** A reference of the caller's own to a frame, to be freed by it; null when it is not here. */
        AVFrame get(int rank) {
            synchronized (FrameMemory.this) {
                Held found = held.get(rank);
                return found == null ? null : av_frame_clone(found.frame);
            }
        }

        /** Whether a frame is here; if so, it counts as used, since somebody will want it soon. */
        boolean holdsFurther(int rank) {
            synchronized (FrameMemory.this) {
                return held.get(rank) != null;
            }
        }

        /** Keeps a reference to a frame. */
        void put(int rank, AVFrame frame) {
            synchronized (FrameMemory.this) {
                if (held.containsKey(rank) || !shares.contains(this)) {
                    return;
                }
                AVFrame own = av_frame_clone(frame);
                if (own == null) {
                    return;
                }
                Held entry = new Held(own, size(own));
                held.put(rank, entry);
                bytes += entry.bytes;
                each = Math.max(each, entry.bytes);
                trim();
            }
        }

        /** Lets go of some frames. */
        void forget(int fromRank, int toRank) {
            synchronized (FrameMemory.this) {
                held.entrySet().removeIf(entry -> {
                    boolean meant = entry.getKey() >= fromRank && entry.getKey() <= toRank;
                    if (meant) {
                        bytes -= entry.getValue().bytes;
                        av_frame_free(entry.getValue().frame);
                    }
                    return meant;
                });
            }
        }

        /** How many frames like those here may be here. */
        int capacity() {
            synchronized (FrameMemory.this) {
                return each == 0 ? 1 : (int) Math.max(1, Math.min(Integer.MAX_VALUE, part(this) / each));
            }
        }

        private void trim() {
            Iterator<Held> oldest = held.values().iterator();
            long most = part(this);
            while (bytes > most && held.size() > 1) {
                Held entry = oldest.next();
                oldest.remove();
                bytes -= entry.bytes;
                av_frame_free(entry.frame);
            }
        }

        @Override
        public void close() {
            synchronized (FrameMemory.this) {
                held.values().forEach(entry -> av_frame_free(entry.frame));
                held.clear();
                bytes = 0;
                shares.remove(this);
            }
        }
    }

    private static long size(AVFrame frame) {
        long bytes = 0;
        for (int i = 0; i < AVFrame.AV_NUM_DATA_POINTERS && frame.buf(i) != null; i++) {
            bytes += frame.buf(i).size();
        }
        return Math.max(1, bytes);
    }
}
