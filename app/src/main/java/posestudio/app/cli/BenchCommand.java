package posestudio.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;
import posestudio.app.bench.Benchmarks;
import posestudio.app.engine.StudioEngine;
import posestudio.editor.problem.Problem;
import posestudio.editor.project.EngineSettings;
import posestudio.editor.project.RenderEngine;

/** Measures speed, memory and exactness on the user's own machine and pictures. */
final class BenchCommand extends StudioCommand {
    private static final String POSE = "--pose";
    private static final String LIKE = "--like";
    private static final String CLIP = "--clip";
    private static final String JSON = "--json";

    private final EngineOptions engines;

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
        engines = new EngineOptions(this);
        flag("cli.option.bench.json", JSON);
    }

    @Override
    ExitCode run(ParseResult arguments) throws Problem {
        List<Path> pictures = arguments.matchedPositionalValue(0, List.of());
        EngineSettings drawing = engines.settings(arguments, Optional.empty());
        boolean neural = drawing.engine() == RenderEngine.LIVEPORTRAIT;
        if (neural && Stream.of(POSE, LIKE, CLIP).anyMatch(arguments::hasMatchedOption)) {
            throw usage("cli.usage.bench.engine", drawing.engine().id());
        }
        if (!neural && arguments.hasMatchedOption(JSON)) {
            throw usage("cli.usage.engine.missing", JSON, RenderEngine.LIVEPORTRAIT.id());
        }
        try (StudioEngine engine = context().engine().get()) {
            Benchmarks benchmarks = new Benchmarks(engine, context().out());
            if (neural) {
                engines.prepare(arguments, engine, drawing);
                benchmarks.neural(pictures.get(0), drawing, arguments.hasMatchedOption(JSON));
            } else if (arguments.hasMatchedOption(POSE)) {
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
