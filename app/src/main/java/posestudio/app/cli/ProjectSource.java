package posestudio.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import posestudio.app.engine.ClipEngine;
import posestudio.editor.problem.Problem;
import posestudio.editor.project.Project;
import posestudio.editor.projectfile.Fingerprint;
import posestudio.editor.projectfile.ProjectFile;
import posestudio.editor.projectfile.Reopened;
import posestudio.editor.projectfile.SavedProject;
import posestudio.editor.projectfile.SavedSource.Found;

/** A project in place of options that say how to edit: its name on the command line, its picture, its edits. */
final class ProjectSource {
    private static final String PROJECT = "--project";

    /**
     * A project that was read.
     *
     * @param file where it lies
     * @param saved what it holds
     * @param picture its picture or clip
     */
    record Chosen(Path file, SavedProject saved, Path picture) {
        /**
         * The project's present state on its picture or clip.
         *
         * @param fresh the same with its faces as they were found now, nothing edited
         * @throws Problem of kind FACE when a face that was edited is not in the picture
         */
        Project onto(Project fresh) throws Problem {
            Reopened reopened = Reopened.of(saved, fresh);
            if (reopened.lost() > 0) {
                throw new Problem(Problem.Kind.FACE, "project.faces", file.toString(), reopened.lost());
            }
            return reopened.history().project();
        }
    }

    private final StudioCommand command;

    ProjectSource(StudioCommand command) {
        this.command = command;
        command.spec()
                .addOption(OptionSpec.builder(PROJECT)
                        .paramLabel("FILE")
                        .type(Path.class)
                        .description(command.text("cli.option.project"))
                        .build());
    }

    boolean isGiven(ParseResult arguments) {
        return arguments.hasMatchedOption(PROJECT);
    }

    /**
     * Reads the project that was named, if one was, and finds its picture; says so when that has changed.
     *
     * @param named the picture that was named beside it; null to look for the project's own
     * @throws Problem of kind INPUT when the project cannot be read or its picture is nowhere
     */
    Optional<Chosen> choose(ParseResult arguments, Path named) throws Problem {
        if (!isGiven(arguments)) {
            return Optional.empty();
        }
        Path file = arguments.matchedOptionValue(PROJECT, null);
        SavedProject saved = ProjectFile.read(file);
        Found found = named == null ? find(file, saved) : new Found(named, isExact(named, saved));
        return Optional.of(chosen(file, saved, found));
    }

    /**
     * The same for a clip.
     *
     * @param clips know clips again
     * @throws Problem of kind INPUT also when the project is about a picture
     */
    Optional<Chosen> chooseClip(ParseResult arguments, Path named, ClipEngine clips) throws Problem {
        if (!isGiven(arguments)) {
            return Optional.empty();
        }
        Path file = arguments.matchedOptionValue(PROJECT, null);
        SavedProject saved = ProjectFile.read(file);
        if (saved.project().clip().isEmpty()) {
            throw new Problem(Problem.Kind.INPUT, "project.still", file.toString());
        }
        Path path = named == null ? find(file, saved).path() : named;
        Optional<String> print = saved.source().fingerprint().map(Fingerprint::sha256);
        boolean exact = clips.looksLikeClip(path)
                ? print.isEmpty() || print.get().equals(clips.fingerprint(path))
                : isExact(path, saved);
        return Optional.of(chosen(file, saved, new Found(path, exact)));
    }

    private Chosen chosen(Path file, SavedProject saved, Found found) {
        if (!found.exact()) {
            command.say(command.text("cli.project.changed", found.path().toString()));
        }
        saved.unknownEngine()
                .ifPresent(name -> command.say(command.context()
                        .messages()
                        .problem(new Problem(Problem.Kind.INPUT, "project.engine", file.toString(), name))
                        .what()));
        return new Chosen(file, saved, found.path());
    }

    private static Found find(Path file, SavedProject saved) throws Problem {
        return saved.source()
                .find(file)
                .orElseThrow(() -> new Problem(
                        Problem.Kind.INPUT,
                        "project.source",
                        file.toString(),
                        saved.project().source().name()));
    }

    /** What is not there at all will be told when it is read. */
    private static boolean isExact(Path named, SavedProject saved) {
        return !Files.exists(named) || saved.source().isExact(named);
    }
}
