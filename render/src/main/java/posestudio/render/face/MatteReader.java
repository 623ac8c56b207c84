package posestudio.render.face;

import posestudio.editor.problem.Problem;
import posestudio.models.ModelException;
import posestudio.models.pack.ModelStore;
import posestudio.models.runtime.ComputeDevice;
import posestudio.render.face.sample.PicturePyramid;

/**
 * Tells persons from the background in the frames of a clip. Owns its network until closed; used by one thread at a
 * time, which need not be that of the {@link FaceTracker}.
 */
public final class MatteReader implements AutoCloseable {
    private final MatteNetwork network;

    private MatteReader(MatteNetwork network) {
        this.network = network;
    }

    /**
     * Opens the network of the perception pack.
     *
     * @throws Problem of kind ENGINE when the pack is missing or damaged or the network does not load
     */
    public static MatteReader open(ModelStore store, ComputeDevice device) throws Problem {
        try {
            return new MatteReader(new MatteNetwork(device, store.require(FaceAnalyzer.PACK)));
        } catch (ModelException e) {
            throw ModelProblems.problem(e);
        }
    }

    /**
     * The map around one head in whole steps, to be kept; {@link #matte} makes a matte of it.
     *
     * @return {@link Matte#MAP_SIZE} squared values, 0 background to 255 person, rows from the top
     * @throws Problem of kind ENGINE when the network fails
     */
    public byte[] map(PicturePyramid frame, Landmarks landmarks) throws Problem {
        try {
            return network.read(frame, landmarks).toBytes();
        } catch (ModelException e) {
            throw ModelProblems.problem(e);
        }
    }

    /** The matte of a map that was read around these landmarks. */
    public static Matte matte(byte[] map, Landmarks landmarks) {
        float[] alpha = new float[map.length];
        for (int i = 0; i < map.length; i++) {
            alpha[i] = (map[i] & 0xff) / 255f;
        }
        return MatteNetwork.matte(alpha, landmarks);
    }

    @Override
    public void close() {
        network.close();
    }
}
