package posestudio.app.cli;

import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine.ParseResult;
import posestudio.app.engine.StudioEngine;
import posestudio.editor.problem.Problem;
import posestudio.render.face.FaceAnalysis;
import posestudio.render.face.FaceBox;

/** Tells which faces a picture has and how each stands. */
final class InspectCommand extends StudioCommand {
    private static final String JSON = "--json";

    private final SourceOptions source;

    InspectCommand(CliContext context) {
        super(context, "inspect");
        source = new SourceOptions(this);
        flag("cli.option.json", JSON);
    }

    @Override
    ExitCode run(ParseResult arguments) throws Problem {
        OpenedPicture opened;
        try (TerminalProgress progress = new TerminalProgress(context());
                StudioEngine engine = context().engine().get()) {
            opened = source.open(arguments, engine, progress);
        }
        opened.picture().metadata().notes().forEach(note -> say(text(note)));
        if (arguments.hasMatchedOption(JSON)) {
            // JSON is UTF-8 whatever the terminal speaks.
            context().out().writeBytes((new InspectJson(opened).text() + "\n").getBytes(StandardCharsets.UTF_8));
            return opened.search().faces().isEmpty() ? ExitCode.FACE : ExitCode.OK;
        }
        opened.choose(new FaceChoice(0));
        print(opened);
        return ExitCode.OK;
    }

    private void print(OpenedPicture opened) {
        List<FaceAnalysis> faces = opened.search().faces();
        context()
                .out()
                .println(text(
                        "cli.inspect.picture",
                        opened.path().toString(),
                        String.valueOf(opened.picture().width()),
                        String.valueOf(opened.picture().height()),
                        faces.size()));
        for (int i = 0; i < faces.size(); i++) {
            FaceAnalysis face = faces.get(i);
            FaceBox box = face.box();
            context()
                    .out()
                    .println("  "
                            + text(
                                    "cli.inspect.face",
                                    i + 1,
                                    whole(box.width()),
                                    whole(box.height()),
                                    whole(box.x()),
                                    whole(box.y()),
                                    angle(face.pose().pitch()),
                                    angle(face.pose().yaw()),
                                    angle(face.pose().roll()),
                                    share(face.score()),
                                    share(face.presence()),
                                    share(face.sharpness())));
        }
    }

    private static String whole(double pixels) {
        return String.valueOf(Math.round(pixels));
    }

    private static String angle(double degrees) {
        // Adding 0.0 turns -0.0 into 0.0.
        return "%+.1f°".formatted(Math.round(degrees * 10) / 10.0 + 0.0);
    }

    private static String share(double value) {
        return "%.2f".formatted(value);
    }
}
