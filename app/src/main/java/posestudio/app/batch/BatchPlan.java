package posestudio.app.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import posestudio.editor.file.FileProblems;
import posestudio.editor.image.PictureFormat;
import posestudio.editor.image.PictureReader;
import posestudio.editor.problem.Problem;

/** Which pictures a batch works on, and what the results are called. */
public final class BatchPlan {
    private BatchPlan() {}

    /**
     * One task for each picture; a folder stands for the pictures that lie in it. A result is called like its picture;
     * where two would be called the same the later one gets a number, so that the same call always gives the same names.
     *
     * @param folder where the results go
     * @param format the format of all results; empty for each picture's own, PNG where that cannot be written
     * @throws Problem of kind INPUT when a folder cannot be read
     */
    public static List<BatchTask> of(List<Path> inputs, Path folder, Optional<PictureFormat> format) throws Problem {
        Set<String> taken = new HashSet<>();
        List<BatchTask> tasks = new ArrayList<>();
        for (Path input : pictures(inputs)) {
            String name = String.valueOf(input.getFileName());
            String ending = ending(input, format);
            String stem = name.lastIndexOf('.') > 0 ? name.substring(0, name.lastIndexOf('.')) : name;
            String output = stem + "." + ending;
            // Windows and macOS do not tell capital letters from small ones.
            for (int i = 2; !taken.add(output.toLowerCase(Locale.ROOT)); i++) {
                output = stem + "-" + i + "." + ending;
            }
            tasks.add(new BatchTask(input, folder.resolve(output)));
        }
        return tasks;
    }

    private static String ending(Path input, Optional<PictureFormat> format) {
        Optional<PictureFormat> own = PictureFormat.of(input);
        if (own.isPresent() && (format.isEmpty() || format.equals(own))) {
            String name = String.valueOf(input.getFileName());
            return name.substring(name.lastIndexOf('.') + 1);
        }
        return format.orElse(PictureFormat.PNG).extensions().get(0);
    }

    private static List<Path> pictures(List<Path> inputs) throws Problem {
        List<Path> pictures = new ArrayList<>();
        for (Path input : inputs) {
            if (!Files.isDirectory(input)) {
                pictures.add(input);
                continue;
            }
            try (Stream<Path> files = Files.list(input)) {
                files.filter(BatchPlan::looksLikePicture).sorted().forEach(pictures::add);
            } catch (IOException e) {
                throw FileProblems.reading(input, e);
            }
        }
        return pictures;
    }

    private static boolean looksLikePicture(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Files.isRegularFile(file)
                && !name.startsWith(".")
                && PictureReader.EXTENSIONS.contains(name.substring(name.lastIndexOf('.') + 1));
    }
}
