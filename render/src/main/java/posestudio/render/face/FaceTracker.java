package posestudio.render.face;

import java.util.List;
import java.util.Optional;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.models.ModelException;
import posestudio.models.pack.ModelPack;
import posestudio.models.pack.ModelStore;
import posestudio.models.perception.CanonicalFace;
import posestudio.models.runtime.ComputeDevice;
import posestudio.render.face.detect.FaceSearcher;
import posestudio.render.face.sample.PicturePyramid;

/**
 * Finds faces in one frame of a clip and follows them into the next. Owns networks of its own until closed, so that a
 * picture can be analysed meanwhile; used by one thread at a time.
 */
public final class FaceTracker implements AutoCloseable {
    private static final double QUARTER = Math.PI / 2;

    private final String packName;
    private final HeadFit headFit;
    private final FaceSearcher searcher;
    private final FaceReader reader;

    /** How much of a frame is looked at. */
    public enum Search {
        /** The whole frame at once: upright faces of 6 % of its longer side and more. */
        QUICK(1, false),
        /** Its parts as well: upright faces of half that size and more. */
        PARTS(2, false),
        /** Its parts, and where nothing is found lying and upside-down faces too. */
        THOROUGH(2, true);

        private final int levels;
        private final boolean turned;

        Search(int levels, boolean turned) {
            this.levels = levels;
            this.turned = turned;
        }
    }

    private FaceTracker(ModelPack pack, ComputeDevice device) throws ModelException {
        packName = pack.manifest().idAndVersion();
        CanonicalFace face = CanonicalFace.read(pack);
        headFit = new HeadFit(face);
        searcher = new FaceSearcher(device, pack);
        reader = new FaceReader(device, pack, face, searcher);
    }

    /**
     * Opens the networks of the perception pack.
     *
     * @throws Problem of kind ENGINE when the pack is missing or damaged or a network does not load
     */
    public static FaceTracker open(ModelStore store, ComputeDevice device) throws Problem {
        try {
            return new FaceTracker(store.require(FaceAnalyzer.PACK), device);
        } catch (ModelException e) {
            throw ModelProblems.problem(e);
        }
    }

    /** Id and version of the model pack that sees. */
    public String packName() {
        return packName;
    }

    /**
     * Looks for faces that are not known yet.
     *
     * @param frame the frame
     * @param known the faces that are being followed
     * @throws Problem of kind ENGINE when a network fails, of kind CANCELLED when asked to stop
     */
    public List<FaceReading> find(PicturePyramid frame, Search search, List<FaceReading> known, Progress progress)
            throws Problem {
        FaceHunt hunt = new FaceHunt(frame, searcher, reader, progress);
        known.forEach(face -> hunt.skip(face.landmarks().box()));
        try {
            hunt.search(0, search.levels, 0);
            for (int turn = -1; turn <= 2 && search.turned && known.isEmpty(); turn++) {
                if (turn != 0 && hunt.found().isEmpty()) {
                    hunt.search(0, search.levels, turn * QUARTER);
                }
            }
        } catch (ModelException e) {
            throw ModelProblems.problem(e);
        }
        return hunt.found().stream().map(this::reading).toList();
    }

    /**
     * Reads a face where it was in the frame before.
     *
     * @param confirm whether the detector is to be asked too; it is in any case when the reading is doubtful
     * @return empty when there is no usable face any more
     * @throws Problem of kind ENGINE when a network fails
     */
    public Optional<FaceReading> follow(PicturePyramid frame, FaceReading before, boolean confirm) throws Problem {
        try {
            FaceReader.Face face = reader.follow(frame, before.landmarks(), before.score(), confirm);
            return face.isStillThere() ? Optional.of(reading(face)) : Optional.empty();
        } catch (ModelException e) {
            throw ModelProblems.problem(e);
        }
    }

    private FaceReading reading(FaceReader.Face face) {
        HeadTransform read = headFit.fit(face.landmarks());
        HeadTransform head = PoseCalibration.calibrate(read);
        return new FaceReading(
                PoseCalibration.turnDepth(face.landmarks(), read, head),
                head,
                face.confirmation(),
                face.presence(),
                face.sharpness());
    }

    @Override
    public void close() {
        searcher.close();
        reader.close();
    }
}
