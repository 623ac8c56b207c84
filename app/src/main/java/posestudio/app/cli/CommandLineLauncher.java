package posestudio.app.cli;

import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import posestudio.app.doctor.Examination;
import posestudio.app.engine.InstalledEngine;
import posestudio.app.packs.Packs;
import posestudio.app.system.ErrorLog;
import posestudio.app.system.UserFolders;
import posestudio.app.text.Messages;

/** Wires the command line to this machine and runs it. */
public final class CommandLineLauncher {
    /** A final pass is stopped between tiles, and a half-written file taken away, well within this time. */
    private static final int CLEAN_UP_SECONDS = 10;

    private CommandLineLauncher() {}

    /**
     * Runs one command line.
     *
     * @return the exit code
     */
    public static int run(String... arguments) {
        // Commands work the same with and without a display; never ask for one.
        System.setProperty("java.awt.headless", "true");
        AtomicBoolean cancelled = new AtomicBoolean();
        CountDownLatch done = new CountDownLatch(1);
        if (!Interrupts.listen(cancelled, ExitCode.CANCELLED.number())) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> awaitCleanUp(cancelled, done), "clean-up"));
        }
        try {
            return program(System.out, System.err, cancelled).run(arguments).number();
        } finally {
            done.countDown();
        }
    }

    private static CommandLineProgram program(PrintStream out, PrintStream err, AtomicBoolean cancelled) {
        UserFolders folders = UserFolders.ofThisSystem();
        boolean interactive = System.console() != null && !"dumb".equals(System.getenv("TERM"));
        CliContext context = new CliContext(
                Messages.ofSystem(),
                out,
                err,
                interactive,
                () -> new InstalledEngine(folders),
                cancelled::get,
                new ErrorLog(folders.state()));
        return new CommandLineProgram(
                context, new Examination(new InstalledEngine(folders), folders), new Packs(folders));
    }

    /** Where signals cannot be heard, an interrupt ends Java at once unless somebody makes it wait. */
    private static void awaitCleanUp(AtomicBoolean cancelled, CountDownLatch done) {
        cancelled.set(true);
        try {
            done.await(CLEAN_UP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
