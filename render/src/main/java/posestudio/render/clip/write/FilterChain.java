package posestudio.render.clip.write;

import static org.bytedeco.ffmpeg.global.avfilter.AV_BUFFERSRC_FLAG_KEEP_REF;
import static org.bytedeco.ffmpeg.global.avfilter.av_buffersink_get_frame;
import static org.bytedeco.ffmpeg.global.avfilter.av_buffersrc_add_frame_flags;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_alloc;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_config;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_free;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_get_filter;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_parse2;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;

import org.bytedeco.ffmpeg.avfilter.AVFilterGraph;
import org.bytedeco.ffmpeg.avfilter.AVFilterInOut;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import posestudio.render.clip.ffmpeg.Ffmpeg;

/** Filters of FFmpeg through which frames go. Owns FFmpeg's memory. */
final class FilterChain implements AutoCloseable {
    private static final String OUT = "buffersink@out";

    private final AVFilterGraph graph = avfilter_graph_alloc();

    /** @param text the graph in FFmpeg's language, with its sources and {@code buffersink@out} in it */
    FilterChain(String text) throws EncodingFailed {
        graph.nb_threads(1);
        check(avfilter_graph_parse2(graph, text, new AVFilterInOut(null), new AVFilterInOut(null)));
        check(avfilter_graph_config(graph, null));
    }

    /** The text of a source of frames in BGRA, whose times are their numbers. */
    static String source(String name, int width, int height) {
        return "buffer@%s=video_size=%dx%d:pix_fmt=bgra:time_base=1/1:colorspace=gbr:range=pc"
                .formatted(name, width, height);
    }

    /** Puts a frame into a source; null for the end. The frame stays the caller's. */
    void put(String name, AVFrame frame) throws EncodingFailed {
        check(av_buffersrc_add_frame_flags(
                avfilter_graph_get_filter(graph, "buffer@" + name), frame, AV_BUFFERSRC_FLAG_KEEP_REF));
    }

    /** Takes the next finished frame into {@code frame}; whether there was one. */
    boolean take(AVFrame frame) throws EncodingFailed {
        int code = av_buffersink_get_frame(avfilter_graph_get_filter(graph, OUT), frame);
        if (code == avutil.AVERROR_EAGAIN() || code == AVERROR_EOF) {
            return false;
        }
        check(code);
        return true;
    }

    private static void check(int code) throws EncodingFailed {
        if (code < 0) {
            throw new EncodingFailed(Ffmpeg.reason(code));
        }
    }

    @Override
    public void close() {
        avfilter_graph_free(graph);
    }
}
