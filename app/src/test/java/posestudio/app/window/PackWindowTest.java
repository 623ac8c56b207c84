package posestudio.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static posestudio.app.testing.EventThreadCalls.await;
import static posestudio.app.testing.EventThreadCalls.fromEventThread;
import static posestudio.app.testing.EventThreadCalls.onEventThread;

import com.sun.net.httpserver.HttpServer;
import java.awt.Component;
import java.awt.Point;
import java.awt.Window;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.awt.event.InputEvent;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JTextArea;
import javax.swing.TransferHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import posestudio.app.packs.TinyCatalogue;
import posestudio.app.testing.Widgets;
import posestudio.models.install.PackCatalog;

/** Installing and removing a pack with the mouse. */
class PackWindowTest extends StudioHand {
    private final CountDownLatch mayGoOn = new CountDownLatch(1);
    private HttpServer server;
    private Path pack;

    @BeforeEach
    void publish() throws IOException {
        Path published = TinyCatalogue.publish(folder.resolve("published"));
        pack = folder.resolve("presets").resolve("models").resolve("liveportrait");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String name = exchange.getRequestURI().getPath().substring(1);
            byte[] content = Files.readAllBytes(published.resolve(name));
            boolean waits = name.equals("warping_spade.onnx") && mayGoOn.getCount() > 0;
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content, 0, waits ? 1000 : content.length);
            exchange.getResponseBody().flush();
            if (waits) {
                waitFor(mayGoOn);
            }
            exchange.close();
        });
        server.setExecutor(java.util.concurrent.Executors.newCachedThreadPool());
        server.start();
        Path catalogue = folder.resolve("catalogue");
        TinyCatalogue.write(catalogue, "http://127.0.0.1:" + server.getAddress().getPort() + "/");
        System.setProperty(
                PackCatalog.PROPERTY, catalogue.resolve("catalogue.json").toString());
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @AfterEach
    void stop() {
        System.clearProperty(PackCatalog.PROPERTY);
        mayGoOn.countDown();
        server.stop(0);
    }

    /** All that is seen of all windows; on the event thread. */
    private static Stream<Component> seen() {
        return Arrays.stream(Window.getWindows())
                .filter(Window::isShowing)
                .flatMap(window -> Widgets.all(window).stream())
                .filter(Component::isShowing);
    }

    private static boolean isSeen(String words) {
        return seen().anyMatch(c -> c instanceof JTextArea text
                        && text.getText().contains(words)
                || c instanceof JLabel label && String.valueOf(label.getText()).contains(words));
    }

    private void awaitSeen(String words) {
        await(words + " is seen", () -> isSeen(words));
    }

    private void click(String words) {
        await(
                words + " can be pressed",
                () -> button(words) != null && button(words).isEnabled());
        Point[] last = new Point[1];
        // Windows and what is in them come to their places little by little.
        await(words + " stays where it is", () -> {
            AbstractButton button = button(words);
            Point before = last[0];
            last[0] = button == null || button.getWidth() == 0 ? null : button.getLocationOnScreen();
            return before != null && before.equals(last[0]);
        });
        move(on(fromEventThread(() -> button(words)), 0.5, 0.5));
        robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
        robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
        robot.waitForIdle();
    }

    private static AbstractButton button(String words) {
        return seen().filter(AbstractButton.class::isInstance)
                .map(AbstractButton.class::cast)
                .filter(button -> words.equals(button.getText()))
                .findFirst()
                .orElse(null);
    }

    @Test
    void aPackIsDownloadedPausedGoneOnWithVerifiedAndRemoved() {
        onEventThread(() -> studio.showPacks());
        awaitSeen("Not installed");
        click("Download…");
        awaitSeen("Please read it first.");
        click("Decline");
        assertFalse(Files.exists(pack.getParent()), "nothing is done without the licence");
        click("Download…");
        click("Accept and download");
        awaitSeen("Downloading the pack: warping_spade.onnx");
        click("Pause");
        awaitSeen("Download paused");
        mayGoOn.countDown();
        click("Go on");
        awaitSeen("LivePortrait is installed and ready.");
        awaitSeen("known (Hugging Face)");
        assertTrue(Files.exists(pack.resolve("pack.json")));
        await("the studio was told", () -> parts.neural.refreshed.get() > 0);
        click("Remove…");
        click("Keep");
        assertTrue(Files.exists(pack));
        click("Remove…");
        click("Remove");
        awaitSeen("LivePortrait was removed.");
        awaitSeen("Not installed");
        assertFalse(Files.exists(pack));
    }

    @Test
    void aFolderThatIsDroppedIsInstalledOnceTheLicenceIsAccepted() throws IOException {
        Path mine = TinyCatalogue.publish(folder.resolve("mine"), "landmark.onnx");
        onEventThread(() -> studio.showPacks());
        awaitSeen("Not installed");
        onEventThread(() -> {
            JDialog dialog = Arrays.stream(studio.window().getOwnedWindows())
                    .filter(JDialog.class::isInstance)
                    .map(JDialog.class::cast)
                    .filter(window -> "packs".equals(window.getName()))
                    .findFirst()
                    .orElseThrow();
            JComponent target = dialog.getRootPane();
            assertTrue(target.getTransferHandler()
                    .importData(new TransferHandler.TransferSupport(target, new DroppedFiles(mine))));
        });
        awaitSeen(mine.toString());
        click("Accept and install");
        awaitSeen("LivePortrait is installed and ready.");
        awaitSeen("Missing, but not needed: landmark.onnx");
        click("Verify");
        awaitSeen("All 7 files of LivePortrait are as they should be.");
        Files.write(pack.resolve("stitching.onnx"), new byte[10]);
        click("Verify");
        awaitSeen("Damaged or missing: stitching.onnx");
    }

    /** What a file manager hands over. */
    private record DroppedFiles(Path file) implements Transferable {
        @Override
        public DataFlavor[] getTransferDataFlavors() {
            return new DataFlavor[] {DataFlavor.javaFileListFlavor};
        }

        @Override
        public boolean isDataFlavorSupported(DataFlavor flavor) {
            return flavor.equals(DataFlavor.javaFileListFlavor);
        }

        @Override
        public Object getTransferData(DataFlavor flavor) {
            return List.of(file.toFile());
        }
    }

    @Test
    void askingForTheNeuralEngineLeadsToThePacks() {
        type(java.awt.event.KeyEvent.VK_G);
        awaitSeen("MediaPipe face perception");
        assertEquals(
                1,
                fromEventThread(() -> seen().filter(c -> "pack.liveportrait".equals(c.getName()))
                        .count()));
    }
}
