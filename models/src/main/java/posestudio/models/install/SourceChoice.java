package posestudio.models.install;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import posestudio.models.install.ForeignFile.Kind;
import posestudio.models.install.ForeignFile.Sign;
import posestudio.models.install.InstallException.Reason;
import posestudio.models.install.PackSource.Item;

/**
 * Which files of a source make a pack. They are found by name, wherever they lie; where several folders hold some, the one
 * that holds the most goes first.
 */
final class SourceChoice {
    private static final int MOST_NAMES = 3;

    private final CatalogPack pack;
    private final PackSource source;
    private final Map<Kind, List<String>> foreign = new TreeMap<>();
    private final Map<String, Map<CatalogFile, Item>> folders = new TreeMap<>();

    private SourceChoice(CatalogPack pack, PackSource source) {
        this.pack = pack;
        this.source = source;
        source.items().forEach(this::look);
    }

    /**
     * What was chosen.
     *
     * @param files the files, in the catalogue's order
     * @param notes what was left out and what is missing
     */
    record Chosen(Map<CatalogFile, Item> files, List<InstallNote> notes) {}

    /**
     * Chooses.
     *
     * @throws InstallException when it is no pack, not a complete one, or not clear which
     */
    static Chosen of(CatalogPack pack, PackSource source) throws InstallException {
        return new SourceChoice(pack, source).choose();
    }

    private void look(Item item) {
        Optional<Kind> kind = pack.foreign(Sign.NAME, item.name());
        for (String part : item.folder().split("/")) {
            kind = kind.or(() -> pack.foreign(Sign.FOLDER, part));
        }
        if (kind.isPresent()) {
            foreign.computeIfAbsent(kind.get(), k -> new ArrayList<>()).add(item.path());
            return;
        }
        pack.file(item.name())
                .ifPresent(file -> folders.computeIfAbsent(item.folder(), f -> new LinkedHashMap<>())
                        .putIfAbsent(file, item));
    }

    private Chosen choose() throws InstallException {
        List<String> best = folders.keySet().stream()
                .sorted(Comparator.comparingInt((String folder) -> -needed(folders.get(folder)))
                        .thenComparingInt(folder -> -folders.get(folder).size())
                        .thenComparingInt(folder -> folder.length()))
                .toList();
        if (best.isEmpty()) {
            throw nothing();
        }
        if (best.size() > 1) {
            checkOne(best.get(0), best.get(1));
        }
        Map<String, Item> found = new LinkedHashMap<>();
        for (String folder : best) {
            folders.get(folder).forEach((file, item) -> found.putIfAbsent(file.name(), item));
        }
        Map<CatalogFile, Item> files = new LinkedHashMap<>();
        for (CatalogFile file : pack.files()) {
            boolean wanted = file.use() != CatalogFile.Use.ALTERNATIVE || !found.containsKey(file.replaces());
            if (wanted && found.containsKey(file.name())) {
                files.put(file, found.get(file.name()));
            }
        }
        checkComplete(files);
        return new Chosen(files, notes(files));
    }

    private static int needed(Map<CatalogFile, Item> files) {
        return (int) files.keySet().stream()
                .filter(file -> file.use() != CatalogFile.Use.OPTIONAL)
                .map(CatalogFile::replaces)
                .distinct()
                .count();
    }

    /** Two complete packs of the same sizes are copies of each other; others are not, and only the person knows which. */
    private void checkOne(String first, String second) throws InstallException {
        Map<CatalogFile, Item> one = folders.get(first);
        Map<CatalogFile, Item> other = folders.get(second);
        boolean both =
                missing(one.keySet()).isEmpty() && missing(other.keySet()).isEmpty();
        boolean differ = one.entrySet().stream()
                .anyMatch(entry -> other.containsKey(entry.getKey())
                        && other.get(entry.getKey()).size() != entry.getValue().size());
        if (both && differ) {
            throw new InstallException(
                    Reason.AMBIGUOUS,
                    source.place().resolve(first).toString(),
                    source.place().resolve(second).toString());
        }
    }

    private List<String> missing(java.util.Collection<CatalogFile> files) {
        return pack.files().stream()
                .filter(file -> file.use() == CatalogFile.Use.NEEDED)
                .map(CatalogFile::name)
                .filter(name -> files.stream().noneMatch(file -> file.replaces().equals(name)))
                .toList();
    }

    private void checkComplete(Map<CatalogFile, Item> files) throws InstallException {
        List<String> missing = missing(files.keySet());
        if (!missing.isEmpty()) {
            for (Kind kind : List.of(Kind.UNFINISHED, Kind.EXPORT, Kind.FACEFUSION)) {
                if (foreign.containsKey(kind)) {
                    throw refused(kind);
                }
            }
            String place = source.place().toString();
            String names = String.join(", ", missing);
            throw foreign.containsKey(Kind.PICKLE)
                    ? new InstallException(Reason.INCOMPLETE_PICKLE, place, names, somePickles())
                    : new InstallException(Reason.INCOMPLETE, place, names);
        }
    }

    private String somePickles() {
        List<String> names = names(foreign.get(Kind.PICKLE));
        String shown = String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size())));
        return names.size() > MOST_NAMES ? shown + ", …" : shown;
    }

    private static List<String> names(List<String> paths) {
        return paths.stream()
                .map(path -> path.substring(path.lastIndexOf('/') + 1))
                .distinct()
                .toList();
    }

    /** What is there instead tells more than that nothing is. */
    private InstallException nothing() {
        for (Kind kind :
                List.of(Kind.UNFINISHED, Kind.FACEFUSION, Kind.EXPORT, Kind.ANIMAL, Kind.PICKLE, Kind.INSIGHTFACE)) {
            if (foreign.containsKey(kind)) {
                return refused(kind);
            }
        }
        return new InstallException(Reason.NOTHING_FOUND, source.place().toString());
    }

    private InstallException refused(Kind kind) {
        return new InstallException(
                Reason.valueOf("FOREIGN_" + kind.name()), foreign.get(kind).get(0));
    }

    private List<InstallNote> notes(Map<CatalogFile, Item> files) {
        List<InstallNote> notes = new ArrayList<>();
        List<String> missing = pack.files().stream()
                .filter(file -> file.use() == CatalogFile.Use.OPTIONAL && !files.containsKey(file))
                .map(CatalogFile::name)
                .toList();
        if (!missing.isEmpty()) {
            notes.add(new InstallNote(InstallNote.Kind.OPTIONAL_MISSING, missing));
        }
        Map<Kind, InstallNote.Kind> leftOut = Map.of(
                Kind.INSIGHTFACE, InstallNote.Kind.LEFT_OUT_INSIGHTFACE,
                Kind.PICKLE, InstallNote.Kind.LEFT_OUT_PICKLE,
                Kind.ANIMAL, InstallNote.Kind.LEFT_OUT_ANIMAL);
        foreign.forEach((kind, paths) -> {
            if (leftOut.containsKey(kind)) {
                notes.add(new InstallNote(leftOut.get(kind), names(paths)));
            }
        });
        return notes;
    }
}
