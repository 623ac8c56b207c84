package posestudio.models.install;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import posestudio.models.install.InstallException.Reason;

/** Tells failures to read what is installed from failures to write the copy. */
final class SourceStream extends FilterInputStream {
    private final String name;
    private final PackSource source;

    SourceStream(InputStream stream, String name, PackSource source) {
        super(stream);
        this.name = name;
        this.source = source;
    }

    @Override
    public int read(byte[] bytes, int start, int length) throws IOException {
        try {
            return super.read(bytes, start, length);
        } catch (IOException e) {
            throw new Unreadable(e);
        }
    }

    /** Reading failed. */
    final class Unreadable extends IOException {
        private Unreadable(IOException cause) {
            super(cause);
        }

        InstallException asInstallException() {
            IOException cause = (IOException) getCause();
            return source instanceof ZipSource
                    ? new InstallException(
                            this, Reason.ZIP_DAMAGED, source.place().toString(), name + ": " + FileFault.detail(cause))
                    : FileFault.reading(cause, name);
        }
    }
}
