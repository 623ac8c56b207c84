package posestudio.app.packs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import posestudio.app.text.Messages;
import posestudio.models.install.InstallNote;
import posestudio.models.install.InstalledPack;

/** What is said of packs, on the command line and in the window. */
public final class PackWords {
    private final Messages messages;

    /** Words of that language. */
    public PackWords(Messages messages) {
        this.messages = messages;
    }

    /** Which build it is: known with its name, or not; empty when nothing is known. */
    public String build(InstalledPack pack) {
        if (pack.build().isEmpty()) {
            return "";
        }
        String key = "packs.build." + pack.build();
        return messages.has(key) ? messages.text(key) : messages.text("packs.build.known", pack.build());
    }

    /** Which form of the warping network it has; empty when nothing is said. */
    public String variant(InstalledPack pack) {
        return pack.variant().isEmpty() ? "" : messages.text("packs.variant." + pack.variant());
    }

    /** The versions of the operators; with the networks where they differ. */
    public String opsets(InstalledPack pack) {
        List<Integer> versions =
                pack.opsets().values().stream().distinct().sorted().toList();
        if (versions.size() <= 1) {
            return versions.stream().map(String::valueOf).collect(Collectors.joining());
        }
        return versions.stream()
                .map(version -> version + " ("
                        + pack.opsets().entrySet().stream()
                                .filter(entry -> entry.getValue().equals(version))
                                .map(java.util.Map.Entry::getKey)
                                .sorted()
                                .collect(Collectors.joining(", "))
                        + ")")
                .collect(Collectors.joining(", "));
    }

    /** What a person should know of an installation, a sentence each. */
    public List<String> notes(List<InstallNote> notes) {
        List<String> sentences = new ArrayList<>();
        for (InstallNote note : notes) {
            String key = note.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
            sentences.add(messages.text("packs.note." + key, String.join(", ", note.files())));
        }
        return sentences;
    }
}
