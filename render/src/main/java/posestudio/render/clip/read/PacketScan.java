package posestudio.render.clip.read;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;

import java.io.IOException;
import java.nio.file.Files;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import posestudio.editor.file.FileProblems;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;

/**
 * A look through all packets of a file, without decoding them.
 *
 * @param packets what was found
 * @param whole whether the file was read to an end that looks like one
 */
record PacketScan(PacketList packets, boolean whole) {
    private static final int REPORT_EVERY = 500;

    /**
     * Reads a file from where it is to its end. Stages reported: {@code progress.clip.index}.
     *
     * @throws Problem CANCELLED when asked to stop
     */
    static PacketScan of(VideoFile file, Progress progress) throws Problem {
        long size = size(file);
        PacketList packets = new PacketList(file.parameters().codec_id());
        AVPacket packet = av_packet_alloc();
        try {
            progress.report("progress.clip.index", 0);
            int code = file.read(packet);
            while (code >= 0) {
                packets.add(packet);
                if (packets.count() % REPORT_EVERY == 0) {
                    progress.checkCancelled();
                    progress.report("progress.clip.index", Math.min(1, (double) Math.max(0, packet.pos()) / size));
                }
                av_packet_unref(packet);
                code = file.read(packet);
            }
            progress.report("progress.clip.index", 1);
            return new PacketScan(packets, code == AVERROR_EOF && packets.count() >= file.promised());
        } finally {
            av_packet_free(packet);
        }
    }

    private static long size(VideoFile file) throws Problem {
        try {
            return Math.max(1, Files.size(file.path()));
        } catch (IOException e) {
            throw FileProblems.reading(file.path(), e);
        }
    }
}
