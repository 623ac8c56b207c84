package posestudio.models.onnx;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import posestudio.models.onnx.MalformedOnnx.Fault;

/**
 * Which nodes a graph has, what they read and write, and which shapes are told; everything but weights, of which only
 * short lists of whole numbers are kept.
 */
final class GraphIndex {
    private static final int LONGEST_NAME = 1 << 10;
    private static final int MOST_ENTRIES = 200_000;
    private static final int LONGEST_LIST = 8;

    /**
     * A node.
     *
     * @param start where it begins in the file, its tag included
     * @param content where what follows its tag and length begins
     * @param end where it ends
     * @param to the kind of numbers that a Cast makes; 0 for other nodes
     */
    record Node(
            long start,
            long content,
            long end,
            String name,
            String operator,
            String domain,
            List<String> inputs,
            List<String> outputs,
            long to) {
        /** The node's name, or that of its output where it has none. */
        String title() {
            return name.isEmpty() ? outputs.stream().findFirst().orElse("?") : name;
        }
    }

    private final List<Node> nodes = new ArrayList<>();
    private final Map<String, Node> producers = new HashMap<>();
    private final Map<String, TensorSignature> told = new HashMap<>();
    private final Set<String> inputs = new HashSet<>();
    private final Map<String, List<Long>> lists = new HashMap<>();
    private final Set<String> weights = new HashSet<>();
    private int entries;

    /** Reads a graph: node 1, initializer 5, input 11, output 12, value_info 13. */
    GraphIndex(WireReader graph) throws IOException, MalformedOnnx {
        while (graph.next()) {
            switch (graph.field()) {
                case 1 -> node(graph);
                case 5 -> initializer(graph.message());
                case 11 -> inputs.add(told(graph.message()));
                case 12, 13 -> told(graph.message());
                default -> {}
            }
        }
        inputs.removeAll(weights);
    }

    private void count() throws MalformedOnnx {
        if (++entries > MOST_ENTRIES) {
            throw new MalformedOnnx(Fault.NOT_ONNX, "it has more nodes than any model");
        }
    }

    private String told(WireReader message) throws IOException, MalformedOnnx {
        count();
        TensorSignature tensor = TensorSignature.read(message);
        told.put(tensor.name(), tensor);
        return tensor.name();
    }

    /** NodeProto: input 1, output 2, name 3, op_type 4, attribute 5, domain 7. */
    private void node(WireReader graph) throws IOException, MalformedOnnx {
        count();
        String name = "";
        String operator = "";
        String domain = "";
        List<String> read = new ArrayList<>();
        List<String> written = new ArrayList<>();
        List<Long> list = null;
        long to = 0;
        for (WireReader message = graph.message(); message.next(); ) {
            switch (message.field()) {
                case 1 -> {
                    count();
                    read.add(message.text(LONGEST_NAME));
                }
                case 2 -> {
                    count();
                    written.add(message.text(LONGEST_NAME));
                }
                case 3 -> name = message.text(LONGEST_NAME);
                case 4 -> operator = message.text(LONGEST_NAME);
                case 5 -> {
                    list = constantValue(message.message()).orElse(list);
                    to = castType(message.message()).orElse(to);
                }
                case 7 -> domain = message.text(LONGEST_NAME);
                default -> {}
            }
        }
        Node node = new Node(
                graph.start(),
                graph.valueStart(),
                graph.end(),
                name,
                operator,
                domain,
                List.copyOf(read),
                List.copyOf(written),
                operator.equals("Cast") ? to : 0);
        nodes.add(node);
        written.forEach(output -> producers.put(output, node));
        if (operator.equals("Constant") && list != null && !written.isEmpty()) {
            lists.put(written.get(0), list);
        }
    }

    /** AttributeProto: t 5. */
    private static Optional<List<Long>> constantValue(WireReader attribute) throws IOException, MalformedOnnx {
        Optional<List<Long>> list = Optional.empty();
        while (attribute.next()) {
            if (attribute.field() == 5) {
                list = new Weight(attribute.message()).list();
            }
        }
        return list;
    }

    /** AttributeProto: name 1, i 3. */
    private static Optional<Long> castType(WireReader attribute) throws IOException, MalformedOnnx {
        boolean named = false;
        Optional<Long> type = Optional.empty();
        while (attribute.next()) {
            if (attribute.field() == 1) {
                named = attribute.length() == 2 && attribute.text(2).equals("to");
            } else if (attribute.field() == 3) {
                type = Optional.of(attribute.number());
            }
        }
        return named ? type : Optional.empty();
    }

    private void initializer(WireReader message) throws IOException, MalformedOnnx {
        count();
        Weight weight = new Weight(message);
        weights.add(weight.name);
        told.putIfAbsent(weight.name, new TensorSignature(weight.name, ElementType.of(weight.type), weight.shape));
        weight.list().ifPresent(list -> lists.put(weight.name, list));
    }

    /** A weight with little or none of its content. TensorProto: dims 1, data_type 2, int64_data 7, name 8, raw_data 9. */
    private static final class Weight {
        private final List<Long> shape = new ArrayList<>();
        private final List<Long> numbers = new ArrayList<>();
        private String name = "";
        private long type;

        private Weight(WireReader message) throws IOException, MalformedOnnx {
            while (message.next()) {
                switch (message.field()) {
                    case 1 -> dimensions(message, shape);
                    case 2 -> type = message.number();
                    case 7 -> dimensions(message, numbers);
                    case 8 -> name = message.text(LONGEST_NAME);
                    case 9 -> raw(message);
                    default -> {}
                }
            }
        }

        /** Repeated numbers come one by one or packed; more than a short list is of no interest. */
        private static void dimensions(WireReader message, List<Long> target) throws IOException, MalformedOnnx {
            if (message.isNumber()) {
                if (target.size() <= LONGEST_LIST) {
                    target.add(message.number());
                }
            } else if (message.length() <= LONGEST_LIST * 10) {
                message.packed(target);
            } else {
                target.addAll(Collections.nCopies(LONGEST_LIST + 1, 0L));
            }
        }

        private void raw(WireReader message) throws IOException, MalformedOnnx {
            if (message.length() <= LONGEST_LIST * Long.BYTES) {
                ByteBuffer raw = ByteBuffer.wrap(message.content(LONGEST_LIST * Long.BYTES))
                        .order(ByteOrder.LITTLE_ENDIAN);
                while (raw.remaining() >= Long.BYTES) {
                    numbers.add(raw.getLong());
                }
            }
        }

        /** The numbers of a short list; empty for all else. */
        private Optional<List<Long>> list() {
            boolean isList = type == ElementType.INT64.code()
                    && shape.size() == 1
                    && shape.get(0) == numbers.size()
                    && numbers.size() <= LONGEST_LIST;
            return isList ? Optional.of(List.copyOf(numbers)) : Optional.empty();
        }
    }

    List<Node> nodes() {
        return nodes;
    }

    /** The node that computes a tensor; null for inputs and weights. */
    Node producer(String tensor) {
        return producers.get(tensor);
    }

    boolean isInput(String tensor) {
        return inputs.contains(tensor);
    }

    /**
     * What the numbers of a tensor are: what the file tells, or else what they were made from. That holds for all that
     * computes with numbers.
     */
    ElementType type(String tensor) {
        Set<String> met = new HashSet<>();
        String name = tensor;
        while (met.add(name)) {
            TensorSignature known = told.get(name);
            if (known != null && known.type() != ElementType.OTHER) {
                return known.type();
            }
            Node producer = producers.get(name);
            if (producer == null || producer.inputs().isEmpty()) {
                return ElementType.OTHER;
            }
            if (producer.to() != 0) {
                return ElementType.of(producer.to());
            }
            // The first input of a choice is the condition.
            int from = producer.operator().equals("Where") && producer.inputs().size() > 1 ? 1 : 0;
            name = producer.inputs().get(from);
        }
        return ElementType.OTHER;
    }

    /** The shape of a tensor, -1 for an axis that is free; empty when it is not known. */
    Optional<List<Long>> shape(String tensor) {
        TensorSignature known = told.get(tensor);
        if (known != null && !known.shape().isEmpty()) {
            return Optional.of(known.shape());
        }
        Node producer = producers.get(tensor);
        if (producer == null
                || !producer.operator().equals("Reshape")
                || producer.inputs().size() < 2) {
            return Optional.empty();
        }
        // What is reshaped to a fixed shape has it; 0 stands for the size it had, -1 for what is left.
        return Optional.ofNullable(lists.get(producer.inputs().get(1)))
                .map(list -> list.stream().map(size -> size <= 0 ? -1 : size).toList());
    }

    /** Letters that no name in the graph begins with. */
    String freshPrefix() {
        Set<String> names = new HashSet<>(told.keySet());
        names.addAll(weights);
        names.addAll(producers.keySet());
        nodes.forEach(node -> names.add(node.name()));
        String prefix = "posestudio/";
        while (anyBegins(names, prefix)) {
            prefix = "_" + prefix;
        }
        return prefix;
    }

    private static boolean anyBegins(Set<String> names, String prefix) {
        return names.stream().anyMatch(name -> name.startsWith(prefix));
    }
}
