package posestudio.models.install;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Something that a person has and that may hold a pack: a folder or a zip. */
interface PackSource extends Closeable {
    /** More entries than this are not looked through: the person has probably named the whole disk. */
    int MOST_ENTRIES = 20_000;

    /**
     * A file in it.
     *
     * @param path relative, with slashes
     * @param size bytes, as far as is said
     */
    record Item(String path, long size) {
        /** The name without folders. */
        String name() {
            return path.substring(path.lastIndexOf('/') + 1);
        }

        /** The folder it lies in; empty at the top. */
        String folder() {
            return path.substring(0, Math.max(0, path.lastIndexOf('/')));
        }
    }

    /** Where it is, for people. */
    Path place();

    /** All files. */
    List<Item> items();

    /** The content of a file. */
    InputStream open(Item item) throws IOException;

    /**
     * Opens a folder or a zip.
     *
     * @throws InstallException when it is neither, or cannot be read
     */
    static PackSource open(Path place) throws InstallException {
        if (Files.isDirectory(place)) {
            return FolderSource.open(place);
        } else if (!Files.isReadable(place)) {
            throw new InstallException(InstallException.Reason.SOURCE_MISSING, place.toString());
        } else if (ZipSource.isZip(place)) {
            return ZipSource.open(place);
        }
        String name = String.valueOf(place.getFileName()).toLowerCase(Locale.ROOT);
        // A zip that was not copied completely still has its name.
        throw name.endsWith(".zip")
                ? new InstallException(InstallException.Reason.ZIP_DAMAGED, place.toString(), "no zip header")
                : new InstallException(InstallException.Reason.SOURCE_KIND, place.toString());
    }
}
