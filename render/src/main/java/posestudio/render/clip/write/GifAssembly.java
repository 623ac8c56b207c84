package posestudio.render.clip.write;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_PAL8;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;

/** An animated GIF with the palette that suits all of its frames, and dithering where they change. */
final class GifAssembly implements Assembly {
    /** GIF counts hundredths of a second. */
    static final int TICKS = 100;
    /** Browsers show what is shorter for a tenth of a second. */
    static final int SHORTEST = 2;
    /** palettegen gives 256 colours as a square. */
    private static final int PALETTE_SIDE = 16;
    /** Of the work; the rest is drawing with it. */
    private static final double FINDING_COLOURS = 0.3;

    private final ClipJob job;
    private final Segments segments;
    private final AnimationTimes times;

    GifAssembly(ClipJob job, Segments segments) {
        this.job = job;
        this.segments = segments;
        times = new AnimationTimes(job, TICKS, SHORTEST);
    }

    @Override
    public void write(SeekableByteChannel channel, Optional<SourceFile> source, Progress progress)
            throws IOException, EncodingFailed, Problem {
        AVFrame palette = av_frame_alloc();
        try {
            find(palette, progress);
            draw(palette, channel, progress);
        } finally {
            av_frame_free(palette);
        }
    }

    private void find(AVFrame palette, Progress progress) throws IOException, EncodingFailed, Problem {
        String text = source("frames") + ",palettegen=max_colors=%d:stats_mode=full,buffersink@out";
        try (FilterChain finder = new FilterChain(text.formatted(colours()));
                LosslessFrames frames = new LosslessFrames(segments)) {
            frames.all(frame -> finder.put("frames", frame), progress, 0, FINDING_COLOURS);
            finder.put("frames", null);
            if (!finder.take(palette)) {
                throw new EncodingFailed("no palette");
            }
        }
    }

    private void draw(AVFrame palette, SeekableByteChannel channel, Progress progress)
            throws IOException, EncodingFailed, Problem {
        String text = source("frames") + "[frames];" + FilterChain.source("palette", PALETTE_SIDE, PALETTE_SIDE)
                + "[palette];[frames][palette]paletteuse=dither=" + dither() + ":diff_mode=rectangle,buffersink@out";
        Map<String, String> options = Map.of("final_delay", String.valueOf(times.lastLength()));
        AVFrame drawn = av_frame_alloc();
        try (FilterChain filter = new FilterChain(text);
                LosslessFrames frames = new LosslessFrames(segments);
                AnimationEncoder encoder =
                        new AnimationEncoder(channel, job, "gif", Map.of(), AV_PIX_FMT_PAL8, TICKS, "gif", options)) {
            palette.pts(0);
            filter.put("palette", palette);
            filter.put("palette", null);
            Shown shown = new Shown(encoder);
            frames.all(
                    frame -> {
                        filter.put("frames", frame);
                        shown.drain(filter, drawn);
                    },
                    progress,
                    FINDING_COLOURS,
                    1);
            filter.put("frames", null);
            shown.drain(filter, drawn);
            encoder.finish();
        } finally {
            av_frame_free(drawn);
        }
    }

    private String source(String name) {
        return FilterChain.source(name, job.clip().width(), job.clip().height());
    }

    private int colours() {
        return job.quality() == ClipQuality.SMALL ? 64 : 256;
    }

    /** Error diffusion looks best; a fixed pattern stays still between frames and packs better. */
    private String dither() {
        return job.quality() == ClipQuality.BEST ? "sierra2_4a" : "bayer:bayer_scale=3";
    }

    /** Gives the frames that are shown to the encoder. */
    private final class Shown {
        private final AnimationEncoder encoder;
        private int frame;
        private int wanted;

        Shown(AnimationEncoder encoder) {
            this.encoder = encoder;
        }

        void drain(FilterChain filter, AVFrame drawn) throws IOException, EncodingFailed {
            while (filter.take(drawn)) {
                if (frame == wanted) {
                    wanted = times.next(frame);
                    encoder.add(drawn, times.begin(frame), times.begin(wanted) - times.begin(frame));
                }
                frame++;
                av_frame_unref(drawn);
            }
        }
    }
}
