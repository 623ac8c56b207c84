package posestudio.app.cli;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.ParseResult;
import posestudio.app.engine.StudioEngine;
import posestudio.editor.image.PictureReader;
import posestudio.editor.image.PictureWriter;
import posestudio.editor.image.WriteOptions;
import posestudio.editor.parameter.ParameterSpec;
import posestudio.editor.problem.Problem;
import posestudio.editor.project.EngineSettings;
import posestudio.editor.project.Project;
import posestudio.render.draw.DrawingDevice;
import posestudio.render.draw.Scene;
import posestudio.render.export.ContactSheet;
import posestudio.render.export.Exporter;
import posestudio.render.export.ExpressionSheet;

/** Writes one picture that shows a face at all angles. */
final class SheetCommand extends StudioCommand {
    private static final String FACE = "--face";
    private static final String EXPRESSIONS = "--expressions";

    private final SourceOptions source;
    private final OutputOptions output;
    private final EngineOptions engines;
    private final PictureWriter writer = new PictureWriter();

    SheetCommand(CliContext context) {
        super(context, "sheet");
        source = new SourceOptions(this);
        output = new OutputOptions(this);
        engines = new EngineOptions(this);
        option(
                FACE,
                "N",
                FaceChoice.class,
                given -> FaceChoice.parseOne(given, this),
                "1",
                text("cli.option.face.one"));
        flag("cli.option.expressions", EXPRESSIONS);
        flag("cli.option.verbose", "-v", "--verbose");
    }

    @Override
    ExitCode run(ParseResult arguments) throws Problem {
        Path target = output.path(arguments);
        WriteOptions options = output.options(arguments);
        FaceChoice choice = arguments.commandSpec().findOption(FACE).getValue();
        EngineSettings drawing = engines.settings(arguments, Optional.empty());
        new Exporter(writer).check(source.path(arguments), target, options);
        Report report = new Report(this, arguments);
        try (TerminalProgress progress = new TerminalProgress(context());
                StudioEngine engine = context().engine().get()) {
            Optional<Drawer> drawer = engines.prepare(arguments, engine, drawing);
            OpenedPicture opened = source.open(arguments, engine, progress);
            int face = opened.choose(choice).get(0);
            try (DrawingDevice device = engine.openDevice()) {
                boolean expressions = arguments.hasMatchedOption(EXPRESSIONS);
                BufferedImage sheet = sheet(opened, face, expressions, drawing, device, progress);
                writer.write(new PictureReader().of(sheet), target, options, progress);
                progress.clear();
                report.opened(opened);
                report.written(target, device, drawer);
            }
        }
        return ExitCode.OK;
    }

    private BufferedImage sheet(
            OpenedPicture opened,
            int face,
            boolean expressions,
            EngineSettings drawing,
            DrawingDevice device,
            TerminalProgress progress)
            throws Problem {
        Function<ParameterSpec, String> control = spec -> text("parameter." + spec.id());
        Project project = opened.project();
        Scene scene = new Scene(opened.picture(), opened.search().faces(), project.edits(), drawing);
        try {
            if (expressions) {
                return new ExpressionSheet(device, text("cli.sheet.source"), control)
                        .draw(scene, project, face, progress);
            }
            ContactSheet.Words words =
                    new ContactSheet.Words(text("cli.sheet.source"), text("cli.sheet.frontalised"), control);
            return new ContactSheet(device, words).draw(scene, project, face, progress);
        } catch (OutOfMemoryError e) {
            throw new Problem(e, Problem.Kind.ENGINE, "memory");
        }
    }
}
