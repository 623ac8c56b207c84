package posestudio.app.cli;

import java.io.PrintStream;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import posestudio.app.engine.StudioEngine;
import posestudio.app.system.ErrorLog;
import posestudio.app.text.Messages;

/**
 * What the commands work with.
 *
 * @param messages the language spoken
 * @param out results go here
 * @param err everything else goes here
 * @param interactive whether a person watches {@code err}, so that progress is welcome
 * @param engine opens the engine; asked only by commands that need one
 * @param cancelled whether the person has asked to stop
 * @param log takes what nobody foresaw
 */
public record CliContext(
        Messages messages,
        PrintStream out,
        PrintStream err,
        boolean interactive,
        Supplier<StudioEngine> engine,
        BooleanSupplier cancelled,
        ErrorLog log) {
    /** A sentence in the language spoken. */
    String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }
}
