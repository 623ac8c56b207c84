package posestudio.editor.image;

import javax.imageio.ImageWriter;
import javax.imageio.event.IIOWriteProgressListener;
import posestudio.editor.progress.Progress;

/** Tells {@code progress} how far a writer is, and stops the writer when asked. */
record WriteListener(Progress progress) implements IIOWriteProgressListener {
    @Override
    public void imageProgress(ImageWriter source, float percentageDone) {
        progress.report("progress.write", percentageDone / 100);
        if (progress.isCancelled()) {
            source.abort();
        }
    }

    @Override
    public void imageStarted(ImageWriter source, int imageIndex) {}

    @Override
    public void imageComplete(ImageWriter source) {}

    @Override
    public void thumbnailStarted(ImageWriter source, int imageIndex, int thumbnailIndex) {}

    @Override
    public void thumbnailProgress(ImageWriter source, float percentageDone) {}

    @Override
    public void thumbnailComplete(ImageWriter source) {}

    @Override
    public void writeAborted(ImageWriter source) {}
}
