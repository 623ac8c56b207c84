package posestudio.render.clip.write;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVRational;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;

/** Puts finished segments and the sound of the source into one container. Nothing is encoded. */
final class Concatenation implements Assembly {
    private final ClipJob job;
    private final EncoderSettings settings;
    private final ClipColours colours;
    private final Segments segments;

    Concatenation(ClipJob job, EncoderSettings settings, ClipColours colours, Segments segments) {
        this.job = job;
        this.settings = settings;
        this.colours = colours;
        this.segments = segments;
    }

    @Override
    public void write(SeekableByteChannel channel, Optional<SourceFile> source, Progress progress)
            throws IOException, EncodingFailed, Problem {
        List<AVStream> copied =
                source.map(file -> SoundPlan.copied(job, settings, file)).orElse(List.of());
        try (Muxer muxer = new Muxer(channel, settings.container(), job)) {
            AVRational aspect = source.map(file ->
                            file.pixelAspect(job.clip().width(), job.clip().height()))
                    .orElse(null);
            muxer.addVideo(segments.head(), colours, settings.hasMatrix(), aspect);
            List<AVStream> streams = new ArrayList<>();
            for (AVStream stream : copied) {
                streams.add(muxer.addSound(stream));
            }
            if (streams.isEmpty()) {
                muxer.begin(0, Map.of());
                pictures(muxer, null, progress);
            } else {
                try (SoundCopy sound = new SoundCopy(source.get(), job, copied, streams)) {
                    muxer.begin(sound.next() == null ? 0 : Math.max(0, -sound.time()), Map.of());
                    pictures(muxer, sound, progress);
                }
            }
            muxer.end();
        }
    }

    private void pictures(Muxer muxer, SoundCopy sound, Progress progress) throws IOException, EncodingFailed, Problem {
        boolean heard = sound != null && sound.isThere();
        for (int segment = 0; segment < segments.count(); segment++) {
            progress.checkCancelled();
            try (SegmentReader reader = new SegmentReader(segments.file(segment))) {
                Optional<Packet> next = reader.next();
                while (next.isPresent()) {
                    Packet packet = next.get();
                    double time = job.start((int) packet.decoded());
                    while (heard && sound.time() <= time) {
                        heard = copy(muxer, sound);
                    }
                    muxer.write(packet);
                    next = reader.next();
                }
            }
            progress.report("progress.clip.join", (segment + 1.0) / segments.count());
        }
        while (heard) {
            heard = copy(muxer, sound);
        }
    }

    private static boolean copy(Muxer muxer, SoundCopy sound) throws IOException, EncodingFailed {
        muxer.write(sound.renamed());
        return sound.next() != null;
    }
}
