package posestudio.render.liveportrait.network;

import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import posestudio.models.ModelException;
import posestudio.models.pack.ModelPack;
import posestudio.models.runtime.ComputeDevice;
import posestudio.models.runtime.ModelSession;
import posestudio.models.runtime.RunTimes;

/**
 * The networks of a LivePortrait pack, each opened when it is first needed. One thread at a time runs them; owns native
 * memory until closed. Tensors are bound by name: the generator declares the driving keypoints before the source's.
 */
public final class LivePortraitNetworks implements AutoCloseable {
    /** Id of the pack. */
    public static final String PACK = "liveportrait";

    /** Id of the network that draws. */
    public static final String GENERATOR = "warping_spade";

    /** Numbers of a feature volume: 32 channels, 16 deep, 64 by 64. */
    public static final int FEATURE = 32 * 16 * 64 * 64;
    /** Pixels across and down of the generator's picture. */
    public static final int OUTPUT = 512;
    /** Pixels across and down of what appearance and motion extractor see. */
    public static final int INPUT = 256;
    /** Pixels across and down of what the landmark network sees. */
    public static final int LANDMARK_INPUT = 224;

    private static final String APPEARANCE = "appearance_feature_extractor";
    private static final String MOTION = "motion_extractor";
    private static final String STITCHING = "stitching";
    private static final String EYES = "stitching_eye";
    private static final String LIPS = "stitching_lip";
    private static final String LANDMARK = "landmark";
    /** The third output, the one with the 203 points; the names are the file's. */
    private static final String LANDMARK_POINTS = "856";

    private final ModelPack pack;
    private final ComputeDevice device;
    private final Map<String, ModelSession> sessions = new HashMap<>();
    /** Whose features the generator's input holds already. */
    private float[] bound;

    /** The networks of that pack on that device; opens none yet. */
    public LivePortraitNetworks(ModelPack pack, ComputeDevice device) {
        this.pack = pack;
        this.device = device;
    }

    /** The pack they come from. */
    public ModelPack pack() {
        return pack;
    }

    /** What runs them. */
    public ComputeDevice device() {
        return device;
    }

    /** What runs the network that draws, in words, with the reason when that turned out not to be the device's best. */
    public String runsOn() {
        return Optional.ofNullable(generator())
                .flatMap(ModelSession::shortfall)
                .map(why -> "CPU (" + why + ")")
                .orElse(device.toString());
    }

    /** Whether the pack has the network that turns a ratio of the lids into offsets. */
    public boolean hasEyes() {
        return has(EYES);
    }

    /** Whether the pack has the network that turns a ratio of the lips into offsets. */
    public boolean hasLips() {
        return has(LIPS);
    }

    /** Whether the pack has the network of 203 landmarks, without which ratios are not known. */
    public boolean hasLandmarks() {
        return has(LANDMARK);
    }

    private boolean has(String network) {
        return pack.manifest().networks().stream().anyMatch(entry -> entry.id().equals(network));
    }

    /**
     * The face's looks as a volume of features.
     *
     * @param face {@link #INPUT} pixels across and down
     * @return (32, 16, 64, 64)
     */
    public float[] appearance(Rgb face) throws ModelException {
        ModelSession session = session(APPEARANCE);
        face.writePlanes(session.input("img"));
        session.run();
        return read(session, "output", FEATURE);
    }

    /**
     * Keypoints, pose and expression.
     *
     * @param face {@link #INPUT} pixels across and down
     */
    public MotionOutputs motion(Rgb face) throws ModelException {
        ModelSession session = session(MOTION);
        face.writePlanes(session.input("img"));
        session.run();
        return new MotionOutputs(
                read(session, "pitch", 66),
                read(session, "yaw", 66),
                read(session, "roll", 66),
                read(session, "t", 3),
                read(session, "exp", 63),
                session.output("scale").get(0),
                read(session, "kp", 63));
    }

    /**
     * What keeps the shoulders where they are.
     *
     * @param input source keypoints (63), then driving ones (63)
     * @return 63 offsets of keypoints, then one of all of them across and down
     */
    public float[] stitching(float[] input) throws ModelException {
        return perceptron(STITCHING, input, 65);
    }

    /**
     * What opens or closes the eyes.
     *
     * @param input source keypoints (63), ratios of the left and the right eye, the ratio wanted
     * @return 63 offsets of driving keypoints
     */
    public float[] eyes(float[] input) throws ModelException {
        return perceptron(EYES, input, 63);
    }

    /**
     * What opens or closes the lips.
     *
     * @param input source keypoints (63), ratio of the lips, the ratio wanted
     * @return 63 offsets of driving keypoints
     */
    public float[] lips(float[] input) throws ModelException {
        return perceptron(LIPS, input, 63);
    }

    private float[] perceptron(String network, float[] input, int outputs) throws ModelException {
        ModelSession session = session(network);
        session.input("input").put(input);
        session.run();
        return read(session, "output", outputs);
    }

    /**
     * 203 landmarks: x and y of each, 0..1 of the square.
     *
     * @param face {@link #LANDMARK_INPUT} pixels across and down
     */
    public float[] landmarks(Rgb face) throws ModelException {
        ModelSession session = session(LANDMARK);
        face.writePlanes(session.input("input"));
        session.run();
        return read(session, LANDMARK_POINTS, 406);
    }

    /**
     * The picture of the face with other keypoints.
     *
     * @param features of {@link #appearance}; not changed while this object lives
     * @param driving where the keypoints shall be (63)
     * @param source where they are in the features' picture (63)
     * @return (3, 512, 512) red, green, blue, 0..1; overwritten by the next call
     */
    public FloatBuffer generate(float[] features, float[] driving, float[] source) throws ModelException {
        ModelSession session = session(GENERATOR);
        if (bound != features) {
            // Eight megabytes that stay the same while one face is worked on.
            session.input("feature_3d").put(features);
            bound = features;
        }
        session.input("kp_driving").put(driving);
        session.input("kp_source").put(source);
        session.run();
        return session.output("out");
    }

    /** Ends a run of the generator that another thread is in, soon; without one nothing happens. */
    public void stop() {
        Optional.ofNullable(generator()).ifPresent(ModelSession::stop);
    }

    /** How long the runs of each network took that was used. */
    public synchronized Map<String, RunTimes> times() {
        Map<String, RunTimes> times = new HashMap<>();
        sessions.forEach((id, session) -> times.put(id, session.times()));
        return times;
    }

    private static float[] read(ModelSession session, String output, int count) {
        float[] numbers = new float[count];
        session.output(output).get(numbers);
        return numbers;
    }

    private synchronized ModelSession generator() {
        return sessions.get(GENERATOR);
    }

    private ModelSession session(String network) throws ModelException {
        synchronized (this) {
            ModelSession known = sessions.get(network);
            if (known != null) {
                return known;
            }
        }
        ModelSession opened = ModelSession.open(device, pack, network);
        synchronized (this) {
            sessions.put(network, opened);
        }
        return opened;
    }

    @Override
    public synchronized void close() {
        sessions.values().forEach(ModelSession::close);
        sessions.clear();
        bound = null;
    }
}
