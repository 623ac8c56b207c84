package posestudio.models.onnx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a model says about a tensor that it takes or gives.
 *
 * @param name by which it is bound
 * @param type what its numbers are
 * @param shape its axes, outermost first, -1 where the size is free; empty when the model does not say
 */
public record TensorSignature(String name, ElementType type, List<Long> shape) {
    private static final int LONGEST_NAME = 1 << 10;
    private static final int HIGHEST_RANK = 64;

    /** Copies the list. */
    public TensorSignature {
        shape = List.copyOf(shape);
    }

    /** Whether a tensor of that shape may be bound here: axes of free or untold size take any. */
    public boolean fits(List<Integer> wanted) {
        if (shape.isEmpty()) {
            return true;
        }
        boolean fits = shape.size() == wanted.size();
        for (int i = 0; fits && i < wanted.size(); i++) {
            fits = shape.get(i) < 0 || shape.get(i) == wanted.get(i).longValue();
        }
        return fits;
    }

    /** Name, type and shape as in {@code img float [1, 3, 256, 256]}. */
    @Override
    public String toString() {
        String axes =
                shape.stream().map(axis -> axis < 0 ? "?" : axis.toString()).collect(Collectors.joining(", "));
        return name + " " + type.name().toLowerCase(Locale.ROOT) + " [" + axes + "]";
    }

    /** Reads a ValueInfoProto: name 1, type 2. */
    static TensorSignature read(WireReader value) throws IOException, MalformedOnnx {
        String name = "";
        ElementType type = ElementType.OTHER;
        List<Long> shape = new ArrayList<>();
        while (value.next()) {
            if (value.field() == 1) {
                name = value.text(LONGEST_NAME);
            } else if (value.field() == 2) {
                // TypeProto: tensor_type 1, with elem_type 1 and shape 2.
                for (WireReader kind = value.message(); kind.next(); ) {
                    if (kind.field() == 1) {
                        for (WireReader tensor = kind.message(); tensor.next(); ) {
                            if (tensor.field() == 1) {
                                type = ElementType.of(tensor.number());
                            } else if (tensor.field() == 2) {
                                readShape(tensor.message(), shape);
                            }
                        }
                    }
                }
            }
        }
        return new TensorSignature(name, type, shape);
    }

    /** TensorShapeProto: dim 1, with dim_value 1 where the size is fixed. */
    private static void readShape(WireReader message, List<Long> shape) throws IOException, MalformedOnnx {
        while (message.next()) {
            if (message.field() == 1) {
                long size = -1;
                for (WireReader axis = message.message(); axis.next(); ) {
                    if (axis.field() == 1) {
                        size = axis.number();
                    }
                }
                if (shape.size() == HIGHEST_RANK || size < -1) {
                    throw new MalformedOnnx(MalformedOnnx.Fault.NOT_ONNX, "a tensor in it has an impossible shape");
                }
                shape.add(size == 0 ? -1 : size);
            }
        }
    }
}
