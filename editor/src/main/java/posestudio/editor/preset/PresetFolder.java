package posestudio.editor.preset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
     * A preset that was kept.
     *
     * @param file its file
     * @param replaced where the one lies now that had the name before, if there was another
     */
    public record Saved(Path file, Optional<Path> replaced) {}

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
     * Keeps a preset under its name. Another one of that name gives way; it lies in {@value #TRASH} then.
     *
     * @throws Problem of kind OUTPUT when it cannot be written
     */
    public Saved save(Preset preset) throws Problem {
        Optional<Entry> before = list().entries().stream()
                .filter(entry -> entry.preset().name().equals(preset.name()))
                .findFirst();
        if (before.isEmpty()) {
            return new Saved(write(preset), Optional.empty());
        }
        Entry other = before.get();
        if (other.preset().equals(preset)) {
            return new Saved(other.file(), Optional.empty());
        }
        // A copy: the file itself stays, with all in it that this version does not know.
        Path replaced = move(other.file(), folder.resolve(TRASH), Files::copy);
        PresetFile.write(other.file(), preset);
        return new Saved(other.file(), Optional.of(replaced));
    }

    /**
     * Keeps a preset beside all that are there: where its name is used, it gets a number.
     *
     * @return the preset as it is called now
     * @throws Problem of kind OUTPUT when it cannot be written
     */
    public Preset add(Preset preset) throws Problem {
        Set<String> used =
                list().entries().stream().map(entry -> entry.preset().name()).collect(Collectors.toSet());
        String name = preset.name();
        for (int i = 2; used.contains(name); i++) {
            name = preset.name() + " " + i;
        }
        Preset added = new Preset(name, preset.edit());
        write(added);
        return added;
    }

    private Path write(Preset preset) throws Problem {
        Path file = freeName(preset.name());
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
        return move(entry.file(), trash, Files::move);
    }

    /**
     * Takes a deleted preset back.
     *
     * @throws Problem of kind OUTPUT when it cannot be moved
     */
    public void restore(Path deleted) throws Problem {
        move(deleted, folder, Files::move);
    }

    /**
     * Takes the preset back that gave way to another one, which lies in {@value #TRASH} then.
     *
     * @throws Problem of kind OUTPUT when one of them cannot be moved
     */
    public void takeBack(Saved saved) throws Problem {
        if (saved.replaced().isPresent()) {
            move(saved.file(), folder.resolve(TRASH), Files::move);
            restore(saved.replaced().get());
        }
    }

    /** Moves or copies a file. */
    @FunctionalInterface
    private interface Way {
        Path go(Path from, Path to) throws IOException;
    }

    private static Path move(Path file, Path into, Way way) throws Problem {
        String name = String.valueOf(file.getFileName());
        String stem = name.substring(0, name.length() - PresetFile.ENDING.length());
        Path target = into.resolve(name);
        try {
            Files.createDirectories(into);
            for (int i = 2; Files.exists(target); i++) {
                target = into.resolve(stem + " " + i + PresetFile.ENDING);
            }
            return way.go(file, target);
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
