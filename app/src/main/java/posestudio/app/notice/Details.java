package posestudio.app.notice;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import posestudio.app.system.ProductVersion;

/** What a bug report needs, as plain text for the clipboard. In English whatever the person speaks. */
public final class Details {
    private final Supplier<List<String>> device;

    /**
     * @param device lines about what draws and computes, asked when needed
     */
    public Details(Supplier<List<String>> device) {
        this.device = device;
    }

    /** The program, the machine and, where there is one, what was thrown. */
    public String of(String what, Throwable thrown) {
        Runtime runtime = Runtime.getRuntime();
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        out.println(what);
        out.println();
        out.printf("Pose Studio %s, %s%n", ProductVersion.text(), time());
        out.printf("%s %s %s%n", property("os.name"), property("os.version"), property("os.arch"));
        out.printf("Java %s, %s%n", property("java.version"), property("java.vendor"));
        out.printf(
                "Memory %d of %d MiB, %d cores%n",
                (runtime.totalMemory() - runtime.freeMemory()) >> 20,
                runtime.maxMemory() >> 20,
                runtime.availableProcessors());
        device.get().forEach(out::println);
        if (thrown != null) {
            out.println();
            thrown.printStackTrace(out);
        }
        return text.toString();
    }

    private static String time() {
        return LocalDateTime.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String property(String name) {
        return System.getProperty(name, "?");
    }
}
