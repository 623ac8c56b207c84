package posestudio.models.runtime;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.FloatBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import posestudio.models.ModelException;
import posestudio.models.ModelException.Reason;
import posestudio.models.pack.ModelPack;
import posestudio.models.pack.PackManifest;
import posestudio.models.runtime.ComputeDevice.Provider;

/**
 * One network, ready to run. Write into {@link #input}, call {@link #run()}, read from {@link #output}: the buffers are
 * native memory that the network reads and writes in place, the same ones in every run. Used by one thread at a time,
 * except for {@link #stop()}; closed by whoever opened it.
 */
public final class ModelSession implements AutoCloseable {
    private final String id;
    private final NetworkForm form;
    private final OrtSession session;
    private final OrtSession.RunOptions runOptions;
    private final Map<String, BoundTensor> inputs = new LinkedHashMap<>();
    private final Map<String, BoundTensor> outputs = new LinkedHashMap<>();
    private final Map<String, OnnxTensor> given = new LinkedHashMap<>();
    private final Map<String, OnnxTensor> pinned = new LinkedHashMap<>();
    private RunTimes times = RunTimes.NONE;
    /** Held while it is decided whether a run can be stopped; never during a run. */
    private final Object stopping = new Object();

    private boolean running;
    private boolean stopped;
    private boolean closed;

    private ModelSession(String id, NetworkForm form, OrtSession session) throws OrtException {
        this.id = id;
        this.form = form;
        this.session = session;
        this.runOptions = new OrtSession.RunOptions();
    }

    /**
     * Opens a network of a pack, checked against its checksum and its manifest, in the {@linkplain NetworkForm form} that
     * suits the device. A network of a pack on disk is read by ONNX Runtime itself and never stands in Java's memory. One
     * that does not load on an NVIDIA card, for want of memory perhaps, is opened on the processor; {@link #shortfall}
     * tells why.
     *
     * @throws ModelException when the file is missing or damaged, has other tensors than the manifest says, or does not
     *     load on the device
     */
    public static ModelSession open(ComputeDevice device, ModelPack pack, String network) throws ModelException {
        PackManifest.Network entry = pack.network(network);
        return openOrFallBack(device, pack, entry, NetworkForm.best(device, pack, entry));
    }

    /** On a card a network counts as opened when it has run: memory is taken and libraries are loaded only then. */
    static ModelSession openOrFallBack(
            ComputeDevice device, ModelPack pack, PackManifest.Network network, NetworkForm form)
            throws ModelException {
        if (form.provider() == Provider.CPU) {
            return open(device, pack, network, form);
        }
        try {
            ModelSession session = open(device, pack, network, form);
            try {
                session.run();
                session.times = RunTimes.NONE;
                return session;
            } catch (ModelException e) {
                session.close();
                throw e;
            }
        } catch (ModelException e) {
            if (e.reason() != Reason.NETWORK_FAILED) {
                throw e;
            }
            return open(device, pack, network, NetworkForm.processor(pack, network, device, e.getMessage()));
        }
    }

    static ModelSession open(ComputeDevice device, ModelPack pack, PackManifest.Network network, NetworkForm form)
            throws ModelException {
        return open(device, pack, network, form, null);
    }

    /** With a path, ONNX Runtime writes what it runs into a file whose name begins so. */
    static ModelSession open(
            ComputeDevice device, ModelPack pack, PackManifest.Network network, NetworkForm form, String profile)
            throws ModelException {
        ModelSession opened = null;
        try {
            opened = new ModelSession(network.id(), form, createSession(device, pack, network, form, profile));
            opened.bind(device, network.inputs(), opened.session.getInputInfo(), opened.inputs, opened.given);
            opened.bind(device, network.outputs(), opened.session.getOutputInfo(), opened.outputs, opened.pinned);
            return opened;
        } catch (OrtException | ModelException e) {
            if (opened != null) {
                opened.close();
            }
            throw e instanceof ModelException known ? known : failed(network.id(), e);
        }
    }

    private static OrtSession createSession(
            ComputeDevice device, ModelPack pack, PackManifest.Network network, NetworkForm form, String profile)
            throws OrtException, ModelException {
        try (OrtSession.SessionOptions options = ComputeDevice.sessionOptions(form.provider(), form.exact())) {
            if (profile != null) {
                options.enableProfiling(profile);
            }
            return form.file().isPresent()
                    ? device.environment().createSession(form.file().get().toString(), options)
                    : device.environment().createSession(pack.load(network.file()), options);
        }
    }

    private void bind(
            ComputeDevice device,
            List<PackManifest.Tensor> tensors,
            Map<String, NodeInfo> actual,
            Map<String, BoundTensor> side,
            Map<String, OnnxTensor> handles)
            throws OrtException, ModelException {
        for (PackManifest.Tensor tensor : tensors) {
            long[] shape = tensor.shape().stream().mapToLong(Integer::longValue).toArray();
            NodeInfo info = actual.get(tensor.name());
            if (info == null
                    || !(info.getInfo() instanceof TensorInfo found)
                    || !fits(found.getShape(), shape)
                    || !BoundTensor.canBind(found.type)) {
                throw failed(id, new OrtException("tensor " + tensor.name() + " is not as the manifest says"));
            }
            BoundTensor bound = new BoundTensor(device.environment(), found.type, tensor.count(), shape);
            side.put(tensor.name(), bound);
            handles.put(tensor.name(), bound.tensor());
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

    /** Where the profile was written that this session was opened with. */
    String endProfile() throws OrtException {
        return session.endProfiling();
    }

    /** The network's name in its pack. */
    public String id() {
        return id;
    }

    /** What it runs on. */
    public Provider provider() {
        return form.provider();
    }

    /** Why it does not run on the device's best provider, as an English clause; empty when it does. */
    public Optional<String> shortfall() {
        return form.shortfall();
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

    private FloatBuffer buffer(Map<String, BoundTensor> side, String name) {
        requireOpen();
        BoundTensor bound = side.get(name);
        if (bound == null) {
            throw new IllegalArgumentException(id + " has no " + name + ", only " + side.keySet());
        }
        return bound.floats();
    }

    /**
     * Runs the network once.
     *
     * @throws ModelException when the device fails, or with {@link Reason#STOPPED} when it was stopped; then the outputs
     *     hold nothing of use
     * @throws IllegalStateException when closed
     */
    public void run() throws ModelException {
        long start = System.nanoTime();
        begin();
        try {
            inputs.values().forEach(BoundTensor::toNetwork);
            // All outputs are pinned, so there is nothing in the result to read or to keep.
            session.run(given, Set.of(), pinned, runOptions).close();
            outputs.values().forEach(BoundTensor::fromNetwork);
            times = times.plus((System.nanoTime() - start) / 1e6);
        } catch (OrtException e) {
            throw wasStopped() ? stopped(e) : failed(id, e);
        } finally {
            synchronized (stopping) {
                running = false;
            }
        }
    }

    private void begin() {
        requireOpen();
        synchronized (stopping) {
            if (running) {
                throw new IllegalStateException(id + " is run by two threads");
            }
            running = true;
            if (stopped) {
                stopped = false;
                terminate(false);
            }
        }
    }

    private boolean wasStopped() {
        synchronized (stopping) {
            return stopped;
        }
    }

    /**
     * Makes a run that another thread is in end soon, as soon as the operator at work is done. Does nothing when none is
     * in progress: the next one is not touched.
     */
    public void stop() {
        synchronized (stopping) {
            if (running && !stopped && !closed) {
                stopped = true;
                terminate(true);
            }
        }
    }

    private void terminate(boolean now) {
        try {
            runOptions.setTerminate(now);
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How long the runs took so far. */
    public RunTimes times() {
        return times;
    }

    /** Frees the native memory; the buffers must not be used afterwards. Closing twice does nothing. */
    @Override
    public void close() {
        synchronized (stopping) {
            if (closed) {
                return;
            }
            closed = true;
        }
        inputs.values().forEach(BoundTensor::close);
        outputs.values().forEach(BoundTensor::close);
        runOptions.close();
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

    private ModelException stopped(OrtException cause) {
        return new ModelException(cause, Reason.STOPPED, "The network %s was stopped.".formatted(id), id);
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
