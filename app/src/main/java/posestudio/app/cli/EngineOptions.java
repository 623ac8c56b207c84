package posestudio.app.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import posestudio.app.engine.StudioEngine;
import posestudio.editor.problem.Problem;
import posestudio.editor.project.EngineSettings;
import posestudio.editor.project.RenderEngine;

/** The options that say which engine draws, and how; what a project says of it holds where they say nothing. */
final class EngineOptions {
    private static final String ENGINE = "--engine";
    private static final String DETAIL = "--detail";
    private static final String BODY_STILL = "--body-still";
    private static final String PACK = "--pack";

    private final StudioCommand command;

    EngineOptions(StudioCommand command) {
        this.command = command;
        command.option(
                ENGINE,
                "NAME",
                RenderEngine.class,
                this::engine,
                null,
                command.text("cli.option.engine", names(), RenderEngine.MESH.id()));
        command.option(
                DETAIL,
                "PERCENT",
                Share.class,
                given -> Share.parse(DETAIL, given, command),
                null,
                command.text("cli.option.engine.detail", Math.round(EngineSettings.DEFAULT.detail() * 100)));
        command.spec()
                .addOption(OptionSpec.builder(BODY_STILL)
                        .type(Boolean.class)
                        .negatable(true)
                        .defaultValue(String.valueOf(EngineSettings.DEFAULT.bodyStill()))
                        .fallbackValue("true")
                        .description(command.text("cli.option.engine.body-still"))
                        .build());
        command.option(PACK, "DIR", Path.class, Path::of, null, command.text("cli.option.engine.pack"));
    }

    private static String names() {
        return Arrays.stream(RenderEngine.values()).map(RenderEngine::id).collect(Collectors.joining(", "));
    }

    private RenderEngine engine(String given) {
        return RenderEngine.byId(given)
                .orElseThrow(() -> new TypeConversionException(command.text("cli.usage.engine", given, names())));
    }

    /**
     * What is to draw.
     *
     * @param project what the project says that was named; empty when none was
     * @throws picocli.CommandLine.ParameterException when something is asked of the neural engine and another draws
     */
    EngineSettings settings(ParseResult arguments, Optional<EngineSettings> project) {
        EngineSettings settings = project.orElse(EngineSettings.DEFAULT);
        RenderEngine engine = arguments.matchedOptionValue(ENGINE, settings.engine());
        Share detail = arguments.matchedOptionValue(DETAIL, null);
        if (engine == RenderEngine.MESH) {
            Stream.of(DETAIL, BODY_STILL, PACK)
                    .filter(arguments::hasMatchedOption)
                    .findFirst()
                    .ifPresent(lost -> {
                        throw command.usage("cli.usage.engine.missing", lost, RenderEngine.LIVEPORTRAIT.id());
                    });
        }
        return settings.with(engine)
                .withDetail(detail == null ? settings.detail() : detail.value())
                .withBodyStill(arguments.matchedOptionValue(BODY_STILL, settings.bodyStill()));
    }

    /**
     * Makes sure, before any long work, that what is to draw can.
     *
     * @return with what networks it will; empty for the built-in engine
     * @throws Problem of kind ENGINE when there is none, or the one that was named cannot be used
     */
    Optional<Drawer> prepare(ParseResult arguments, StudioEngine engine, EngineSettings settings) throws Problem {
        if (settings.engine() == RenderEngine.MESH) {
            return Optional.empty();
        }
        Path folder = arguments.matchedOptionValue(PACK, null);
        if (folder != null) {
            engine.neural().use(folder);
        }
        Drawer drawer = new Drawer(engine.neural().require(), engine.neural().runsOn());
        if (!settings.bodyStill()) {
            command.say(command.text("engine.body-moves"));
        }
        return Optional.of(drawer);
    }
}
