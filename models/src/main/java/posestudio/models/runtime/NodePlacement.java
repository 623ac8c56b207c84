package posestudio.models.runtime;

import ai.onnxruntime.OrtException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import posestudio.models.ModelException;
import posestudio.models.ModelException.Reason;
import posestudio.models.pack.ModelPack;
import posestudio.models.pack.PackManifest;

/**
 * Which provider runs how many nodes of a network, as ONNX Runtime itself writes down while it runs. On a card, nodes
 * that are left to the processor cost copies there and back, and are what to look at first when it is slow.
 *
 * @param nodes how many nodes each provider runs, by ONNX Runtime's name for it such as {@code CPUExecutionProvider}
 * @param onProcessor how many nodes of which operator the processor runs
 * @param shortfall why the network was not opened on the device's best provider; empty when it was
 */
public record NodePlacement(Map<String, Integer> nodes, Map<String, Integer> onProcessor, Optional<String> shortfall) {
    private static final String PROCESSOR = "CPUExecutionProvider";

    /** Copies the maps. */
    public NodePlacement {
        nodes = Map.copyOf(nodes);
        onProcessor = Map.copyOf(onProcessor);
    }

    /**
     * Opens a network a second time and runs it once, with zeros in it.
     *
     * @throws ModelException when it cannot be opened or run
     */
    public static NodePlacement measure(ComputeDevice device, ModelPack pack, String network) throws ModelException {
        PackManifest.Network entry = pack.network(network);
        NetworkForm form = NetworkForm.best(device, pack, entry);
        try {
            Path folder = Files.createTempDirectory("posestudio-nodes");
            try {
                String profile;
                try (ModelSession session = ModelSession.open(
                        device, pack, entry, form, folder.resolve("nodes").toString())) {
                    session.run();
                    profile = session.endProfile();
                }
                return read(Path.of(profile), form.shortfall());
            } finally {
                delete(folder);
            }
        } catch (IOException | OrtException e) {
            throw new ModelException(
                    e,
                    Reason.NETWORK_FAILED,
                    "What runs the nodes of %s cannot be told: %s".formatted(network, e.getMessage()),
                    network,
                    String.valueOf(e.getMessage()));
        }
    }

    private static void delete(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    /** An array of events; a node's ends in {@code _kernel_time} and names operator and provider among its arguments. */
    private static NodePlacement read(Path profile, Optional<String> shortfall) throws IOException {
        Map<String, Integer> nodes = new TreeMap<>();
        Map<String, Integer> onProcessor = new TreeMap<>();
        try (JsonParser parser = new JsonFactory().createParser(profile.toFile())) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                Map<String, String> event = texts(parser);
                String provider = event.getOrDefault("provider", "");
                if (event.getOrDefault("name", "").endsWith("_kernel_time") && !provider.isEmpty()) {
                    nodes.merge(provider, 1, Integer::sum);
                    if (provider.equals(PROCESSOR)) {
                        onProcessor.merge(event.getOrDefault("op_name", "?"), 1, Integer::sum);
                    }
                }
            }
        }
        return new NodePlacement(nodes, onProcessor, shortfall);
    }

    /** All texts of an event, those of its arguments included. */
    private static Map<String, String> texts(JsonParser parser) throws IOException {
        Map<String, String> texts = new HashMap<>();
        for (int depth = 1; depth > 0; ) {
            JsonToken token = parser.nextToken();
            if (token == null) {
                throw new IOException("the profile is cut off");
            }
            if (token.isStructStart()) {
                depth++;
            } else if (token.isStructEnd()) {
                depth--;
            } else if (token == JsonToken.VALUE_STRING && depth <= 2 && parser.currentName() != null) {
                texts.put(parser.currentName(), parser.getText());
            }
        }
        return texts;
    }

    /**
     * Such as {@code 412 CUDAExecutionProvider, 2 CPUExecutionProvider (Shape 2)}; the operators are named where not all
     * nodes are the processor's.
     */
    @Override
    public String toString() {
        String text = counts(nodes, "%2$d %1$s");
        return (nodes.size() > 1 && !onProcessor.isEmpty()
                        ? text + " (" + counts(onProcessor, "%1$s %2$d") + ")"
                        : text)
                + shortfall.map(why -> ", because " + why).orElse("");
    }

    private static String counts(Map<String, Integer> counts, String form) {
        return new TreeMap<>(counts)
                .descendingMap().entrySet().stream()
                        .map(entry -> form.formatted(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining(", "));
    }
}
