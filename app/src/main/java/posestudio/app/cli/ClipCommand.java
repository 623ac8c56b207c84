package posestudio.app.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.ParseResult;
import posestudio.app.clip.ClipPersons;
import posestudio.app.engine.ClipEngine;
import posestudio.app.engine.StudioEngine;
import posestudio.app.export.ClipContent;
import posestudio.editor.motion.Follow;
import posestudio.editor.parameter.ParameterSpec;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.editor.project.ClipFacts;
import posestudio.editor.project.EngineSettings;
import posestudio.editor.project.Project;
import posestudio.editor.timeline.FrameRange;
import posestudio.editor.timeline.Timeline;
import posestudio.render.clip.ClipInfo;
import posestudio.render.clip.FrameSource;
import posestudio.render.clip.edit.EditedFrames;
import posestudio.render.clip.track.ClipTracks;
import posestudio.render.clip.write.ClipExport;
import posestudio.render.clip.write.ClipJob;
import posestudio.render.clip.write.ExportReport;
import posestudio.render.draw.DrawingDevice;

/** Edits a clip and writes it again, with its sound; goes on where it was stopped. */
final class ClipCommand extends StudioCommand {
    private static final String PERSON = "--person";
    private static final String ALL = "--all";
    private static final String SMOOTH = "--smooth";
    private static final String JSON = "--json";

    private final ProjectSource project;
    private final ClipOutput output;
    private final RangeOptions ranges;
    private final PoseOptions pose;
    private final HoldOptions hold;
    private final DriveOptions drive;
    private final EngineOptions engines;

    ClipCommand(CliContext context) {
        super(context, "clip");
        position("IN", "0..1", Path.class, text("cli.option.clip.in"));
        project = new ProjectSource(this);
        output = new ClipOutput(this);
        ranges = new RangeOptions(this);
        option(
                PERSON,
                "N",
                FaceChoice.class,
                given -> FaceChoice.parseOne(PERSON, given, this),
                "1",
                text("cli.option.clip.person"));
        flag("cli.option.clip.all", ALL);
        hold = new HoldOptions(this);
        drive = new DriveOptions(this);
        option(
                SMOOTH,
                "PERCENT",
                Share.class,
                given -> Share.parse(SMOOTH, given, this),
                null,
                text("cli.option.clip.smooth", Math.round(ClipFacts.DEFAULT_SMOOTHING * 100)));
        pose = new PoseOptions(this);
        engines = new EngineOptions(this);
        flag("cli.option.json", JSON);
        flag("cli.option.verbose", "-v", "--verbose");
    }

    @Override
    ExitCode run(ParseResult arguments) throws Problem {
        Map<ParameterSpec, Double> values = pose.values(arguments);
        Path named = arguments.matchedPositionalValue(0, null);
        check(arguments, values, named);
        try (TerminalProgress progress = new TerminalProgress(context());
                StudioEngine engine = context().engine().get()) {
            Optional<ProjectSource.Chosen> chosen = project.chooseClip(arguments, named, engine.clips());
            EngineSettings drawing = engines.settings(
                    arguments, chosen.map(c -> c.saved().project().engine()));
            Optional<Drawer> drawer = engines.prepare(arguments, engine, drawing);
            Path path = chosen.isPresent() ? chosen.get().picture() : named;
            Optional<Follow> follow = drive.follow(arguments, engine.clips(), progress);
            try (OpenedClip clip = OpenedClip.open(path, engine.clips(), moving(chosen, follow), progress)) {
                FrameSource frames = clip.frames();
                FrameRange range = ranges.range(arguments, frames.info());
                // What would fail anyway is told before the long work.
                new ClipExport(output.job(arguments, frames.info(), range, "")).check();
                try (ClipTracks tracks = engine.clips().tracks(frames.info(), clip.content())) {
                    int known = tracks.analysed();
                    double seconds = analyse(engine.clips(), tracks, frames, progress);
                    Project fresh = fresh(path, tracks, clip.facts());
                    Project edited = (chosen.isPresent()
                                    ? chosen.get().onto(fresh)
                                    : edited(arguments, values, follow, fresh, tracks, range))
                            .with(drawing);
                    String content = ClipContent.of(
                            clip.print(),
                            engine.clips().pack(),
                            drawer.map(d -> d.pack().idAndVersion()),
                            edited);
                    ClipJob job = output.job(arguments, frames.info(), range, content);
                    try (DrawingDevice device = engine.openDevice()) {
                        ExportReport report = export(engine.clips(), job, frames, tracks, edited, device, progress);
                        progress.clear();
                        tell(
                                arguments,
                                new ClipSummary(
                                        frames.info(),
                                        tracks,
                                        edited,
                                        range,
                                        known,
                                        seconds,
                                        device.description(),
                                        drawer,
                                        report));
                    }
                }
            }
        } catch (Problem e) {
            throw e.kind() == Problem.Kind.CANCELLED ? new Problem(e, e.kind(), "cancelled.clip") : e;
        }
        return ExitCode.OK;
    }

    private void check(ParseResult arguments, Map<ParameterSpec, Double> values, Path named) {
        if (!project.isGiven(arguments) && named == null) {
            throw usage("cli.usage.missing", "IN");
        } else if (arguments.hasMatchedOption(PERSON) && arguments.hasMatchedOption(ALL)) {
            throw usage("cli.usage.clip.persons");
        } else if (project.isGiven(arguments) && isEdited(arguments, values)) {
            throw usage("cli.usage.project");
        }
        hold.check(arguments, values);
        drive.check(arguments);
        output.format(arguments);
    }

    /** Whether anything was asked for that a project says itself. */
    private boolean isEdited(ParseResult arguments, Map<ParameterSpec, Double> values) {
        return !values.isEmpty()
                || hold.isGiven(arguments)
                || drive.isGiven(arguments)
                || Stream.of(PERSON, ALL, SMOOTH).anyMatch(arguments::hasMatchedOption);
    }

    /** As what a picture moves: as its project says, or as long as what it follows. */
    private static Optional<ClipFacts> moving(Optional<ProjectSource.Chosen> chosen, Optional<Follow> follow) {
        return chosen.flatMap(project -> project.saved().project().clip())
                .or(() -> follow.map(f ->
                        new ClipFacts(f.motion().frames().size(), f.motion().rate(), 0)));
    }

    /** Seconds that it took. */
    private static double analyse(ClipEngine clips, ClipTracks tracks, FrameSource frames, Progress progress)
            throws Problem {
        long begin = System.nanoTime();
        progress.frames(tracks.frames());
        clips.analyse(tracks, frames, progress);
        return (System.nanoTime() - begin) / 1e9;
    }

    /** The clip with everybody in it, nothing edited. @throws Problem of kind FACE when nobody is */
    private static Project fresh(Path path, ClipTracks tracks, ClipFacts facts) throws Problem {
        Project fresh = ClipPersons.project(tracks.info(), tracks, facts);
        if (fresh.faces().isEmpty()) {
            throw new Problem(Problem.Kind.FACE, "face.none", path.toString());
        }
        return fresh;
    }

    private Project edited(
            ParseResult arguments,
            Map<ParameterSpec, Double> values,
            Optional<Follow> follow,
            Project fresh,
            ClipTracks tracks,
            FrameRange range)
            throws Problem {
        Share smooth = arguments.matchedOptionValue(SMOOTH, null);
        ClipFacts facts = fresh.clip().orElseThrow();
        Project edited = smooth == null ? fresh : fresh.with(facts.withSmoothing(smooth.value()));
        FaceChoice choice = arguments.hasMatchedOption(ALL)
                ? new FaceChoice(0)
                : arguments.commandSpec().findOption(PERSON).getValue();
        int persons = fresh.faces().size();
        if (!choice.fits(persons)) {
            throw new Problem(Problem.Kind.FACE, "face.person", choice.number(), persons);
        }
        for (int person : choice.indices(persons)) {
            Timeline timeline =
                    hold.timeline(arguments, values, tracks.persons().get(person), range);
            edited = edited.with(person, timeline.withFollow(follow));
        }
        return edited;
    }

    private static ExportReport export(
            ClipEngine clips,
            ClipJob job,
            FrameSource frames,
            ClipTracks tracks,
            Project edited,
            DrawingDevice device,
            Progress progress)
            throws Problem {
        progress.frames(job.frames());
        try (EditedFrames finished = clips.edited(frames, tracks, edited, device)) {
            return new ClipExport(job).run(finished, progress);
        }
    }

    private void tell(ParseResult arguments, ClipSummary summary) {
        Stream.concat(summary.info().notes().stream(), summary.export().notes().stream())
                .forEach(note -> say(text(note.key(), note.arguments().toArray())));
        for (int person = 0; person < summary.project().faces().size(); person++) {
            List<FrameRange> missing = summary.isEdited(person) ? summary.withoutFace(person) : List.of();
            if (!missing.isEmpty()) {
                int frames = missing.stream().mapToInt(FrameRange::count).sum();
                say(text("cli.clip.skipped", person + 1, frames, ranges(missing)));
            }
        }
        if (arguments.hasMatchedOption("--verbose")) {
            summary.drawer()
                    .ifPresent(d -> say(text(
                            "cli.report.pack", d.pack().idAndVersion(), d.pack().place(), d.device())));
            ExportReport report = summary.export();
            ClipInfo info = summary.info();
            say(text(
                    "cli.clip.written",
                    report.target().toString(),
                    report.frames(),
                    info.rate(),
                    report.resumed(),
                    report.seconds(),
                    report.bytes() / 1e6,
                    summary.device()));
        }
        if (arguments.hasMatchedOption(JSON)) {
            // JSON is UTF-8 whatever the terminal speaks.
            context().out().writeBytes((summary.json(this) + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String ranges(List<FrameRange> frames) {
        return frames.stream()
                .map(range -> range.count() == 1
                        ? String.valueOf(range.first() + 1)
                        : range.first() + 1 + "–" + (range.last() + 1))
                .collect(Collectors.joining(", "));
    }
}
