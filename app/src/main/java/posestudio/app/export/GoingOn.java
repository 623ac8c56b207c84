package posestudio.app.export;

import java.util.function.IntConsumer;
import posestudio.editor.progress.Progress;

/** Passes progress on, and tells once how many frames an earlier start of the same export had finished, if any. */
final class GoingOn implements Progress {
    private static final String STAGE = "progress.clip.write";

    private final Progress progress;
    private final int frames;
    private final IntConsumer resumed;
    private boolean told;

    /** @param frames of the export */
    GoingOn(Progress progress, int frames, IntConsumer resumed) {
        this.progress = progress;
        this.frames = frames;
        this.resumed = resumed;
        progress.frames(frames);
    }

    @Override
    public void report(String stage, double fraction) {
        if (!told && stage.equals(STAGE)) {
            told = true;
            // The first report is about the first frame that was written now.
            int before = (int) Math.round(fraction * frames) - 1;
            if (before > 0) {
                resumed.accept(before);
            }
        }
        progress.report(stage, fraction);
    }

    @Override
    public boolean isCancelled() {
        return progress.isCancelled();
    }
}
