package posestudio.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import picocli.CommandLine.ParseResult;
import posestudio.app.engine.ClipEngine;
import posestudio.app.engine.StudioEngine;
import posestudio.editor.file.AtomicFile;
import posestudio.editor.file.FileProblems;
import posestudio.editor.json.JsonTree;
import posestudio.editor.motion.Motion;
import posestudio.editor.motion.MotionBinary;
import posestudio.editor.motion.MotionFile;
import posestudio.editor.motion.MotionFrame;
import posestudio.editor.motion.MotionJson;
import posestudio.editor.problem.Problem;
import posestudio.render.clip.FrameSource;
import posestudio.render.clip.track.ClipTracks;
import posestudio.render.clip.track.PersonTrack;
import posestudio.render.motion.MotionReading;
import posestudio.render.motion.RestFrame;

/** Records how a face of a clip moves, into a file that other faces can follow. */
final class MotionCommand extends StudioCommand {
    static final int SCHEMA = 1;

    private static final String OVERWRITE = "--overwrite";
    private static final String PERSON = "--person";
    private static final String REST = "--rest";
    private static final String JSON = "--json";

    MotionCommand(CliContext context) {
        super(context, "motion");
        position("IN", "1", Path.class, text("cli.option.clip.in"));
        output("FILE", text("cli.option.motion.out", MotionBinary.ENDING, MotionJson.ENDING));
        flag("cli.option.overwrite", OVERWRITE);
        option(
                PERSON,
                "N",
                FaceChoice.class,
                given -> FaceChoice.parseOne(PERSON, given, this),
                "1",
                text("cli.option.clip.person"));
        option(
                REST,
                "MOMENT",
                ClipMoment.class,
                given -> ClipMoment.parse(REST, given, this),
                null,
                text("cli.option.motion.rest"));
        flag("cli.option.json", JSON);
        flag("cli.option.verbose", "-v", "--verbose");
    }

    @Override
    ExitCode run(ParseResult arguments) throws Problem {
        Path in = arguments.matchedPositionalValue(0, null);
        Path out = output(arguments);
        if (!MotionFile.isNamedSo(out)) {
            throw usage("cli.usage.ending", out.toString(), MotionBinary.ENDING + ", " + MotionJson.ENDING);
        }
        try {
            AtomicFile.check(out, arguments.hasMatchedOption(OVERWRITE));
        } catch (IOException e) {
            throw FileProblems.writing(out, e);
        }
        Motion motion;
        try (TerminalProgress progress = new TerminalProgress(context());
                StudioEngine engine = context().engine().get()) {
            motion = read(arguments, engine.clips(), in, progress);
        }
        MotionFile.write(out, motion);
        tell(arguments, in, out, motion);
        return ExitCode.OK;
    }

    private Motion read(ParseResult arguments, ClipEngine clips, Path in, TerminalProgress progress) throws Problem {
        try (FrameSource frames = clips.openForward(in, progress);
                ClipTracks tracks = clips.tracks(frames.info(), clips.fingerprint(in))) {
            ClipMoment moment = arguments.matchedOptionValue(REST, null);
            OptionalInt rest = moment == null ? OptionalInt.empty() : moment.first(frames.info());
            if (moment != null && rest.isEmpty()) {
                throw usage(
                        "cli.usage.motion.beyond",
                        frames.info().duration(),
                        frames.info().frames());
            }
            progress.frames(frames.info().frames());
            if (!tracks.isComplete()) {
                clips.analyse(tracks, frames, progress);
            }
            List<PersonTrack> persons = tracks.persons();
            FaceChoice choice = arguments.commandSpec().findOption(PERSON).getValue();
            if (persons.isEmpty()) {
                throw new Problem(Problem.Kind.FACE, "face.none", in.toString());
            } else if (!choice.fits(persons.size())) {
                throw new Problem(Problem.Kind.FACE, "face.person", choice.number(), persons.size());
            }
            PersonTrack person = persons.get(choice.number() - 1);
            // As it was read: who follows smooths by himself, as strongly as he wants.
            return MotionReading.read(frames.info(), frame -> person.face(frame, 0), rest, progress);
        }
    }

    private void tell(ParseResult arguments, Path in, Path out, Motion motion) {
        long seen = motion.frames().stream().filter(MotionFrame::seen).count();
        int calmest = RestFrame.of(motion);
        double perFrame;
        long bytes;
        try {
            bytes = Files.size(out);
            perFrame = Math.round(10.0 * bytes / motion.frames().size()) / 10.0;
            if (arguments.hasMatchedOption(JSON)) {
                Map<String, Object> json = new LinkedHashMap<>();
                json.put("schema", SCHEMA);
                json.put("file", in.toString());
                json.put("output", out.toString());
                json.put("frames", motion.frames().size());
                json.put("seen", seen);
                json.put("rate", motion.rate());
                json.put("duration", motion.duration());
                json.put("points", motion.points().length);
                json.put("calmest", calmest);
                json.put("bytes", bytes);
                json.put("bytesPerFrame", perFrame);
                // JSON is UTF-8 whatever the terminal speaks.
                context().out().writeBytes((JsonTree.line(json) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (arguments.hasMatchedOption("--verbose")) {
            say(text("cli.motion.written", out.toString(), motion.frames().size(), seen, perFrame, calmest + 1));
        }
    }
}
