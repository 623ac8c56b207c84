package posestudio.app.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** How much memory this process has taken. */
final class Memory {
    private static final Path STATUS = Path.of("/proc/self/status");

    private Memory() {}

    /** The most at any moment, native memory included where the system tells; else Java's own now. */
    static String peak() {
        OptionalLong whole = peakMegabytes();
        if (whole.isPresent()) {
            return whole.getAsLong() + " MB";
        }
        Runtime runtime = Runtime.getRuntime();
        return ((runtime.totalMemory() - runtime.freeMemory()) >> 20) + " MB of Java's own";
    }

    /** The most that the process took at any moment, native memory included; empty where the system does not tell. */
    static OptionalLong peakMegabytes() {
        try {
            if (Files.isReadable(STATUS)) {
                for (String line : Files.readAllLines(STATUS)) {
                    if (line.startsWith("VmHWM:")) {
                        return OptionalLong.of(Long.parseLong(line.replaceAll("\\D", "")) >> 10);
                    }
                }
            }
        } catch (IOException e) {
            // Told as where there is no such file.
        }
        return OptionalLong.empty();
    }

    /** The most that was in use of Java's heap: the highest of each part, added up. */
    static long heapPeakMegabytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                >> 20;
    }
}
