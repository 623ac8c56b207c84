package posestudio.app.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;
import posestudio.app.bench.Benchmarks;
import posestudio.app.engine.StudioEngine;
import posestudio.editor.problem.Problem;

/** Measures speed, memory and exactness on the user's own machine and pictures. */
final class BenchCommand extends StudioCommand {
    private static final String POSE = "--pose";
    private static final String LIKE = "--like";
    private static final String CLIP = "--clip";

    BenchCommand(CliContext context) {
        super(context, "bench");
        spec().addPositional(PositionalParamSpec.builder()
                .index("0..*")
                .arity("1..*")
                .paramLabel("IN")
                .type(List.class)
                .auxiliaryTypes(Path.class)
                .description(text("cli.option.bench.in"))
                .build());
        flag("cli.option.bench.pose", POSE);
        flag("cli.option.bench.like", LIKE);
        flag("cli.option.bench.clip", CLIP);
    }

    @Override
    ExitCode run(ParseResult arguments) throws Problem {
        List<Path> pictures = arguments.matchedPositionalValue(0, List.of());
        try (StudioEngine engine = context().engine().get()) {
            Benchmarks benchmarks = new Benchmarks(engine, context().out());
            if (arguments.hasMatchedOption(POSE)) {
                benchmarks.pose(pictures);
            } else if (arguments.hasMatchedOption(LIKE)) {
                benchmarks.like(pictures);
            } else if (arguments.hasMatchedOption(CLIP)) {
                benchmarks.clip(pictures.get(0));
            } else {
                benchmarks.frames(pictures.get(0));
                benchmarks.analysis(pictures.get(0));
                benchmarks.export(pictures.get(0));
            }
        }
        return ExitCode.OK;
    }
}
