package posestudio.app.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import posestudio.models.runtime.NodePlacement;

/**
 * What was measured of the neural engine.
 *
 * @param pack the networks, by id and version
 * @param device what ran them
 * @param runtime version of ONNX Runtime
 * @param threads of the processor that it may use
 * @param nodes for each network, which provider runs how many of its nodes; empty where the processor runs all
 * @param stages how long each step took, in the order of the work
 * @param peak the most memory of the process, megabytes; empty where the system does not tell
 * @param heapPeak the most of Java's heap, megabytes
 */
record NeuralReport(
        String pack,
        String device,
        String runtime,
        int threads,
        Map<String, NodePlacement> nodes,
        Map<Stage, Timings> stages,
        OptionalLong peak,
        long heapPeak) {
    private static final int SCHEMA = 1;
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** A step that is measured. */
    enum Stage {
        /** From a picture just opened to the first one drawn: networks read, face prepared, face drawn. */
        FIRST("first picture, networks opened"),
        /** The crop that the networks see, out of the full-resolution picture. */
        CROP("crop of 512 x 512"),
        /** The 203 landmarks, where the pack has them. */
        LANDMARKS("landmarks"),
        /** Keypoints, pose and expression of the source. */
        MOTION("motion extractor (M)"),
        /** The feature volume of the source. */
        APPEARANCE("appearance extractor (F)"),
        /** The network that keeps the shoulders still. */
        STITCHING("stitching (S)"),
        /** The network that draws. */
        WARPING("warp and decode (W, G)"),
        /** Into the photo, at its full resolution. */
        PASTE("paste"),
        /** The same with the photo's own detail. */
        DETAIL("paste with detail carried over"),
        /** A view while the hand moves. */
        DRAFT("draft view, 1024 x 1024"),
        /** The view when it rests. */
        SETTLED("settled view, 1024 x 1024"),
        /** The whole picture, as for a file. */
        FINAL("final picture"),
        /** From the wish to stop a settled view until it has stopped. */
        STOP("stopping a settled view");

        private final String words;

        Stage(String words) {
            this.words = words;
        }
    }

    /** @throws IllegalArgumentException when nothing was measured */
    NeuralReport {
        if (stages.isEmpty()) {
            throw new IllegalArgumentException("nothing measured");
        }
        stages = new LinkedHashMap<>(stages);
    }

    /** One line each. */
    String lines() {
        StringBuilder lines = new StringBuilder(
                "pack: %s%ndevice: %s, ONNX Runtime %s, %d threads%n".formatted(pack, device, runtime, threads));
        stages.forEach((stage, timings) -> lines.append("%s: %s%n".formatted(stage.words, timings)));
        nodes.forEach((network, placed) -> lines.append("nodes of %s: %s%n".formatted(network, placed)));
        String whole = peak.isPresent() ? "%d MB, ".formatted(peak.getAsLong()) : "";
        return lines.append("most memory used: %sof Java's heap %d MB%n".formatted(whole, heapPeak))
                .toString();
    }

    /** As docs/benchmarks.md describes it. */
    String json() {
        ObjectNode root = JSON.createObjectNode();
        root.put("schema", SCHEMA)
                .put("pack", pack)
                .put("device", device)
                .put("onnxruntime", runtime)
                .put("threads", threads);
        ObjectNode all = root.putObject("stages");
        stages.forEach((stage, timings) -> all.putObject(stage.name().toLowerCase(java.util.Locale.ROOT))
                .put("medianMillis", rounded(timings.median()))
                .put("fastestMillis", rounded(timings.fastest()))
                .put("slowestMillis", rounded(timings.slowest()))
                .put("times", timings.count()));
        ObjectNode placed = root.putObject("nodes");
        nodes.forEach((network, placement) -> {
            ObjectNode of = placed.putObject(network);
            placement.nodes().forEach(of.putObject("providers")::put);
            placement.onProcessor().forEach(of.putObject("onProcessor")::put);
            placement.shortfall().ifPresent(why -> of.put("shortfall", why));
        });
        ObjectNode memory = root.putObject("memory");
        peak.ifPresent(megabytes -> memory.put("peakMegabytes", megabytes));
        memory.put("heapPeakMegabytes", heapPeak);
        try {
            return JSON.writeValueAsString(root);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double rounded(double millis) {
        return Math.round(millis * 1000) / 1000.0;
    }
}
