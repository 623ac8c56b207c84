package posestudio.app.cli;

import java.awt.GraphicsEnvironment;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import posestudio.app.text.Messages;
import posestudio.editor.projectfile.ProjectFile;

/**
 * What the studio does where no window can be opened: the main job all the same. Puts the contact sheet of the picture,
 * or of a sample portrait, into the current folder and says so; of a project, the rendered picture.
 */
public final class DisplaylessStart {
    private static final String SAMPLE = "grace-hopper.jpg";
    private static final String HEADLESS = "-Djava.awt.headless=true";

    private DisplaylessStart() {}

    /**
     * Makes the sheet.
     *
     * @param file the picture; empty for a sample portrait
     * @return the exit code
     */
    public static int run(Optional<Path> file) {
        try {
            if (!GraphicsEnvironment.isHeadless()) {
                return runAgainHeadless(file);
            }
            if (file.isPresent()) {
                return ProjectFile.isNamedSo(file.get()) ? project(file.get()) : sheet(file.get());
            }
            Path folder = Files.createTempDirectory("posestudio");
            Path sample = folder.resolve(SAMPLE);
            try (InputStream in = DisplaylessStart.class.getResourceAsStream("/posestudio/samples/" + SAMPLE)) {
                Files.copy(in, sample);
                return sheet(sample);
            } finally {
                Files.deleteIfExists(sample);
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            System.err.println(Messages.ofSystem().text("cli.nodisplay.failed", String.valueOf(e.getMessage())));
            return ExitCode.OUTPUT.number();
        }
    }

    private static int sheet(Path picture) {
        Path target = freeName(Path.of(""), String.valueOf(picture.getFileName()));
        int code = CommandLineLauncher.run("sheet", picture.toString(), "-o", target.toString());
        if (code == ExitCode.OK.number()) {
            System.out.println(Messages.ofSystem()
                    .text("cli.nodisplay.sheet", target.toAbsolutePath().toString()));
        }
        return code;
    }

    /** A project says what its picture is to look like; a sheet of angles would be beside the point. */
    private static int project(Path file) {
        String name = String.valueOf(file.getFileName());
        Path target = freeName(Path.of(""), name.substring(0, name.length() - ProjectFile.ENDING.length()), "-edited");
        int code = CommandLineLauncher.run("render", "--project", file.toString(), "-o", target.toString());
        if (code == ExitCode.OK.number()) {
            System.out.println(Messages.ofSystem()
                    .text("cli.nodisplay.project", target.toAbsolutePath().toString()));
        }
        return code;
    }

    /** A name beside which nothing has to be replaced: {@code NAME-sheet.png}, {@code NAME-sheet-2.png} and so on. */
    static Path freeName(Path folder, String picture) {
        return freeName(folder, picture, "-sheet");
    }

    private static Path freeName(Path folder, String picture, String what) {
        int dot = picture.lastIndexOf('.');
        String stem = (dot > 0 ? picture.substring(0, dot) : picture) + what;
        Path path = folder.resolve(stem + ".png");
        for (int i = 2; Files.exists(path); i++) {
            path = folder.resolve(stem + "-" + i + ".png");
        }
        return path;
    }

    /** A display was promised but did not let us in; in such a process Java cannot draw letters any more. */
    private static int runAgainHeadless(Optional<Path> file) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.add(HEADLESS);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add("posestudio.app.Main");
        file.map(Path::toString).ifPresent(command::add);
        Process process = new ProcessBuilder(command).inheritIO().start();
        while (true) {
            try {
                return process.waitFor();
            } catch (InterruptedException e) {
                process.destroy();
            }
        }
    }
}
