package posestudio.models.runtime;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import posestudio.models.ModelException;
import posestudio.models.ModelException.Reason;
import posestudio.models.pack.ModelPack;
import posestudio.models.pack.PackManifest;

/**
 * One network, ready to run. Write into {@link #input}, call {@link #run()}, read from {@link #output}: the buffers are
 * native memory that the network reads and writes in place, the same ones in every run. Used by one thread at a time;
 * closed by whoever opened it.
 */
public final class ModelSession implements AutoCloseable {
    private final String id;
    private final OrtSession session;
    private final Map<String, FloatBuffer> buffers = new LinkedHashMap<>();
    private final Map<String, OnnxTensor> inputs = new LinkedHashMap<>();
    private final Map<String, OnnxTensor> outputs = new LinkedHashMap<>();
    private RunTimes times = RunTimes.NONE;
    private boolean closed;

    private ModelSession(String id, OrtSession session) {
        this.id = id;
        this.session = session;
    }

    /**
     * Opens a network of a pack, checked against its checksum and its manifest.
     *
     * @throws ModelException when the file is missing or damaged, has other tensors than the manifest says, or does not
     *     load on the device
     */
    public static ModelSession open(ComputeDevice device, ModelPack pack, String network) throws ModelException {
        PackManifest.Network entry = pack.network(network);
        byte[] onnx = pack.load(entry.file());
        ModelSession opened = null;
        try (OrtSession.SessionOptions options = device.sessionOptions()) {
            opened = new ModelSession(network, device.environment().createSession(onnx, options));
            opened.bind(device, entry.inputs(), opened.session.getInputInfo(), opened.inputs);
            opened.bind(device, entry.outputs(), opened.session.getOutputInfo(), opened.outputs);
            return opened;
        } catch (OrtException | ModelException e) {
            if (opened != null) {
                opened.close();
            }
            throw e instanceof ModelException known ? known : failed(network, e);
        }
    }

    private void bind(
            ComputeDevice device,
            List<PackManifest.Tensor> tensors,
            Map<String, NodeInfo> actual,
            Map<String, OnnxTensor> bound)
            throws OrtException, ModelException {
        for (PackManifest.Tensor tensor : tensors) {
            long[] shape = tensor.shape().stream().mapToLong(Integer::longValue).toArray();
            NodeInfo info = actual.get(tensor.name());
            if (info == null || !(info.getInfo() instanceof TensorInfo found) || !fits(found.getShape(), shape)) {
                throw failed(id, new OrtException("tensor " + tensor.name() + " is not as the manifest says"));
            }
            FloatBuffer buffer = ByteBuffer.allocateDirect(tensor.count() * Float.BYTES)
                    .order(ByteOrder.nativeOrder())
                    .asFloatBuffer();
            bound.put(tensor.name(), OnnxTensor.createTensor(device.environment(), buffer, shape));
            buffers.put(tensor.name(), buffer);
        }
    }

    /** Axes of free size (-1) take any. */
    private static boolean fits(long[] found, long[] wanted) {
        boolean fits = found.length == wanted.length;
        for (int i = 0; fits && i < found.length; i++) {
            fits = found[i] < 0 || found[i] == wanted[i];
        }
        return fits;
    }

    /** The network's name in its pack. */
    public String id() {
        return id;
    }

    /**
     * Where an input is written, from position 0 to the end of the tensor.
     *
     * @throws IllegalArgumentException when there is no input of that name
     * @throws IllegalStateException when closed
     */
    public FloatBuffer input(String name) {
        return buffer(inputs, name);
    }

    /**
     * Where an output stands after a run; the next run overwrites it.
     *
     * @throws IllegalArgumentException when there is no output of that name
     * @throws IllegalStateException when closed
     */
    public FloatBuffer output(String name) {
        return buffer(outputs, name);
    }

    private FloatBuffer buffer(Map<String, OnnxTensor> side, String name) {
        requireOpen();
        if (!side.containsKey(name)) {
            throw new IllegalArgumentException(id + " has no " + name + ", only " + side.keySet());
        }
        return buffers.get(name).duplicate().clear();
    }

    /**
     * Runs the network once.
     *
     * @throws ModelException when the device fails
     * @throws IllegalStateException when closed
     */
    public void run() throws ModelException {
        requireOpen();
        long start = System.nanoTime();
        try {
            // All outputs are pinned, so there is nothing in the result to read or to keep.
            session.run(inputs, outputs).close();
            times = times.plus((System.nanoTime() - start) / 1e6);
        } catch (OrtException e) {
            throw failed(id, e);
        }
    }

    /** How long the runs took so far. */
    public RunTimes times() {
        return times;
    }

    /** Frees the native memory; the buffers must not be used afterwards. Closing twice does nothing. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        inputs.values().forEach(OnnxTensor::close);
        outputs.values().forEach(OnnxTensor::close);
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException(id + " is closed");
        }
    }

    private static ModelException failed(String network, Exception cause) {
        return new ModelException(
                cause,
                Reason.NETWORK_FAILED,
                "The network %s failed: %s".formatted(network, cause.getMessage()),
                network,
                String.valueOf(cause.getMessage()));
    }
}
