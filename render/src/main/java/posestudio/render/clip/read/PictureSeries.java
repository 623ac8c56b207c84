package posestudio.render.clip.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import posestudio.editor.file.FileProblems;
import posestudio.editor.image.PictureReader;
import posestudio.editor.problem.Problem;
import posestudio.render.clip.ClipNote;

/**
 * Numbered pictures that follow each other.
 *
 * @param frames the picture of every frame; where one is missing, that before it
 * @param notes which are missing
 */
record PictureSeries(List<Path> frames, List<ClipNote> notes) {
    /** More holes than this for every picture are no accident. */
    private static final int MOST_HOLES = 20;
    /** So many holes are told by number. */
    private static final int TOLD = 8;

    /**
     * The series in a folder.
     *
     * @throws Problem of kind INPUT when there is none, or more than one
     */
    static PictureSeries inFolder(Path folder) throws Problem {
        Map<String, TreeMap<Long, Path>> found = new LinkedHashMap<>();
        for (Path file : pictures(folder)) {
            Optional<NumberedName> name = NumberedName.of(file);
            if (name.isPresent()) {
                found.computeIfAbsent(name.get().pattern(), pattern -> new TreeMap<>())
                        .putIfAbsent(name.get().number(), file);
            }
        }
        List<Map.Entry<String, TreeMap<Long, Path>>> series = found.entrySet().stream()
                .filter(entry -> found.size() == 1 || entry.getValue().size() > 1)
                .sorted(Comparator.comparingInt(entry -> -entry.getValue().size()))
                .toList();
        if (series.isEmpty()) {
            throw new Problem(Problem.Kind.INPUT, "clip.folder", folder.toString());
        } else if (series.size() > 1) {
            throw new Problem(
                    Problem.Kind.INPUT,
                    "clip.series",
                    folder.toString(),
                    series.get(0).getKey(),
                    series.get(1).getKey());
        }
        return of(folder, series.get(0).getValue());
    }

    /**
     * The series that a pattern names.
     *
     * @throws Problem of kind INPUT when no picture fits it
     */
    static PictureSeries ofPattern(Path pattern, NumberedName name) throws Problem {
        TreeMap<Long, Path> found = new TreeMap<>();
        Path folder = pattern.toAbsolutePath().getParent();
        for (Path file : pictures(folder)) {
            NumberedName.of(file).filter(name::isOfSeries).ifPresent(own -> found.putIfAbsent(own.number(), file));
        }
        if (found.isEmpty()) {
            throw new Problem(Problem.Kind.INPUT, "clip.pattern", pattern.toString());
        }
        return of(folder, found);
    }

    /** Whether a folder holds what looks like one. */
    static boolean isIn(Path folder) {
        try {
            return Files.isDirectory(folder) && inFolder(folder).frames.size() > 1;
        } catch (Problem e) {
            return false;
        }
    }

    private static List<Path> pictures(Path folder) throws Problem {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> PictureReader.EXTENSIONS.contains(ClipNames.ending(file)))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw FileProblems.reading(folder, e);
        }
    }

    private static PictureSeries of(Path folder, TreeMap<Long, Path> pictures) throws Problem {
        long first = pictures.firstKey();
        long step = step(pictures);
        long count = (pictures.lastKey() - first) / step + 1;
        if (count > (long) pictures.size() * MOST_HOLES) {
            throw new Problem(Problem.Kind.INPUT, "clip.holes", folder.toString(), pictures.size(), count);
        }
        List<Path> frames = new ArrayList<>();
        List<Long> holes = new ArrayList<>();
        for (long number = first; number <= pictures.lastKey(); number += step) {
            Path picture = pictures.get(number);
            if (picture == null) {
                holes.add(number);
            }
            frames.add(picture != null ? picture : frames.get(frames.size() - 1));
        }
        return new PictureSeries(
                List.copyOf(frames),
                holes.isEmpty() ? List.of() : List.of(ClipNote.of("note.clip.holes", holes.size(), told(holes, step))));
    }

    /** By how much numbers rise: series exist that count by tens. */
    private static long step(TreeMap<Long, Path> pictures) {
        long step = 0;
        for (long number : pictures.keySet()) {
            step = divisor(number - pictures.firstKey(), step);
        }
        return Math.max(1, step);
    }

    /** The greatest common one. */
    private static long divisor(long a, long b) {
        return b == 0 ? a : divisor(b, a % b);
    }

    /** Numbers as people write them: 3, 7–9. */
    private static String told(List<Long> numbers, long step) {
        List<String> runs = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            int first = i;
            while (i + 1 < numbers.size() && numbers.get(i + 1) - numbers.get(i) == step) {
                i++;
            }
            runs.add(i == first ? "" + numbers.get(i) : numbers.get(first) + "–" + numbers.get(i));
        }
        String told = String.join(", ", runs.subList(0, Math.min(TOLD, runs.size())));
        return runs.size() > TOLD ? told + " …" : told;
    }
}
