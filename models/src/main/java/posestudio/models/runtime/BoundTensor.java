package posestudio.models.runtime;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.platform.Fp16Conversions;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.ShortBuffer;

/**
 * One input or output with the memory it stays in. Whoever uses it sees floats; where the network has half precision,
 * they are converted on the way, since Java 17 knows no such numbers.
 */
final class BoundTensor implements AutoCloseable {
    private final FloatBuffer floats;
    /** Null where the network reads and writes the floats themselves. */
    private final ShortBuffer halves;

    private final OnnxTensor tensor;

    /** A tensor of zeros. */
    BoundTensor(OrtEnvironment environment, OnnxJavaType type, int count, long[] shape) throws OrtException {
        floats = direct(count, Float.BYTES).asFloatBuffer();
        if (type == OnnxJavaType.FLOAT16) {
            halves = direct(count, Short.BYTES).asShortBuffer();
            tensor = OnnxTensor.createTensor(environment, halves, shape, type);
        } else {
            halves = null;
            tensor = OnnxTensor.createTensor(environment, floats, shape);
        }
    }

    private static ByteBuffer direct(int count, int bytes) {
        return ByteBuffer.allocateDirect(Math.multiplyExact(count, bytes)).order(ByteOrder.nativeOrder());
    }

    /** Whether the network's numbers are of a kind that can be bound. */
    static boolean canBind(OnnxJavaType type) {
        return type == OnnxJavaType.FLOAT || type == OnnxJavaType.FLOAT16;
    }

    OnnxTensor tensor() {
        return tensor;
    }

    FloatBuffer floats() {
        return floats.duplicate().clear();
    }

    /** Hands what was written to the network. */
    void toNetwork() {
        if (halves != null) {
            for (int i = 0; i < floats.capacity(); i++) {
                halves.put(i, Fp16Conversions.floatToFp16(floats.get(i)));
            }
        }
    }

    /** Makes readable what the network wrote. */
    void fromNetwork() {
        if (halves != null) {
            for (int i = 0; i < floats.capacity(); i++) {
                floats.put(i, Fp16Conversions.fp16ToFloat(halves.get(i)));
            }
        }
    }

    @Override
    public void close() {
        tensor.close();
    }
}
