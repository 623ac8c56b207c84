package posestudio.app.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import posestudio.app.doctor.Examination;
import posestudio.app.engine.ClipEngine;
import posestudio.app.engine.InstalledEngine;
import posestudio.app.engine.NeuralEngine;
import posestudio.app.engine.StudioEngine;
import posestudio.app.packs.Packs;
import posestudio.app.system.ErrorLog;
import posestudio.app.system.UserFolders;
import posestudio.app.text.Messages;
import posestudio.editor.image.Picture;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.render.draw.DrawingDevice;
import posestudio.render.face.FaceSearch;

/** Runs command lines in this process and keeps what they say. */
final class Cli {
    /** Real networks and a real device, opened once for all tests. */
    static final InstalledEngine ENGINE = new InstalledEngine(UserFolders.ofThisSystem());

    /**
     * How a command ended.
     *
     * @param code the exit code
     * @param out what it gave back
     * @param err what it said
     */
    record Outcome(ExitCode code, String out, String err) {}

    private final StudioEngine engine;
    private final Path logFolder;
    private Locale locale = Locale.ENGLISH;
    private Packs packs = new Packs(UserFolders.ofThisSystem());
    private BooleanSupplier cancelled = () -> false;

    /** With the real engine; the log goes below {@code folder}. */
    Cli(Path folder) {
        this(folder, ENGINE);
    }

    Cli(Path folder, StudioEngine engine) {
        this.engine = engine;
        logFolder = folder.resolve("log");
    }

    Cli in(Locale language) {
        locale = language;
        return this;
    }

    Cli with(Packs those) {
        packs = those;
        return this;
    }

    Cli cancelledWhen(BooleanSupplier asked) {
        cancelled = asked;
        return this;
    }

    Outcome run(Object... arguments) {
        String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = arguments[i].toString();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        CliContext context = new CliContext(
                new Messages(locale),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                () -> new Shared(engine),
                cancelled,
                new ErrorLog(logFolder));
        Examination examination = new Examination(ENGINE, UserFolders.ofThisSystem());
        ExitCode code = new CommandLineProgram(context, examination, packs).run(words);
        return new Outcome(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Copies a sample portrait into a folder. */
    static Path sample(String name, Path folder) throws IOException {
        Path path = folder.resolve(name);
        try (InputStream in = Cli.class.getResourceAsStream("/posestudio/samples/" + name)) {
            Files.copy(in, path);
        }
        return path;
    }

    /** Commands close their engine; this one goes on. */
    private record Shared(StudioEngine engine) implements StudioEngine {
        @Override
        public FaceSearch analyse(Picture picture, Progress progress) throws Problem {
            return engine.analyse(picture, progress);
        }

        @Override
        public DrawingDevice openDevice() throws Problem {
            return engine.openDevice();
        }

        @Override
        public ClipEngine clips() {
            return engine.clips();
        }

        @Override
        public NeuralEngine neural() {
            return engine.neural();
        }

        @Override
        public void close() {}
    }
}
