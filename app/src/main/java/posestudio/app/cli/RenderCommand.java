package posestudio.app.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.ParseResult;
import posestudio.app.engine.FaceReading;
import posestudio.app.engine.NeuralReading;
import posestudio.app.engine.StudioEngine;
import posestudio.editor.change.ChangeLabel;
import posestudio.editor.change.SetEdit;
import posestudio.editor.change.SetParameter;
import posestudio.editor.change.SetPose;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.edit.HeadPose;
import posestudio.editor.history.Document;
import posestudio.editor.image.PictureWriter;
import posestudio.editor.image.WriteOptions;
import posestudio.editor.parameter.ParameterSpec;
import posestudio.editor.parameter.Parameters;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.editor.project.EngineSettings;
import posestudio.editor.project.Project;
import posestudio.editor.project.RenderEngine;
import posestudio.render.draw.DrawingDevice;
import posestudio.render.draw.Scene;
import posestudio.render.export.Exporter;

/** Turns the head of a portrait and writes the result at the picture's own size. */
final class RenderCommand extends StudioCommand {
    private static final String FACE = "--face";
    private static final String FRONTALISE = "--frontalise";
    private static final String NEUTRALISE = "--neutralise";

    private final SourceOptions source;
    private final ProjectSource project;
    private final OutputOptions output;
    private final PoseOptions pose;
    private final LikeOptions like;
    private final EngineOptions engines;
    private final Exporter exporter = new Exporter(new PictureWriter());

    RenderCommand(CliContext context) {
        super(context, "render");
        source = new SourceOptions(this, false);
        project = new ProjectSource(this);
        output = new OutputOptions(this);
        pose = new PoseOptions(this);
        like = new LikeOptions(this);
        engines = new EngineOptions(this);
        flag("cli.option.frontalise", FRONTALISE);
        flag("cli.option.neutralise", NEUTRALISE);
        option(FACE, "N|all", FaceChoice.class, this::faceChoice, "1", text("cli.option.face.all"));
        flag("cli.option.verbose", "-v", "--verbose");
    }

    @Override
    ExitCode run(ParseResult arguments) throws Problem {
        boolean frontalise = arguments.hasMatchedOption(FRONTALISE);
        Map<ParameterSpec, Double> values = pose.values(arguments);
        if (frontalise && Parameters.ANGLES.stream().anyMatch(values::containsKey)) {
            throw usage("cli.usage.frontalise");
        }
        like.check(arguments);
        if (project.isGiven(arguments) && isEdited(arguments, values)) {
            throw usage("cli.usage.project");
        }
        if (!project.isGiven(arguments) && source.path(arguments) == null) {
            throw usage("cli.usage.missing", "IN");
        }
        Path target = output.path(arguments);
        WriteOptions options = output.options(arguments);
        Optional<ProjectSource.Chosen> chosen = project.choose(arguments, source.path(arguments));
        Path picture = chosen.isPresent() ? chosen.get().picture() : source.path(arguments);
        EngineSettings drawing =
                engines.settings(arguments, chosen.map(c -> c.saved().project().engine()));
        exporter.check(picture, target, options);
        Report report = new Report(this, arguments);
        try (TerminalProgress progress = new TerminalProgress(context());
                StudioEngine engine = context().engine().get()) {
            Optional<Drawer> drawer = engines.prepare(arguments, engine, drawing);
            OpenedPicture opened = source.open(picture, arguments, engine, progress);
            Optional<OpenedPicture> other = like.open(arguments, engine, progress);
            Project edited = chosen.isPresent()
                    ? chosen.get().onto(opened.project())
                    : edited(opened, other, reading(engine, drawing, progress), arguments, values);
            try (DrawingDevice device = engine.openDevice()) {
                Scene scene = new Scene(opened.picture(), opened.search().faces(), edited.edits(), drawing);
                exporter.export(device, scene, 0, target, options, progress);
                progress.clear();
                report.opened(opened);
                report.written(target, device, drawer);
            }
        }
        return ExitCode.OK;
    }

    /** Whether anything was asked for that a project says itself. */
    private static boolean isEdited(ParseResult arguments, Map<ParameterSpec, Double> values) {
        return !values.isEmpty()
                || Stream.of(FACE, FRONTALISE, NEUTRALISE, LikeOptions.LIKE).anyMatch(arguments::hasMatchedOption);
    }

    private Project edited(
            OpenedPicture opened,
            Optional<OpenedPicture> other,
            FaceReading reading,
            ParseResult arguments,
            Map<ParameterSpec, Double> values)
            throws Problem {
        FaceChoice choice = arguments.commandSpec().findOption(FACE).getValue();
        Document document = new Document(opened.project());
        for (int face : opened.choose(choice)) {
            FaceReading.Seen own = new FaceReading.Seen(
                    opened.picture(), opened.search().faces().get(face));
            if (arguments.hasMatchedOption(NEUTRALISE)) {
                FaceEdit rest =
                        reading.neutralising(own).apply(document.project().edit(face));
                document.dispatch(new SetEdit(face, rest, ChangeLabel.of("change.neutralise")));
            }
            if (other.isPresent()) {
                like.apply(arguments, document, face, own, other.get(), reading);
            }
            if (arguments.hasMatchedOption(FRONTALISE)) {
                frontalise(document, opened, face);
            }
            values.forEach((spec, value) -> document.dispatch(new SetParameter(face, spec, value)));
        }
        return document.project();
    }

    private FaceReading reading(StudioEngine engine, EngineSettings drawing, Progress progress) {
        return drawing.engine() == RenderEngine.MESH
                ? FaceReading.BUILT_IN
                : new NeuralReading(engine.neural(), text("engine.rest"), progress);
    }

    private void frontalise(Document document, OpenedPicture opened, int face) {
        HeadPose wanted = opened.search().faces().get(face).pose().negated();
        document.dispatch(new SetPose(face, wanted, SetPose.Reason.FRONTALISE));
        HeadPose got = document.project().edit(face).pose();
        if (!got.equals(wanted)) {
            say(text("cli.frontalise.clamped", face + 1));
        }
    }

    private FaceChoice faceChoice(String given) {
        return FaceChoice.parse(given, this);
    }
}
