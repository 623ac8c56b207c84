package posestudio.render.clip.write;

import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_SIZE;
import static org.bytedeco.ffmpeg.global.avformat.avio_alloc_context;
import static org.bytedeco.ffmpeg.global.avformat.avio_context_free;
import static org.bytedeco.ffmpeg.global.avutil.av_free;
import static org.bytedeco.ffmpeg.global.avutil.av_malloc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.Seek_Pointer_long_int;
import org.bytedeco.ffmpeg.avformat.Write_packet_Pointer_BytePointer_int;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;

/**
 * Lets FFmpeg write into a channel of ours, so that failures keep their Java reason and names need no translation. Owns
 * FFmpeg's memory, not the channel.
 */
final class FileOutput implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    /** FFmpeg's AVERROR(EIO), the same on all systems. */
    private static final int FAILED = -5;

    private static final int FROM_START = 0;
    private static final int FROM_HERE = 1;
    private static final int FROM_END = 2;

    private final SeekableByteChannel channel;
    private final Write_packet_Pointer_BytePointer_int writer;
    private final Seek_Pointer_long_int seeker;
    private final AVIOContext context;
    private IOException failure;

    FileOutput(SeekableByteChannel channel) {
        this.channel = channel;
        writer = new Write_packet_Pointer_BytePointer_int() {
            @Override
            public int call(Pointer opaque, BytePointer data, int size) {
                return write(data, size);
            }
        };
        seeker = new Seek_Pointer_long_int() {
            @Override
            public long call(Pointer opaque, long offset, int whence) {
                return seek(offset, whence);
            }
        };
        BytePointer buffer = new BytePointer(av_malloc(BUFFER)).capacity(BUFFER);
        context = avio_alloc_context(buffer, BUFFER, 1, null, null, writer, seeker);
    }

    /** What FFmpeg is given to write to. */
    AVIOContext context() {
        return context;
    }

    /** Throws what kept the channel from taking all that was written. */
    void check() throws IOException {
        if (failure != null) {
            throw failure;
        }
    }

    private int write(BytePointer data, int size) {
        if (failure != null) {
            return FAILED;
        }
        try {
            ByteBuffer rest = data.position(0).capacity(size).asByteBuffer();
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            return size;
        } catch (IOException e) {
            failure = e;
            return FAILED;
        }
    }

    private long seek(long offset, int whence) {
        try {
            if (whence == AVSEEK_SIZE) {
                return channel.size();
            }
            long from;
            if (whence == FROM_START) {
                from = 0;
            } else if (whence == FROM_HERE) {
                from = channel.position();
            } else if (whence == FROM_END) {
                from = channel.size();
            } else {
                return FAILED;
            }
            channel.position(from + offset);
            return from + offset;
        } catch (IOException e) {
            failure = e;
            return FAILED;
        }
    }

    @Override
    public void close() {
        av_free(context.buffer());
        avio_context_free(context);
        writer.close();
        seeker.close();
    }
}
