package posestudio.editor.image.container;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.ImageInputStream;
import posestudio.editor.progress.Progress;

/** One run of a decoder: reports how far it is, stops it when asked, and gathers what the person should be told. */
public final class Decoding {
    private final Progress progress;
    private final List<String> notes = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    /** A run watched by {@code progress}. */
    public Decoding(Progress progress) {
        this.progress = progress;
    }

    /** Message keys of what reading had to change, each once. */
    public List<String> notes() {
        return notes;
    }

    /** Tells the person something, once. */
    public void note(String key) {
        if (!notes.contains(key)) {
            notes.add(key);
        }
    }

    /** What decoders complained about. */
    List<String> warnings() {
        return warnings;
    }

    /** Decides, once the header is known, how a picture is to be decoded. */
    interface Choice {
        /** What to give the decoder. */
        ImageReadParam of(ImageReader reader) throws IOException;
    }

    /** Reads the first picture of {@code input} with {@code reader}; both are closed afterwards. */
    BufferedImage read(ImageReader reader, ImageInputStream input) throws IOException {
        return read(reader, input, ImageReader::getDefaultReadParam);
    }

    /** Reads the first picture of {@code input} with {@code reader} as chosen; both are closed afterwards. */
    BufferedImage read(ImageReader reader, ImageInputStream input, Choice choice) throws IOException {
        try (input) {
            reader.addIIOReadProgressListener(new Listener());
            reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
            reader.setInput(input, false, true);
            BufferedImage image = reader.read(0, choice.of(reader));
            if (progress.isCancelled()) {
                throw new CancellationException();
            }
            return image;
        } finally {
            reader.dispose();
        }
    }

    /** The reader of one provider, by its class: several provide the same format, and which comes first is chance. */
    static ImageReader registeredReader(String className) throws IOException {
        Iterator<ImageReaderSpi> providers =
                IIORegistry.getDefaultInstance().getServiceProviders(ImageReaderSpi.class, false);
        while (providers.hasNext()) {
            ImageReaderSpi provider = providers.next();
            if (provider.getClass().getName().equals(className)) {
                return provider.createReaderInstance();
            }
        }
        throw new IOException("there is no " + className);
    }

    private final class Listener implements IIOReadProgressListener {
        @Override
        public void imageProgress(ImageReader source, float percentageDone) {
            progress.report("progress.read", percentageDone / 100);
            if (progress.isCancelled()) {
                source.abort();
            }
        }

        @Override
        public void sequenceStarted(ImageReader source, int minIndex) {}

        @Override
        public void sequenceComplete(ImageReader source) {}

        @Override
        public void imageStarted(ImageReader source, int imageIndex) {}

        @Override
        public void imageComplete(ImageReader source) {}

        @Override
        public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {}

        @Override
        public void thumbnailProgress(ImageReader source, float percentageDone) {}

        @Override
        public void thumbnailComplete(ImageReader source) {}

        @Override
        public void readAborted(ImageReader source) {}
    }
}
