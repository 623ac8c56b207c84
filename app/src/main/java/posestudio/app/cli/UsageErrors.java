package posestudio.app.cli;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one sentence, in the language spoken, what is wrong with a command line, and where help is to be had. */
final class UsageErrors implements IParameterExceptionHandler {
    private final CliContext context;

    UsageErrors(CliContext context) {
        this.context = context;
    }

    @Override
    public int handleParseException(ParameterException e, String[] arguments) {
        context.err().println(sentence(e));
        context.err()
                .println(context.text(
                        "cli.usage.help", e.getCommandLine().getCommandSpec().qualifiedName()));
        return ExitCode.USAGE.number();
    }

    private String sentence(ParameterException e) {
        if (e instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            return context.text("cli.usage.missing", names(missing.getMissing()));
        } else if (e instanceof UnmatchedArgumentException unmatched) {
            return context.text("cli.usage.unknown", String.join(" ", unmatched.getUnmatched()));
        }
        // A converter's own sentence; picocli wraps it into an English one.
        return e.getCause() instanceof TypeConversionException own ? own.getMessage() : e.getMessage();
    }

    private static String names(List<ArgSpec> missing) {
        return missing.stream()
                .map(spec -> spec instanceof OptionSpec option
                        ? option.longestName() + " " + option.paramLabel()
                        : spec.paramLabel())
                .collect(Collectors.joining(", "));
    }
}
