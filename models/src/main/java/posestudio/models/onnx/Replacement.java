package posestudio.models.onnx;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * Collects nodes that take the place of another, and the constants that they read, under names of their own. The
 * operators are those that ONNX has had in the same form from opset 16 to 22.
 */
final class Replacement {
    /** A whole-number attribute. */
    record Attribute(String name, List<Long> values, boolean list) {
        /** One number. */
        static Attribute of(String name, long value) {
            return new Attribute(name, List.of(value), false);
        }

        /** Several. */
        static Attribute of(String name, List<Long> values) {
            return new Attribute(name, values, true);
        }

        /** AttributeProto: name 1, i 3, ints 8, type 20 (INT 2, INTS 7). */
        private byte[] bytes() {
            ProtoWriter writer = new ProtoWriter().text(1, name);
            values.forEach(value -> writer.number(list ? 8 : 3, value));
            return writer.number(20, list ? 7 : 2).bytes();
        }
    }

    private final String prefix;
    private final ByteArrayOutputStream nodes = new ByteArrayOutputStream();
    private final ByteArrayOutputStream constants = new ByteArrayOutputStream();
    private int count;

    /** An empty one; no name in the graph begins with the prefix. */
    Replacement(String prefix) {
        this.prefix = prefix;
    }

    /** A node; its output is returned. */
    String node(String operator, List<String> inputs, Attribute... attributes) {
        String output = prefix + operator + "_" + count++;
        node(operator, inputs, output, attributes);
        return output;
    }

    /** A node with a given output. NodeProto: input 1, output 2, name 3, op_type 4, attribute 5. */
    void node(String operator, List<String> inputs, String output, Attribute... attributes) {
        ProtoWriter node = new ProtoWriter();
        inputs.forEach(input -> node.text(1, input));
        node.text(2, output).text(3, prefix + "node_" + count++).text(4, operator);
        for (Attribute attribute : attributes) {
            node.content(5, attribute.bytes());
        }
        // GraphProto: node 1.
        nodes.writeBytes(new ProtoWriter().content(1, node.bytes()).bytes());
    }

    /** Whole numbers side by side. */
    String integers(List<Long> values) {
        ByteBuffer raw = ByteBuffer.allocate(values.size() * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        values.forEach(raw::putLong);
        return constant(List.of((long) values.size()), ElementType.INT64, raw.array());
    }

    /** A whole number without axes. */
    String integer(long value) {
        byte[] raw = ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(value)
                .array();
        return constant(List.of(), ElementType.INT64, raw);
    }

    /** Floats in a shape. */
    String floats(List<Long> shape, float... values) {
        ByteBuffer raw = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            raw.putFloat(value);
        }
        return constant(shape, ElementType.FLOAT, raw.array());
    }

    /** A float without axes. */
    String number(double value) {
        return floats(List.of(), (float) value);
    }

    /** TensorProto: dims 1, data_type 2, name 8, raw_data 9. */
    private String constant(List<Long> shape, ElementType type, byte[] raw) {
        String name = prefix + "constant_" + count++;
        ProtoWriter tensor = new ProtoWriter();
        shape.forEach(size -> tensor.number(1, size));
        tensor.number(2, type.code()).text(8, name).content(9, raw);
        // GraphProto: initializer 5.
        constants.writeBytes(new ProtoWriter().content(5, tensor.bytes()).bytes());
        return name;
    }

    /** Converts a tensor to another kind of numbers. */
    String cast(String tensor, ElementType type) {
        return node("Cast", List.of(tensor), Attribute.of("to", type.code()));
    }

    /**
     * At which voxel of an axis of S a place g is that runs from -1 to 1 between the outer edges: ((g + 1) S - 1) / 2. In
     * the order of ONNX Runtime's own operator, so that rounding is the same.
     */
    String voxel(String place, long size) {
        String fromEdge = node("Add", List.of(place, number(1)));
        String inVoxels = node("Mul", List.of(fromEdge, number(size)));
        return node("Mul", List.of(node("Sub", List.of(inVoxels, number(1))), number(0.5)));
    }

    /** The nodes as fields of a graph. */
    byte[] nodes() {
        return nodes.toByteArray();
    }

    /** The constants as fields of a graph. */
    byte[] constants() {
        return constants.toByteArray();
    }
}
