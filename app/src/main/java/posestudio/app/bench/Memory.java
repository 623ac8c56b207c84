package posestudio.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much memory this process has taken. */
final class Memory {
    private static final Path STATUS = Path.of("/proc/self/status");

    private Memory() {}

    /** The most at any moment, native memory included where the system tells; else Java's own now. */
    static String peak() {
        try {
            if (Files.isReadable(STATUS)) {
                for (String line : Files.readAllLines(STATUS)) {
                    if (line.startsWith("VmHWM:")) {
                        long kilobytes = Long.parseLong(line.replaceAll("\\D", ""));
                        return (kilobytes >> 10) + " MB";
                    }
                }
            }
        } catch (IOException e) {
            // Told as where there is no such file.
        }
        Runtime runtime = Runtime.getRuntime();
        return ((runtime.totalMemory() - runtime.freeMemory()) >> 20) + " MB of Java's own";
    }
}
