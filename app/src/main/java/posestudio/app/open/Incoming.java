package posestudio.app.open;

import java.awt.Image;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import posestudio.editor.preset.PresetFile;
import posestudio.editor.projectfile.ProjectFile;

/** What another program hands over, by drop or by clipboard. */
public final class Incoming {
    private Incoming() {}

    /** Whether there is anything in it that could be opened. */
    public static boolean isWelcome(DataFlavor[] flavors) {
        for (DataFlavor flavor : flavors) {
            if (flavor.equals(DataFlavor.javaFileListFlavor)
                    || flavor.equals(DataFlavor.imageFlavor)
                    || isUriList(flavor)) {
                return true;
            }
        }
        return false;
    }

    /** The files in it; some desktops hand them over as addresses only. */
    public static List<Path> files(Transferable content) {
        List<Path> files = new ArrayList<>();
        try {
            if (content.isDataFlavorSupported(DataFlavor.javaFileListFlavor)) {
                for (Object file : (List<?>) content.getTransferData(DataFlavor.javaFileListFlavor)) {
                    files.add(((File) file).toPath());
                }
                return files;
            }
            for (DataFlavor flavor : content.getTransferDataFlavors()) {
                if (isUriList(flavor) && flavor.getRepresentationClass() == String.class) {
                    ((String) content.getTransferData(flavor))
                            .lines()
                            .forEach(line -> path(line).ifPresent(files::add));
                    return files;
                }
            }
        } catch (UnsupportedFlavorException | IOException | java.nio.file.InvalidPathException e) {
            // The other program has taken it back meanwhile: as if nothing had been there.
            return List.of();
        }
        return files;
    }

    /** Whether that file may hold a preset, by its name: a project has an ending of its own. */
    static boolean isPreset(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(PresetFile.ENDING) && !ProjectFile.isNamedSo(file);
    }

    /** The image in it. */
    public static Optional<BufferedImage> image(Transferable content) {
        try {
            if (content.isDataFlavorSupported(DataFlavor.imageFlavor)
                    && content.getTransferData(DataFlavor.imageFlavor) instanceof Image image) {
                return Optional.of(buffered(image));
            }
        } catch (UnsupportedFlavorException | IOException e) {
            // As above.
        }
        return Optional.empty();
    }

    private static BufferedImage buffered(Image image) {
        if (image instanceof BufferedImage already) {
            return already;
        }
        BufferedImage copy =
                new BufferedImage(image.getWidth(null), image.getHeight(null), BufferedImage.TYPE_INT_ARGB);
        var g = copy.createGraphics();
        g.drawImage(image, 0, 0, null);
        g.dispose();
        return copy;
    }

    private static boolean isUriList(DataFlavor flavor) {
        return flavor.isMimeTypeEqual("text/uri-list");
    }

    private static Optional<Path> path(String line) {
        try {
            return line.startsWith("file:") ? Optional.of(Path.of(URI.create(line.strip()))) : Optional.empty();
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            return Optional.empty();
        }
    }
}
