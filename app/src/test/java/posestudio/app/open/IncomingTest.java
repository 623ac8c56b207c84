package posestudio.app.open;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.StringSelection;
import java.awt.datatransfer.Transferable;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class IncomingTest {
    private static final Path A = Path.of("a ü.jpg").toAbsolutePath();
    private static final Path B = Path.of("b.png").toAbsolutePath();

    private record Content(DataFlavor flavor, Object data) implements Transferable {
        @Override
        public DataFlavor[] getTransferDataFlavors() {
            return new DataFlavor[] {flavor};
        }

        @Override
        public boolean isDataFlavorSupported(DataFlavor wanted) {
            return flavor.equals(wanted);
        }

        @Override
        public Object getTransferData(DataFlavor wanted) throws UnsupportedFlavorException {
            if (!isDataFlavorSupported(wanted)) {
                throw new UnsupportedFlavorException(wanted);
            }
            return data;
        }
    }

    @Test
    void filesAreTaken() {
        List<File> files = List.of(A.toFile(), B.toFile());
        Content content = new Content(DataFlavor.javaFileListFlavor, files);
        assertTrue(Incoming.isWelcome(content.getTransferDataFlavors()));
        assertEquals(List.of(A, B), Incoming.files(content));
    }

    @Test
    void addressesOfFilesAreTaken() throws ClassNotFoundException {
        String list = "# comment\r\n" + A.toUri() + "\r\nhttps://example.org/x.jpg\r\n" + B.toUri() + "\r\n";
        Content content = new Content(new DataFlavor("text/uri-list;class=java.lang.String"), list);
        assertTrue(Incoming.isWelcome(content.getTransferDataFlavors()));
        assertEquals(List.of(A, B), Incoming.files(content));
    }

    @Test
    void imagesAreTaken() {
        BufferedImage image = new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB);
        Content content = new Content(DataFlavor.imageFlavor, image);
        assertTrue(Incoming.isWelcome(content.getTransferDataFlavors()));
        assertEquals(3, Incoming.image(content).orElseThrow().getWidth());
        assertTrue(Incoming.files(content).isEmpty());
    }

    @Test
    void wordsAreNot() {
        StringSelection words = new StringSelection("hello");
        assertFalse(Incoming.isWelcome(words.getTransferDataFlavors()));
        assertTrue(Incoming.files(words).isEmpty());
        assertTrue(Incoming.image(words).isEmpty());
    }

    @Test
    void presetsAreToldFromProjectsAndPictures() {
        assertTrue(Incoming.isPreset(Path.of("happy.JSON")));
        assertFalse(Incoming.isPreset(Path.of("photo.jpg.pose.json")));
        assertFalse(Incoming.isPreset(A));
    }
}
