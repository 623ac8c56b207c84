package posestudio.app.doctor;

import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import posestudio.app.engine.InstalledEngine;
import posestudio.app.system.ProductVersion;
import posestudio.app.system.UserFolders;
import posestudio.editor.problem.Problem;
import posestudio.models.ModelException;
import posestudio.models.install.InstalledPack;
import posestudio.models.install.InstalledPacks;
import posestudio.models.pack.ModelPack;
import posestudio.models.pack.ModelStore;
import posestudio.models.runtime.ComputeDevice;
import posestudio.models.runtime.NodePlacement;
import posestudio.render.draw.DrawingDevice;
import posestudio.render.liveportrait.network.LivePortraitNetworks;

/** Looks at everything the studio stands on, and goes on after a fault, so that one report tells all. */
public final class Examination {
    private final InstalledEngine engine;
    private final UserFolders folders;

    /** An examination of an engine, which stays the caller's. */
    public Examination(InstalledEngine engine, UserFolders folders) {
        this.engine = engine;
        this.folders = folders;
    }

    /** The findings, part by part. Takes a moment: it loads the networks and opens a drawing device. */
    public Map<String, List<Finding>> all() {
        Map<String, List<Finding>> parts = new LinkedHashMap<>();
        parts.put("Pose Studio " + ProductVersion.text(), system());
        parts.put("Networks", networks());
        parts.put("Drawing", drawing());
        parts.put("Model packs", packs());
        parts.put("Folders", folders());
        return parts;
    }

    private static List<Finding> system() {
        Runtime runtime = Runtime.getRuntime();
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.of("Java %s, %s, %s", property("java.version"), property("java.vendor"), home()));
        findings.add(Finding.of("%s %s, %s", property("os.name"), property("os.version"), property("os.arch")));
        findings.add(Finding.of(
                "%d cores; Java may take %d MiB%s",
                runtime.availableProcessors(), runtime.maxMemory() >> 20, physicalMemory()));
        findings.add(Finding.of(
                "language %s, encoding %s, file names %s",
                Locale.getDefault(Locale.Category.DISPLAY).toLanguageTag(),
                Charset.defaultCharset(),
                property("sun.jnu.encoding")));
        findings.add(Finding.of("display: %s", display()));
        return findings;
    }

    private static String physicalMemory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? " of " + (system.getTotalMemorySize() >> 20) + " MiB, " + (system.getFreeMemorySize() >> 20) + " free"
                : "";
    }

    /** Asked of the environment only: asking AWT could break drawing in this process. */
    private static String display() {
        if (!property("os.name").toLowerCase(Locale.ROOT).contains("linux")) {
            return "the system's own";
        }
        Map<String, String> environment = System.getenv();
        return "DISPLAY=%s WAYLAND_DISPLAY=%s XDG_SESSION_TYPE=%s"
                .formatted(
                        environment.getOrDefault("DISPLAY", ""),
                        environment.getOrDefault("WAYLAND_DISPLAY", ""),
                        environment.getOrDefault("XDG_SESSION_TYPE", ""));
    }

    private List<Finding> networks() {
        try {
            ComputeDevice device = engine.computeDevice();
            List<Finding> findings = new ArrayList<>();
            findings.add(Finding.of("ONNX Runtime %s, runs on %s", device.runtimeVersion(), device));
            findings.add(Finding.of("built with %s", device.compiledProviders()));
            device.libraries().ifPresent(folder -> findings.add(Finding.of("its libraries lie in %s", folder)));
            device.shortfall()
                    .ifPresent(why -> findings.add(Finding.of("no better device, because %s", why.sentence())));
            if (device.provider() == ComputeDevice.Provider.CUDA) {
                engine.models().packs().stream()
                        .filter(pack -> pack.id().equals(LivePortraitNetworks.PACK))
                        .forEach(pack -> findings.add(generator(device, pack)));
            }
            return findings;
        } catch (Problem e) {
            return List.of(fault(e));
        }
    }

    /** The largest network is rewritten for cards, which may go wrong. */
    private static Finding generator(ComputeDevice device, ModelPack pack) {
        try {
            return Finding.of(
                    "LivePortrait draws with %s", NodePlacement.measure(device, pack, LivePortraitNetworks.GENERATOR));
        } catch (ModelException e) {
            return Finding.fault(e.getMessage());
        }
    }

    private List<Finding> drawing() {
        try (DrawingDevice device = engine.openDevice()) {
            List<Finding> findings = new ArrayList<>();
            findings.add(Finding.of("%s", device.description()));
            device.fallbackReason().ifPresent(why -> findings.add(Finding.of("no better device, because %s", why)));
            return findings;
        } catch (Problem e) {
            return List.of(fault(e));
        }
    }

    private List<Finding> packs() {
        ModelStore store = engine.models();
        List<Finding> findings = new ArrayList<>();
        for (ModelPack pack : store.packs()) {
            findings.add(packFinding(pack));
        }
        for (ModelException refused : store.refused()) {
            findings.add(Finding.fault(refused.getMessage()));
        }
        for (InstalledPack pack : new InstalledPacks(folders.models()).list(new ArrayList<>())) {
            findings.add(Finding.of(
                    "%s: build %s, warping network %s, opsets %s",
                    pack.manifest().id(),
                    known(pack.build()),
                    known(pack.variant()),
                    new TreeSet<>(pack.opsets().values())));
        }
        return findings;
    }

    private static Finding packFinding(ModelPack pack) {
        try {
            pack.verify();
            return Finding.of(
                    "%s %s (%s) in %s: %d files, every checksum is right",
                    pack.id(),
                    pack.manifest().version(),
                    pack.manifest().license(),
                    pack.place(),
                    pack.manifest().files().size());
        } catch (ModelException e) {
            return Finding.fault(e.getMessage());
        }
    }

    private static String known(String word) {
        return word.isEmpty() ? "not told" : word;
    }

    private List<Finding> folders() {
        return List.of(
                folder("cache", folders.cache()),
                folder("model packs", folders.models()),
                folder("libraries for NVIDIA cards", folders.cuda()),
                folder("logs", folders.state()),
                folder("temporary files", Path.of(property("java.io.tmpdir"))));
    }

    private static Finding folder(String name, Path folder) {
        String state = !Files.exists(folder) ? "not there yet" : Files.isWritable(folder) ? "writable" : "read-only";
        return Finding.of("%s: %s (%s)", name, folder, state);
    }

    private static Finding fault(Problem problem) {
        Throwable cause = problem.getCause();
        return Finding.fault(cause == null ? problem.getMessage() : cause.getMessage());
    }

    private static String home() {
        return property("java.home");
    }

    private static String property(String name) {
        return System.getProperty(name, "?");
    }
}
