package posestudio.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.ParseResult;
import posestudio.app.packs.PackState;
import posestudio.app.packs.Packs;
import posestudio.editor.problem.Problem;
import posestudio.models.ModelException;
import posestudio.models.install.InstalledPacks.FileState;
import posestudio.render.face.ModelProblems;

/** Holds every file of packs against its checksum. */
final class PackVerifyCommand extends StudioCommand {
    private static final String JSON = "--json";

    private final Packs packs;

    PackVerifyCommand(CliContext context, Packs packs) {
        super(context, "verify", "cli.packs.verify.description");
        this.packs = packs;
        PackIdPosition.add(this, "0..1", text("cli.packs.option.id.all"));
        flag("cli.option.json", JSON);
    }

    @Override
    ExitCode run(ParseResult arguments) throws Problem {
        String named = PackIdPosition.of(arguments);
        List<ModelException> unusable = new ArrayList<>();
        List<String> ids = named != null
                ? List.of(named)
                : packs.list(unusable).stream()
                        .filter(PackState::isThere)
                        .map(PackState::id)
                        .toList();
        Map<String, List<FileState>> found = new LinkedHashMap<>();
        for (String id : ids) {
            found.put(id, PackTelling.follow(this, progress -> packs.verify(id, progress)));
        }
        if (arguments.hasMatchedOption(JSON)) {
            json(found);
        }
        ExitCode code = ExitCode.OK;
        for (ModelException e : unusable) {
            code = tell(ModelProblems.problem(e));
        }
        for (Map.Entry<String, List<FileState>> pack : found.entrySet()) {
            List<String> wrong = Packs.wrong(pack.getValue());
            if (!wrong.isEmpty()) {
                code = tell(Packs.damaged(pack.getKey(), wrong));
            } else if (!arguments.hasMatchedOption(JSON)) {
                context()
                        .out()
                        .println(text(
                                "cli.packs.whole",
                                pack.getKey(),
                                pack.getValue().size()));
            }
        }
        return code;
    }

    private ExitCode tell(Problem problem) {
        say(context().messages().problem(problem).what());
        say(context().messages().problem(problem).remedy());
        return ExitCode.of(problem);
    }

    private void json(Map<String, List<FileState>> found) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("schema", PackJson.SCHEMA);
        List<Object> all = new ArrayList<>();
        found.forEach((id, files) -> {
            Map<String, Object> pack = new LinkedHashMap<>();
            pack.put("id", id);
            pack.put("whole", Packs.wrong(files).isEmpty());
            pack.put("files", files.stream().map(PackVerifyCommand::json).collect(Collectors.toList()));
            all.add(pack);
        });
        root.put("packs", all);
        PackJson.print(context(), root);
    }

    private static Map<String, Object> json(FileState file) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("path", file.path());
        json.put("state", file.state().name().toLowerCase(Locale.ROOT));
        return json;
    }
}
