package posestudio.models.onnx;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import posestudio.models.onnx.MalformedOnnx.Fault;

/**
 * What an ONNX model says about itself, read from its file without loading weights and without ONNX Runtime: a network
 * of hundreds of megabytes is looked through in milliseconds.
 *
 * @param irVersion version of the file's form
 * @param opset version of ONNX's own operators
 * @param inputs tensors that must be given, in the order declared; weights that old files list as inputs are left out
 * @param outputs tensors that are computed, in the order declared
 * @param operators how many nodes of which operator the main graph has
 */
public record OnnxSignature(
        long irVersion,
        long opset,
        List<TensorSignature> inputs,
        List<TensorSignature> outputs,
        Map<String, Integer> operators) {
    private static final int LONGEST_NAME = 1 << 10;
    private static final int MOST_TENSORS = 10_000;
    private static final int MOST_OPERATORS = 1_000;

    /** Copies the collections. */
    public OnnxSignature {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        operators = Map.copyOf(operators);
    }

    /**
     * Reads a file, which is only ever looked at as protobuf.
     *
     * @throws MalformedOnnx when it is no whole ONNX model
     * @throws IOException when it cannot be read
     */
    public static OnnxSignature read(Path file) throws IOException, MalformedOnnx {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            return read(new ChannelBytes(channel));
        }
    }

    static OnnxSignature read(ChannelBytes bytes) throws IOException, MalformedOnnx {
        FileKind.requireNoOther(bytes);
        Collected found = new Collected();
        // ModelProto: ir_version 1, graph 7, opset_import 8.
        for (WireReader model = new WireReader(bytes); model.next(); ) {
            switch (model.field()) {
                case 1 -> found.irVersion = model.number();
                case 7 -> found.graph(model.message());
                case 8 -> found.opset(model.message());
                default -> {}
            }
        }
        return found.signature();
    }

    /** The input of that name. */
    public Optional<TensorSignature> input(String name) {
        return inputs.stream().filter(tensor -> tensor.name().equals(name)).findFirst();
    }

    /** The output of that name. */
    public Optional<TensorSignature> output(String name) {
        return outputs.stream().filter(tensor -> tensor.name().equals(name)).findFirst();
    }

    /** What was found so far; the fields of a message come in any order. */
    private static final class Collected {
        private final Map<String, TensorSignature> inputs = new LinkedHashMap<>();
        private final Map<String, TensorSignature> outputs = new LinkedHashMap<>();
        private final Map<String, Integer> operators = new TreeMap<>();
        private long irVersion;
        private long opset;
        private boolean graph;

        /** OperatorSetId: domain 1, version 2. */
        private void opset(WireReader message) throws IOException, MalformedOnnx {
            String domain = "";
            long version = 0;
            while (message.next()) {
                if (message.field() == 1) {
                    domain = message.text(LONGEST_NAME);
                } else if (message.field() == 2) {
                    version = message.number();
                }
            }
            if (domain.isEmpty() || domain.equals("ai.onnx")) {
                opset = version;
            }
        }

        /** GraphProto: node 1, initializer 5, input 11, output 12. */
        private void graph(WireReader message) throws IOException, MalformedOnnx {
            graph = true;
            WireReader again = message.again();
            while (message.next()) {
                switch (message.field()) {
                    case 1 -> node(message.message());
                    case 11 -> add(inputs, message.message());
                    case 12 -> add(outputs, message.message());
                    default -> {}
                }
            }
            // Only after all inputs are known can the names of weights be dropped as they come: there may be very many.
            while (again.next()) {
                if (again.field() == 5) {
                    initializer(again.message());
                }
            }
        }

        private static void add(Map<String, TensorSignature> side, WireReader message)
                throws IOException, MalformedOnnx {
            if (side.size() == MOST_TENSORS) {
                throw new MalformedOnnx(Fault.NOT_ONNX, "it has more inputs or outputs than any model");
            }
            TensorSignature tensor = TensorSignature.read(message);
            side.put(tensor.name(), tensor);
        }

        /** NodeProto: op_type 4. */
        private void node(WireReader message) throws IOException, MalformedOnnx {
            while (message.next()) {
                if (message.field() == 4) {
                    operators.merge(message.text(LONGEST_NAME), 1, Integer::sum);
                }
            }
            if (operators.size() > MOST_OPERATORS) {
                throw new MalformedOnnx(Fault.NOT_ONNX, "it has more kinds of operators than there are");
            }
        }

        /** TensorProto: name 8, data_location 14, which is 1 when the data lies in another file. */
        private void initializer(WireReader message) throws IOException, MalformedOnnx {
            while (message.next()) {
                if (message.field() == 8) {
                    inputs.remove(message.text(LONGEST_NAME));
                } else if (message.field() == 14 && message.number() == 1) {
                    throw new MalformedOnnx(Fault.WEIGHTS_ELSEWHERE, "its weights lie in other files");
                }
            }
        }

        private OnnxSignature signature() throws MalformedOnnx {
            if (irVersion <= 0 || !graph) {
                throw new MalformedOnnx(Fault.NOT_ONNX, "it is not an ONNX model, or damaged");
            }
            if (opset <= 0) {
                throw new MalformedOnnx(Fault.CUT_OFF, "it does not say which operators it needs; its end is missing");
            }
            if (outputs.isEmpty()) {
                throw new MalformedOnnx(Fault.NOT_ONNX, "it computes nothing");
            }
            return new OnnxSignature(
                    irVersion, opset, List.copyOf(inputs.values()), List.copyOf(outputs.values()), operators);
        }
    }
}
