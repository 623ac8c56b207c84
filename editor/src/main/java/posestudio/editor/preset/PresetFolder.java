package posestudio.editor.preset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import posestudio.editor.file.FileProblems;
import posestudio.editor.problem.Problem;

/** A folder of presets, one file each. */
public final class PresetFolder {
    /** Where deleted presets go, inside the folder. */
    public static final String TRASH = "deleted";

    /** Signs that some system does not allow in names of files. */
    private static final String FORBIDDEN = "[\\\\/:*?\"<>|\\p{Cntrl}]";

    private static final int LONGEST_NAME = 80;

    private final Path folder;

    /** The presets in that folder, which need not exist. */
    public PresetFolder(Path folder) {
        this.folder = folder;
    }

    /** A preset and where it lies. */
    public record Entry(Path file, Preset preset) {}

    /**
     * What a folder holds.
     *
     * @param entries the presets that can be used, by name
     * @param bad what is wrong with files that look like presets and cannot be used
     */
    public record Listing(List<Entry> entries, List<Problem> bad) {
        public Listing {
            entries = List.copyOf(entries);
            bad = List.copyOf(bad);
        }
    }

    /** Where they lie. */
    public Path folder() {
        return folder;
    }

    /** Reads all of them; files that cannot be used are reported, the others go on. */
    public Listing list() {
        List<Entry> entries = new ArrayList<>();
        List<Problem> bad = new ArrayList<>();
        for (Path file : files(bad)) {
            try {
                entries.add(new Entry(file, PresetFile.read(file)));
            } catch (Problem e) {
                bad.add(e);
            }
        }
        Comparator<Object> words = Collator.getInstance();
        entries.sort(Comparator.comparing((Entry e) -> e.preset().name(), words).thenComparing(Entry::file));
        return new Listing(entries, bad);
    }

    /**
     * Keeps a preset: one of that name is replaced, else a file is made for it.
     *
     * @return its file
     * @throws Problem of kind OUTPUT when it cannot be written
     */
    public Path save(Preset preset) throws Problem {
        Path file = list().entries().stream()
                .filter(entry -> entry.preset().name().equals(preset.name()))
                .map(Entry::file)
                .findFirst()
                .orElseGet(() -> freeName(preset.name()));
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw FileProblems.writing(file, e);
        }
        PresetFile.write(file, preset);
        return file;
    }

    /**
     * Gives a preset another name; its file keeps its own.
     *
     * @throws Problem of kind OUTPUT when it cannot be written
     */
    public void rename(Entry entry, String name) throws Problem {
        PresetFile.write(entry.file(), new Preset(name.strip(), entry.preset().edit()));
    }

    /**
     * Puts a preset into the folder {@value #TRASH}, from which it can be taken back.
     *
     * @return where it lies now, to {@link #restore} it
     * @throws Problem of kind OUTPUT when it cannot be moved
     */
    public Path delete(Entry entry) throws Problem {
        Path trash = folder.resolve(TRASH);
        return move(entry.file(), trash);
    }

    /**
     * Takes a deleted preset back.
     *
     * @throws Problem of kind OUTPUT when it cannot be moved
     */
    public void restore(Path deleted) throws Problem {
        move(deleted, folder);
    }

    private static Path move(Path file, Path into) throws Problem {
        String name = String.valueOf(file.getFileName());
        String stem = name.substring(0, name.length() - PresetFile.ENDING.length());
        Path target = into.resolve(name);
        try {
            Files.createDirectories(into);
            for (int i = 2; Files.exists(target); i++) {
                target = into.resolve(stem + " " + i + PresetFile.ENDING);
            }
            return Files.move(file, target);
        } catch (IOException e) {
            throw FileProblems.writing(target, e);
        }
    }

    private List<Path> files(List<Problem> bad) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> String.valueOf(file.getFileName()).endsWith(PresetFile.ENDING))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            bad.add(FileProblems.reading(folder, e));
            return List.of();
        }
    }

    private Path freeName(String name) {
        String safe = name.strip().replaceAll(FORBIDDEN, "_");
        // Windows drops dots at the end; a dot at the beginning would hide the file.
        safe = safe.replaceAll("^\\.+|[. ]+$", "_");
        safe = safe.length() > LONGEST_NAME ? safe.substring(0, LONGEST_NAME) : safe;
        Path file = folder.resolve(safe + PresetFile.ENDING);
        for (int i = 2; Files.exists(file); i++) {
            file = folder.resolve(safe + " " + i + PresetFile.ENDING);
        }
        return file;
    }
}
