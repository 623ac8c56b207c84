package posestudio.render.clip.write;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.Optional;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;

/** Makes the file out of the finished segments. */
interface Assembly {
    /**
     * Writes the whole file. Stage reported: {@code progress.clip.join}.
     *
     * @param source the file that the frames came from, if there is one
     */
    void write(SeekableByteChannel channel, Optional<SourceFile> source, Progress progress)
            throws IOException, EncodingFailed, Problem;
}
