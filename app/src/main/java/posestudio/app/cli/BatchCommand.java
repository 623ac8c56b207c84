package posestudio.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import posestudio.app.batch.Batch;
import posestudio.app.batch.BatchJournal;
import posestudio.app.batch.BatchPlan;
import posestudio.app.batch.BatchReport;
import posestudio.app.batch.BatchTask;
import posestudio.app.engine.StudioEngine;
import posestudio.app.system.ProductVersion;
import posestudio.app.text.ProblemText;
import posestudio.editor.file.FileProblems;
import posestudio.editor.image.PictureFormat;
import posestudio.editor.image.PictureReader;
import posestudio.editor.image.PictureWriter;
import posestudio.editor.image.WriteOptions;
import posestudio.editor.preset.Preset;
import posestudio.editor.preset.PresetFile;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.editor.project.EngineSettings;
import posestudio.editor.project.Project;
import posestudio.editor.project.RenderEngine;
import posestudio.editor.projectfile.Fingerprint;
import posestudio.render.draw.DrawingDevice;
import posestudio.render.draw.Scene;
import posestudio.render.export.Exporter;

/** Gives many pictures the same preset. */
final class BatchCommand extends StudioCommand {
    private static final String PRESET = "--preset";
    private static final String AMOUNT = "--amount";
    private static final String JOBS = "--jobs";
    private static final String FACE = "--face";
    private static final String FORMAT = "--format";
    private static final int MAX_JOBS = 64;
    private static final int MAX_AMOUNT = 150;

    private final WriteSettings settings;
    private final MegapixelOption megapixels;
    private final EngineOptions engines;
    private final Exporter exporter = new Exporter(new PictureWriter());

    BatchCommand(CliContext context) {
        super(context, "batch");
        spec().addPositional(PositionalParamSpec.builder()
                .index("0..*")
                .arity("1..*")
                .paramLabel("IN")
                .type(List.class)
                .auxiliaryTypes(Path.class)
                .description(text("cli.option.batch.in"))
                .build());
        file(PRESET, "FILE", text("cli.option.preset"), PRESET);
        file("--output", "DIR", text("cli.option.batch.out"), "-o", "--output");
        int cores = Math.max(1, Math.min(4, Runtime.getRuntime().availableProcessors() / 2));
        option(
                JOBS,
                "N",
                Integer.class,
                given -> whole(JOBS, given, 1, MAX_JOBS),
                String.valueOf(cores),
                text("cli.option.jobs", cores));
        option(
                AMOUNT,
                "PERCENT",
                Integer.class,
                given -> whole(AMOUNT, given, 0, MAX_AMOUNT),
                "100",
                text("cli.option.amount", MAX_AMOUNT));
        option(FACE, "N|all", FaceChoice.class, this::faceChoice, FaceChoice.ALL, text("cli.option.batch.face"));
        option(FORMAT, "F", PictureFormat.class, this::format, null, text("cli.option.batch.format"));
        settings = new WriteSettings(this);
        megapixels = new MegapixelOption(this);
        engines = new EngineOptions(this);
    }

    private void file(String name, String label, String description, String... names) {
        spec().addOption(OptionSpec.builder(names)
                .paramLabel(label)
                .type(Path.class)
                .required(true)
                .description(description)
                .build());
    }

    @Override
    ExitCode run(ParseResult arguments) throws Problem {
        Path presetFile = arguments.matchedOptionValue(PRESET, null);
        Path folder = arguments.matchedOptionValue("--output", null);
        EngineSettings drawing = engines.settings(arguments, Optional.empty());
        Preset preset = PresetFile.read(presetFile);
        Optional<PictureFormat> format =
                Optional.ofNullable(arguments.matchedOptionValue(FORMAT, (PictureFormat) null));
        List<BatchTask> tasks = BatchPlan.of(arguments.matchedPositionalValue(0, List.of()), folder, format);
        BatchReport report;
        try (TerminalProgress progress = new TerminalProgress(context());
                StudioEngine engine = context().engine().get()) {
            Optional<Drawer> drawer = engines.prepare(arguments, engine, drawing);
            String drawnBy = drawer.map(d -> d.pack().idAndVersion() + " " + drawing)
                    .orElse(drawing.engine().id());
            Batch.Making making = (task, stop) -> make(task, preset, drawing, arguments, engine, stop);
            // A batch that is refused leaves no empty folder.
            Batch batch = new Batch(journal(folder), recipe(presetFile, drawnBy, arguments), making, progress);
            report = batch.run(tasks, jobs(arguments, drawing), failure -> {
                progress.clear();
                say(sentence(failure));
            });
        }
        context()
                .out()
                .println(text(
                        "cli.batch.report",
                        tasks.size(),
                        report.written(),
                        report.skipped(),
                        report.failures().size(),
                        report.left()));
        if (context().cancelled().getAsBoolean()) {
            throw new Problem(Problem.Kind.CANCELLED, "cancelled.batch");
        }
        return report.failures().isEmpty() ? ExitCode.OK : ExitCode.PARTIAL;
    }

    /** Most problems name the picture themselves. */
    private String sentence(BatchReport.Failed failure) {
        ProblemText words = context().messages().problem(failure.problem());
        String input = failure.task().input().toString();
        String what = words.what().contains(input) ? words.what() : text("cli.batch.failed", input, words.what());
        return what + " " + words.remedy();
    }

    private static BatchJournal journal(Path folder) throws Problem {
        try {
            Files.createDirectories(folder);
            return BatchJournal.open(folder);
        } catch (IOException e) {
            throw FileProblems.writing(folder, e);
        }
    }

    /** The networks take all cores for one picture already. */
    private static int jobs(ParseResult arguments, EngineSettings drawing) {
        boolean asked = arguments.hasMatchedOption(JOBS) || drawing.engine() == RenderEngine.MESH;
        return asked ? BatchCommand.<Integer>value(arguments, JOBS) : 1;
    }

    /** What results depend on besides their pictures. */
    private String recipe(Path preset, String drawnBy, ParseResult arguments) throws Problem {
        try {
            FaceChoice face = value(arguments, FACE);
            int quality = value(arguments, "--quality");
            int amount = value(arguments, AMOUNT);
            return "%s preset %s, amount %d, face %d, quality %d, %s"
                    .formatted(
                            ProductVersion.text(),
                            Fingerprint.of(preset).sha256(),
                            amount,
                            face.number(),
                            quality,
                            drawnBy);
        } catch (IOException e) {
            throw FileProblems.reading(preset, e);
        }
    }

    private void make(
            BatchTask task,
            Preset preset,
            EngineSettings drawing,
            ParseResult arguments,
            StudioEngine engine,
            Progress progress)
            throws Problem {
        PictureFormat format = PictureFormat.of(task.output()).orElseThrow();
        WriteOptions options = settings.options(arguments, format);
        exporter.check(task.input(), task.output(), options);
        var picture = new PictureReader(megapixels.pixels(arguments)).read(task.input(), progress);
        OpenedPicture opened = new OpenedPicture(task.input(), picture, engine.analyse(picture, progress));
        int amount = value(arguments, AMOUNT);
        Project project = opened.project();
        FaceChoice faces = value(arguments, FACE);
        for (int face : opened.choose(faces)) {
            project = project.with(face, preset.edit().applyTo(project.edit(face), amount / 100.0));
        }
        try (DrawingDevice device = engine.openDevice()) {
            Scene scene = new Scene(picture, opened.search().faces(), project.edits(), drawing);
            exporter.export(device, scene, 0, task.output(), options, progress);
        }
    }

    private static <T> T value(ParseResult arguments, String option) {
        return arguments.commandSpec().findOption(option).getValue();
    }

    private Integer whole(String option, String given, int least, int most) {
        try {
            int value = Integer.parseInt(given.endsWith("%") ? given.substring(0, given.length() - 1) : given);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Told below, like a number out of range.
        }
        throw new TypeConversionException(
                text("cli.usage.range", option, given, String.valueOf(least), String.valueOf(most)));
    }

    private PictureFormat format(String given) {
        return Arrays.stream(PictureFormat.values())
                .filter(format -> format.extensions().contains(given.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(text("cli.usage.format", given)));
    }

    private FaceChoice faceChoice(String given) {
        return FaceChoice.parse(given, this);
    }
}
