package posestudio.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.ParseResult;
import posestudio.app.packs.PackState;
import posestudio.app.packs.PackWords;
import posestudio.app.packs.Packs;
import posestudio.app.text.Sizes;
import posestudio.models.ModelException;
import posestudio.models.install.CatalogPack;
import posestudio.models.install.InstalledPack;
import posestudio.models.pack.PackManifest;
import posestudio.render.face.ModelProblems;

/** Tells which packs there are. */
final class PackListCommand extends StudioCommand {
    private static final String JSON = "--json";

    private final Packs packs;
    private final PackWords words;

    PackListCommand(CliContext context, Packs packs) {
        super(context, "list", "cli.packs.list.description");
        this.packs = packs;
        words = new PackWords(context.messages());
        flag("cli.option.json", JSON);
    }

    @Override
    ExitCode run(ParseResult arguments) {
        return list(arguments.hasMatchedOption(JSON));
    }

    ExitCode list(boolean json) {
        List<ModelException> unusable = new ArrayList<>();
        List<PackState> states = packs.list(unusable);
        if (json) {
            json(states, unusable);
        } else {
            states.forEach(this::print);
            unusable.forEach(e -> context()
                    .out()
                    .println(text(
                            "cli.packs.refused",
                            context()
                                    .messages()
                                    .problem(ModelProblems.problem(e))
                                    .what())));
        }
        return ExitCode.OK;
    }

    private void print(PackState pack) {
        if (pack.installed().isPresent()) {
            InstalledPack installed = pack.installed().get();
            print("cli.packs.installed", pack, installed.folder().toString());
            Stream.of(
                            line("cli.packs.build", words.build(installed)),
                            line("cli.packs.variant", words.variant(installed)),
                            line("cli.packs.opset", words.opsets(installed)))
                    .filter(line -> !line.isEmpty())
                    .forEach(line -> context().out().println("  " + line));
        } else {
            print(pack.bundled().isPresent() ? "cli.packs.bundled" : "cli.packs.available", pack, "");
        }
        if (pack.unfinished() > 0) {
            context().out().println("  " + text("cli.packs.unfinished", pack.id(), Sizes.text(pack.unfinished())));
        }
    }

    private void print(String key, PackState pack, String place) {
        context().out().println(text(key, pack.id(), pack.version(), Sizes.text(pack.size()), place));
    }

    private String line(String key, String words) {
        return words.isEmpty() ? "" : text(key, words);
    }

    private void json(List<PackState> states, List<ModelException> unusable) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("schema", PackJson.SCHEMA);
        root.put("folder", packs.folder().toString());
        root.put("packs", states.stream().map(PackListCommand::json).collect(Collectors.toList()));
        root.put("refused", unusable.stream().map(Throwable::getMessage).collect(Collectors.toList()));
        PackJson.print(context(), root);
    }

    private static Map<String, Object> json(PackState pack) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", pack.id());
        json.put("name", pack.name());
        json.put("version", pack.version());
        json.put("state", pack.installed().isPresent() ? "installed" : pack.isThere() ? "bundled" : "available");
        json.put("size", pack.size());
        json.put(
                "license",
                pack.installed()
                        .map(installed -> installed.manifest().license())
                        .or(() -> pack.bundled().map(PackManifest::license))
                        .or(() -> pack.offered().map(CatalogPack::license))
                        .orElse(""));
        json.put("unfinished", pack.unfinished());
        pack.installed().ifPresent(installed -> PackJson.fill(json, installed));
        return json;
    }
}
