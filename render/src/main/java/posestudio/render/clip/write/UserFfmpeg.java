package posestudio.render.clip.write;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The person's own {@code ffmpeg} program, when it can encode with x264. It runs as a process of its own; nothing of it
 * becomes part of the studio.
 *
 * @param program the program
 * @param version its first line, which tells its builds apart
 */
record UserFfmpeg(Path program, String version) {
    private static final int PATIENCE_SECONDS = 10;

    /** Looks along the search path of this process. Takes some tenths of a second. */
    static Optional<UserFfmpeg> find() {
        String path = System.getenv("PATH");
        return path == null ? Optional.empty() : find(List.of(path.split(File.pathSeparator)));
    }

    /** Looks in these folders. */
    static Optional<UserFfmpeg> find(List<String> folders) {
        for (String folder : folders) {
            for (String name : List.of("ffmpeg", "ffmpeg.exe")) {
                Optional<UserFfmpeg> found = test(folder, name);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<UserFfmpeg> test(String folder, String name) {
        try {
            Path program = Path.of(folder, name);
            if (folder.isEmpty() || !Files.isRegularFile(program) || !Files.isExecutable(program)) {
                return Optional.empty();
            }
            if (!say(program, "-encoders").contains(" libx264 ")) {
                return Optional.empty();
            }
            return Optional.of(new UserFfmpeg(
                    program, say(program, "-version").lines().findFirst().orElse("")));
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static String say(Path program, String question) throws IOException, InterruptedException {
        Path answer = Files.createTempFile("posestudio", ".txt");
        try {
            // Into a file: a pipe that nobody empties would make a talkative program wait for ever.
            Process process = new ProcessBuilder(program.toString(), "-hide_banner", question)
                    .redirectErrorStream(true)
                    .redirectOutput(answer.toFile())
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            return new String(Files.readAllBytes(answer), StandardCharsets.ISO_8859_1);
        } finally {
            Files.deleteIfExists(answer);
        }
    }
}
