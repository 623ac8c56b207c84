package posestudio.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import posestudio.app.engine.ClipEngine;
import posestudio.app.engine.NeuralEngine;
import posestudio.app.engine.StudioEngine;
import posestudio.editor.image.Picture;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.render.draw.DrawingDevice;
import posestudio.render.draw.Scene;
import posestudio.render.draw.ViewRequest;
import posestudio.render.face.FaceSearch;

/** What goes wrong inside is told in a sentence; the details go into the log; files stay as they were. */
class FaultTest {
    @TempDir
    Path folder;

    private Path source;
    private Path target;

    @BeforeEach
    void prepare() throws IOException {
        source = Cli.sample("grace-hopper.jpg", folder);
        target = Files.writeString(folder.resolve("out.png"), "precious");
    }

    @Test
    void outOfMemoryIsSaidAndNothingIsLost() throws IOException {
        Cli.Outcome outcome = render(new Cli(folder, new FailingEngine(() -> new OutOfMemoryError("test"))));
        assertEquals(ExitCode.ENGINE, outcome.code());
        assertTrue(outcome.err().contains("There is not enough memory"), outcome.err());
        assertEquals("precious", Files.readString(target));
    }

    @Test
    void anErrorOfTheProgramGoesIntoTheLog() throws IOException {
        Cli.Outcome outcome =
                render(new Cli(folder, new FailingEngine(() -> new IllegalStateException("no such cog"))));
        assertEquals(ExitCode.INTERNAL, outcome.code());
        Path log = folder.resolve("log").resolve("errors.log");
        assertTrue(outcome.err().contains(log.toString()), outcome.err());
        assertFalse(outcome.err().contains("no such cog"), outcome.err());
        assertTrue(Files.readString(log).contains("java.lang.IllegalStateException: no such cog"));
        assertEquals("precious", Files.readString(target));
    }

    @Test
    void aLogThatCannotBeWrittenIsNoSecondError() throws IOException {
        Files.writeString(folder.resolve("log"), "a file where the folder should be");
        Cli.Outcome outcome = render(new Cli(folder, new FailingEngine(() -> new StackOverflowError())));
        assertEquals(ExitCode.INTERNAL, outcome.code());
        assertTrue(outcome.err().contains("could not be written down"), outcome.err());
    }

    @Test
    void aPersonWhoStopsItFindsEverythingAsItWas() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        Cli.Outcome outcome = render(new Cli(folder).cancelledWhen(() -> asked.incrementAndGet() > 4));
        assertEquals(ExitCode.CANCELLED, outcome.code());
        assertTrue(outcome.err().contains("Stopped as asked."), outcome.err());
        assertEquals("precious", Files.readString(target));
    }

    private Cli.Outcome render(Cli cli) {
        return cli.run("render", source, "-o", target, "--yaw", 10, "--overwrite");
    }

    /** Finds faces like the real one; drawing fails. */
    private record FailingEngine(Supplier<Throwable> fault) implements StudioEngine {
        @Override
        public FaceSearch analyse(Picture picture, Progress progress) throws Problem {
            return Cli.ENGINE.analyse(picture, progress);
        }

        @Override
        public DrawingDevice openDevice() {
            return new FailingDevice(fault);
        }

        @Override
        public ClipEngine clips() {
            return Cli.ENGINE.clips();
        }

        @Override
        public NeuralEngine neural() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {}
    }

    private record FailingDevice(Supplier<Throwable> fault) implements DrawingDevice {
        @Override
        public String description() {
            return "fails";
        }

        @Override
        public Optional<String> fallbackReason() {
            return Optional.empty();
        }

        @Override
        public void drawView(ViewRequest request, BufferedImage target) {
            fail();
        }

        @Override
        public Picture drawFinal(Scene scene, Progress progress) {
            fail();
            return scene.picture();
        }

        private void fail() {
            Throwable thrown = fault.get();
            if (thrown instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) thrown;
        }

        @Override
        public void close() {}
    }
}
