package posestudio.app.cli;

import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import posestudio.app.doctor.Examination;
import posestudio.app.packs.Packs;
import posestudio.app.system.ProductVersion;
import posestudio.app.text.ProblemText;
import posestudio.editor.problem.Problem;

/** All commands; turns whatever happens into one clear message and an exit code. */
public final class CommandLineProgram {
    /** The words that make a command line out of what would otherwise open the window. */
    public static final List<String> COMMANDS =
            List.of("render", "clip", "batch", "inspect", "motion", "sheet", "packs", "doctor", "bench");

    private final CliContext context;
    private final CommandLine commands;

    /**
     * A program over its surroundings.
     *
     * @param examination what {@code doctor} prints
     * @param packs what {@code packs} is about
     */
    public CommandLineProgram(CliContext context, Examination examination, Packs packs) {
        this.context = context;
        commands = new CommandLine(root(context));
        for (StudioCommand command : List.of(
                new RenderCommand(context),
                new ClipCommand(context),
                new BatchCommand(context),
                new InspectCommand(context),
                new MotionCommand(context),
                new SheetCommand(context),
                new PacksCommand(context, packs),
                new DoctorCommand(context, examination),
                new BenchCommand(context))) {
            commands.addSubcommand(command.spec().name(), command.spec());
        }
        commands.setOut(new PrintWriter(new StreamWriter(context.out()), true));
        commands.setErr(new PrintWriter(new StreamWriter(context.err()), true));
        commands.setUsageHelpAutoWidth(true);
        commands.setParameterExceptionHandler(new UsageErrors(context));
        commands.setExecutionExceptionHandler(
                (thrown, line, result) -> report(thrown).number());
    }

    /** Runs one command line; prints whatever there is to say. */
    public ExitCode run(String... arguments) {
        try {
            int number = commands.execute(arguments);
            return java.util.Arrays.stream(ExitCode.values())
                    .filter(code -> code.number() == number)
                    .findFirst()
                    .orElse(ExitCode.INTERNAL);
        } catch (Error e) {
            return report(e);
        }
    }

    /** The root says how to open the window; the window itself is opened without this class. */
    private static CommandSpec root(CliContext context) {
        CommandSpec root = CommandSpec.create().name("posestudio").version("Pose Studio " + ProductVersion.text());
        root.usageMessage()
                .synopsisHeading(context.text("cli.usage.heading") + " ")
                .commandListHeading(context.text("cli.usage.commands") + "%n")
                .description(context.text("cli.posestudio.description"))
                .footer(context.text("cli.posestudio.footer"));
        root.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description(context.text("cli.option.help"))
                .build());
        root.addOption(OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description(context.text("cli.option.version"))
                .build());
        root.addPositional(PositionalParamSpec.builder()
                .index("0")
                .arity("0..1")
                .paramLabel("FILE")
                .type(java.nio.file.Path.class)
                .description(context.text("cli.option.file"))
                .build());
        return root;
    }

    private ExitCode report(Throwable thrown) {
        boolean stopped = context.cancelled().getAsBoolean();
        if (stopped && !(thrown instanceof Problem problem && problem.kind() == Problem.Kind.CANCELLED)) {
            // Files are closed under the working thread when the program is asked to end.
            return report(new Problem(thrown, Problem.Kind.CANCELLED, "cancelled"));
        } else if (thrown instanceof OutOfMemoryError) {
            return report(new Problem(thrown, Problem.Kind.ENGINE, "memory"));
        } else if (thrown instanceof Problem problem) {
            ProblemText text = context.messages().problem(problem);
            context.err().println(text.what());
            context.err().println(text.remedy());
            return ExitCode.of(problem);
        }
        String log =
                context.log().add("command line", thrown).map(Object::toString).orElse("");
        context.err().println(context.text(log.isEmpty() ? "cli.internal.unlogged" : "cli.internal", log));
        return ExitCode.INTERNAL;
    }
}
