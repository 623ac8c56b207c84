package posestudio.models.onnx;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lets the convolutions of a model compute in half precision, which is where its time goes and half of its size; all
 * else stays in floats, so that places, sums and what is normalised keep their digits. Weights are converted as they
 * stream from file to file.
 */
public final class HalfConvolutions {
    private static final int GRAPH = 7;
    private static final int NODE = 1;
    private static final int INITIALIZER = 5;
    private static final int LONGEST_NAME = 1 << 10;
    private static final int LONGEST_NODE = 1 << 16;
    private static final String CONVOLUTION = "Conv";

    private final ChannelBytes bytes;
    private final String prefix;
    private final Set<String> weights;
    private final Set<Long> chosen = new HashSet<>();
    private final Map<Long, GraphIndex.Node> nodes = new HashMap<>();
    private final Map<String, String> halves = new HashMap<>();
    private int count;

    private HalfConvolutions(ChannelBytes bytes, GraphIndex index, Set<String> convertible) {
        this.bytes = bytes;
        this.prefix = index.freshPrefix();
        this.weights = convertible;
        choose(index);
    }

    /**
     * Writes a copy.
     *
     * @param copy does not exist yet
     * @return how many convolutions compute in half precision
     * @throws MalformedOnnx when it is no whole ONNX model
     * @throws IOException when one file cannot be read or the other not be written
     */
    public static int write(Path model, Path copy) throws IOException, MalformedOnnx {
        try (FileChannel source = FileChannel.open(model, StandardOpenOption.READ);
                FileChannel target = FileChannel.open(copy, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ChannelBytes bytes = new ChannelBytes(source);
            FileEdits edits = new FileEdits();
            int converted = 0;
            for (WireReader fields = new WireReader(bytes); fields.next(); ) {
                if (fields.field() == GRAPH) {
                    GraphIndex index = new GraphIndex(fields.message());
                    HalfConvolutions half = new HalfConvolutions(bytes, index, convertible(fields.message()));
                    half.inGraph(fields.message()).putIn(fields, edits);
                    converted += half.chosen.size();
                }
            }
            edits.write(source, target);
            return converted;
        }
    }

    /** Weights of floats that lie in the file as raw data and are nowhere declared as floats. */
    private static Set<String> convertible(WireReader graph) throws IOException, MalformedOnnx {
        Set<String> found = new HashSet<>();
        Set<String> declared = new HashSet<>();
        while (graph.next()) {
            switch (graph.field()) {
                case INITIALIZER -> {
                    String name = "";
                    boolean floats = false;
                    boolean raw = false;
                    for (WireReader tensor = graph.message(); tensor.next(); ) {
                        switch (tensor.field()) {
                            case 2 -> floats = tensor.number() == ElementType.FLOAT.code();
                            case 8 -> name = tensor.text(LONGEST_NAME);
                            case 9 -> raw = tensor.length() % Float.BYTES == 0;
                            default -> {}
                        }
                    }
                    if (floats && raw) {
                        found.add(name);
                    }
                }
                case 11, 12, 13 ->
                    declared.add(TensorSignature.read(graph.message()).name());
                default -> {}
            }
        }
        found.removeAll(declared);
        return found;
    }

    /** A weight is converted only if all that read it are convolutions that are converted with all of theirs. */
    private void choose(GraphIndex index) {
        for (GraphIndex.Node node : index.nodes()) {
            nodes.put(node.start(), node);
        }
        boolean settled = false;
        while (!settled) {
            settled = true;
            for (GraphIndex.Node node : index.nodes()) {
                if (!canBeConverted(node, index)) {
                    settled &= !weights.removeAll(new HashSet<>(node.inputs()));
                }
            }
        }
        for (GraphIndex.Node node : index.nodes()) {
            if (canBeConverted(node, index)) {
                chosen.add(node.start());
            }
        }
    }

    private boolean canBeConverted(GraphIndex.Node node, GraphIndex index) {
        return node.operator().equals(CONVOLUTION)
                && node.domain().isEmpty()
                && node.inputs().size() >= 2
                && node.outputs().size() == 1
                && weights.containsAll(node.inputs().subList(1, node.inputs().size()))
                && !weights.contains(node.inputs().get(0))
                && index.type(node.inputs().get(0)) != ElementType.FLOAT16
                && node.end() - node.content() <= LONGEST_NODE;
    }

    private FileEdits inGraph(WireReader graph) throws IOException, MalformedOnnx {
        Set<String> read = new HashSet<>();
        chosen.forEach(start -> {
            List<String> inputs = nodes.get(start).inputs();
            read.addAll(inputs.subList(1, inputs.size()));
        });
        FileEdits edits = new FileEdits();
        while (graph.next()) {
            if (graph.field() == NODE && chosen.contains(graph.start())) {
                edits.replace(graph.start(), graph.end(), convolution(graph));
            } else if (graph.field() == INITIALIZER) {
                weight(graph, read, edits);
            }
        }
        return edits;
    }

    /** The node between two that convert; what several convolutions read is converted once. */
    private byte[] convolution(WireReader graph) throws IOException, MalformedOnnx {
        GraphIndex.Node node = nodes.get(graph.start());
        Replacement around = new Replacement(prefix + "half_" + count++ + "_");
        String data = node.inputs().get(0);
        String half = halves.get(data);
        if (half == null) {
            half = around.cast(data, ElementType.FLOAT16);
            halves.put(data, half);
        }
        String result = prefix + "half_" + count++;
        ProtoWriter same = new ProtoWriter();
        boolean first = true;
        for (WireReader fields = graph.message(); fields.next(); ) {
            if (fields.field() == 1 && first) {
                same.text(1, half);
                first = false;
            } else if (fields.field() == 2) {
                same.text(2, result);
            } else {
                same.raw(bytes.copy(fields.start(), (int) (fields.end() - fields.start())));
            }
        }
        Replacement behind = new Replacement(prefix + "half_" + count++ + "_");
        behind.node(
                "Cast",
                List.of(result),
                node.outputs().get(0),
                Replacement.Attribute.of("to", ElementType.FLOAT.code()));
        return new ProtoWriter()
                .raw(around.nodes())
                .content(NODE, same.bytes())
                .raw(behind.nodes())
                .bytes();
    }

    /** TensorProto: data_type 2, name 8, raw_data 9. */
    private static void weight(WireReader graph, Set<String> read, FileEdits edits) throws IOException, MalformedOnnx {
        FileEdits inTensor = new FileEdits();
        boolean wanted = false;
        for (WireReader tensor = graph.message(); tensor.next(); ) {
            switch (tensor.field()) {
                case 2 ->
                    inTensor.replace(
                            tensor.start(),
                            tensor.end(),
                            new ProtoWriter()
                                    .number(2, ElementType.FLOAT16.code())
                                    .bytes());
                case 8 -> wanted = read.contains(tensor.text(LONGEST_NAME));
                case 9 -> {
                    Halves content = new Halves(tensor.valueStart(), tensor.end());
                    inTensor.replace(
                            tensor.start(),
                            tensor.valueStart(),
                            new ProtoWriter().head(9, content.length()).bytes());
                    inTensor.replace(tensor.valueStart(), tensor.end(), content);
                }
                default -> {}
            }
        }
        if (wanted) {
            inTensor.putIn(graph, edits);
        }
    }
}
