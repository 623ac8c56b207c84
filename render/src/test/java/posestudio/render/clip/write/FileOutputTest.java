package posestudio.render.clip.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import posestudio.editor.file.FileProblems;
import posestudio.render.clip.ClipInfo;
import posestudio.render.clip.ffmpeg.Ffmpeg;

class FileOutputTest {
    /** A disk that has room for so many bytes. */
    private static final class SmallDisk implements SeekableByteChannel {
        private final long room;
        private long position;
        private long size;

        SmallDisk(long room) {
            this.room = room;
        }

        @Override
        public int write(ByteBuffer source) throws IOException {
            int length = source.remaining();
            if (position + length > room) {
                throw new IOException("No space left on device");
            }
            source.position(source.limit());
            position += length;
            size = Math.max(size, position);
            return length;
        }

        @Override
        public int read(ByteBuffer target) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long position() {
            return position;
        }

        @Override
        public SeekableByteChannel position(long to) {
            position = to;
            return this;
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public SeekableByteChannel truncate(long to) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {}
    }

    @Test
    void aFullDiskIsToldForWhatItIs() {
        Ffmpeg.prepare();
        ClipInfo clip = TestClip.info(64, 48, 40);
        ClipJob job = TestClip.job(clip, Path.of("clip.mp4"), ClipFormat.MP4);
        for (long room : new long[] {0, 20, 100_000, 399_990}) {
            IOException full = assertThrows(IOException.class, () -> mux(job, new SmallDisk(room)), "with " + room);
            assertEquals("output.full", FileProblems.writing(job.target(), full).key());
        }
    }

    private static void mux(ClipJob job, SeekableByteChannel channel) throws Exception {
        try (Muxer muxer = new Muxer(channel, "mp4", job)) {
            StreamHead mpeg4 = new StreamHead(12, 0, 64, 48, 0, -99, -99, 8, new byte[] {0, 0, 1, 1});
            muxer.addVideo(mpeg4, ClipColours.usual(64, 48), true, null);
            muxer.begin(0, Map.of());
            for (int i = 0; i < 40; i++) {
                muxer.write(new Packet(i, i, i == 0, new byte[10_000]));
            }
            muxer.end();
        }
    }
}
