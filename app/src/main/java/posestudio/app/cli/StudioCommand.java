package posestudio.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import posestudio.editor.problem.Problem;

/**
 * One command: its options, described in the language spoken, and what it does. Options are declared in code instead of
 * annotations because their ranges and words come from elsewhere.
 */
abstract class StudioCommand implements Callable<Integer> {
    private static final String OUTPUT = "--output";

    private final CliContext context;
    private final CommandSpec spec;

    /** A command whose help stands under {@code cli.NAME.description}. */
    StudioCommand(CliContext context, String name) {
        this(context, name, "cli." + name + ".description");
    }

    /** A command whose help stands elsewhere. */
    StudioCommand(CliContext context, String name, String description) {
        this.context = context;
        spec = CommandSpec.wrapWithoutInspection(this).name(name);
        spec.usageMessage().description(context.text(description));
        spec.usageMessage().synopsisHeading(context.text("cli.usage.heading") + " ");
        spec.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description(context.text("cli.option.help"))
                .build());
    }

    /** Does the work. */
    abstract ExitCode run(ParseResult arguments) throws Problem;

    @Override
    public final Integer call() throws Problem {
        return run(spec.commandLine().getParseResult()).number();
    }

    final CommandSpec spec() {
        return spec;
    }

    final CliContext context() {
        return context;
    }

    final String text(String key, Object... arguments) {
        return context.text(key, arguments);
    }

    final void flag(String key, String... names) {
        spec.addOption(OptionSpec.builder(names)
                .type(boolean.class)
                .defaultValue("false")
                .description(text(key))
                .build());
    }

    /** The file that is written, {@code -o}, which has to be given: read with {@link #output(ParseResult)}. */
    final void output(String label, String description) {
        spec.addOption(OptionSpec.builder("-o", OUTPUT)
                .paramLabel(label)
                .type(Path.class)
                .required(true)
                .description(description)
                .build());
    }

    /** The file that is to be written. */
    static Path output(ParseResult arguments) {
        return arguments.matchedOptionValue(OUTPUT, null);
    }

    final <T> void option(
            String name, String label, Class<T> type, ITypeConverter<T> converter, String initial, String description) {
        spec.addOption(OptionSpec.builder(name)
                .paramLabel(label)
                .type(type)
                .converters(converter)
                .defaultValue(initial)
                .description(description)
                .build());
    }

    final void position(String label, String arity, Class<?> type, String description) {
        spec.addPositional(PositionalParamSpec.builder()
                .index("0")
                .arity(arity)
                .paramLabel(label)
                .type(type)
                .description(description)
                .build());
    }

    /** The command line was understood but cannot be meant. */
    final ParameterException usage(String key, Object... arguments) {
        return new ParameterException(spec.commandLine(), text(key, arguments));
    }

    final void say(String line) {
        context.err().println(line);
    }
}
