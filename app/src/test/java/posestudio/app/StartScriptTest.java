package posestudio.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The start script in a small house of its own, with stand-ins for Java and Maven that write down their calls. */
@DisabledOnOs(OS.WINDOWS)
class StartScriptTest {
    @TempDir
    Path folder;

    private Path home;
    private Path tools;
    private Path source;

    @BeforeEach
    void build() throws IOException {
        home = Files.createDirectories(folder.resolve("a house"));
        tools = Files.createDirectories(folder.resolve("jdk").resolve("bin"));
        lendSystemTools();
        copy("posestudio");
        copy("scripts/common.sh");
        copy("scripts/start-classes.txt");
        Files.writeString(home.resolve("pom.xml"), "<project/>");
        source = Files.createDirectories(home.resolve("app/src/main/java")).resolve("Main.java");
        Files.writeString(source, "class Main {}");
        age(source, home.resolve("pom.xml"), source.getParent(), home.resolve("app/src/main"));
        javaOfVersion("17.0.15");
        tool("javac", "exit 0");
        tool("mvn", "echo built >>\"$CALLS/mvn\"; sleep 1; : >app/target/posestudio.jar");
    }

    @Test
    void buildsOnceAndThenOnlyStarts() throws IOException, InterruptedException {
        assertEquals(0, start("render", "my face.jpg"));
        assertEquals(0, start("render", "my face.jpg"));
        assertEquals(1, calls("mvn").size());
        List<String> java = calls("java");
        assertEquals(2, java.size());
        assertTrue(java.get(0)
                .endsWith("[-jar][" + home.toRealPath() + "/app/target/posestudio.jar][render][my face.jpg]"));
    }

    @Test
    void aSourceThatChangedIsBuilt() throws IOException, InterruptedException {
        start("doctor");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(2)));
        start("doctor");
        assertEquals(2, calls("mvn").size());
    }

    @Test
    void aSourceThatIsGoneIsNoticed() throws IOException, InterruptedException {
        start("doctor");
        Files.delete(source);
        Files.setLastModifiedTime(
                source.getParent(), FileTime.from(Instant.now().plusSeconds(2)));
        start("doctor");
        assertEquals(2, calls("mvn").size());
    }

    @Test
    void twoAtOnceBuildOnce() throws IOException, InterruptedException {
        Process one = program("doctor").start();
        Process two = program("doctor").start();
        assertEquals(0, one.waitFor());
        assertEquals(0, two.waitFor());
        assertEquals(1, calls("mvn").size());
        assertEquals(2, calls("java").size());
    }

    @Test
    void aLockOfAProcessThatIsGoneDoesNotHold() throws IOException, InterruptedException {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Files.createDirectories(home.resolve("target"));
        Files.createSymbolicLink(home.resolve("target/build.lock"), Path.of(String.valueOf(gone.pid())));
        assertEquals(0, start("doctor"));
        assertFalse(Files.isSymbolicLink(home.resolve("target/build.lock")));
    }

    @Test
    void worksThroughALinkFromAnywhere() throws IOException, InterruptedException {
        Path link = Files.createSymbolicLink(folder.resolve("studio"), home.resolve("posestudio"));
        assertEquals(
                0, program("doctor").command(link.toString(), "doctor").start().waitFor());
        assertEquals(1, calls("java").size());
    }

    @Test
    void aFailedBuildIsToldAndTriedAgain() throws IOException, InterruptedException {
        tool("mvn", "echo '[ERROR] no such cog'; echo '[ERROR] more -> [Help 1]'; echo '[ERROR] noise'; exit 1");
        assertEquals(1, start("doctor"));
        assertTrue(said().contains("no such cog"), said());
        assertFalse(said().contains("noise"), said());
        assertTrue(said().contains("the build failed"), said());
        assertEquals(1, start("doctor"));
        assertEquals(List.of(), calls("java"));
    }

    @Test
    void anOldJavaIsRefused() throws IOException, InterruptedException {
        javaOfVersion("11.0.2");
        assertEquals(1, start("doctor"));
        assertTrue(said().contains("Java 17 or newer is needed"), said());
        assertTrue(said().contains("11.0.2"), said());
    }

    @Test
    void aMissingMavenIsNamed() throws IOException, InterruptedException {
        Files.delete(tools.resolve("mvn"));
        assertEquals(1, start("doctor"));
        assertTrue(said().contains("building needs Maven"), said());
    }

    @Test
    void aJavaWithoutCompilerIsNamed() throws IOException, InterruptedException {
        Files.delete(tools.resolve("javac"));
        assertEquals(1, start("doctor"));
        assertTrue(said().contains("has no compiler"), said());
    }

    /** Only what a bare system has: a Maven that may be installed must not be found. */
    private void lendSystemTools() throws IOException {
        List<String> names = List.of(
                "cat",
                "cut",
                "dirname",
                "find",
                "grep",
                "head",
                "ln",
                "locale",
                "mkdir",
                "mv",
                "readlink",
                "rm",
                "sed",
                "sh",
                "sleep",
                "uname");
        for (String name : names) {
            for (String place : System.getenv("PATH").split(":")) {
                Path tool = Path.of(place, name);
                if (Files.isExecutable(tool) && !Files.exists(tools.resolve(name))) {
                    tool(name, "exec " + tool + " \"$@\"");
                }
            }
        }
    }

    private void copy(String file) throws IOException {
        Path target = home.resolve(file);
        Files.createDirectories(target.getParent());
        Files.copy(Path.of("..", file), target, StandardCopyOption.COPY_ATTRIBUTES);
    }

    private static void age(Path... files) throws IOException {
        for (Path file : files) {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
        }
    }

    private void javaOfVersion(String version) throws IOException {
        Files.writeString(folder.resolve("jdk").resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        tool("java", "{ printf '[%s]' \"$@\"; echo; } >>\"$CALLS/java\"");
    }

    private void tool(String name, String body) throws IOException {
        Path file = Files.writeString(tools.resolve(name), "#!/bin/sh\n" + body + "\n");
        assertTrue(file.toFile().setExecutable(true));
    }

    private int start(String... arguments) throws IOException, InterruptedException {
        return program(arguments).start().waitFor();
    }

    private ProcessBuilder program(String... arguments) {
        List<String> command =
                new ArrayList<>(List.of(home.resolve("posestudio").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        builder.environment().put("CALLS", folder.toString());
        builder.environment().put("PATH", tools.toString());
        builder.environment().remove("POSESTUDIO_JAVA_OPTS");
        return builder.redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("said").toFile()));
    }

    private List<String> calls(String tool) throws IOException {
        Path file = folder.resolve(tool);
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    private String said() throws IOException {
        return Files.readString(folder.resolve("said"));
    }
}
