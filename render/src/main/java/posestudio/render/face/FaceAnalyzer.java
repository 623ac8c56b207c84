package posestudio.render.face;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import posestudio.editor.image.Picture;
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
 * Finds the faces of a picture and all that is known about each. Owns the networks until closed; used by one thread at
 * a time, whichever that is.
 */
public final class FaceAnalyzer implements AutoCloseable {
    /** The model pack that holds the networks and the canonical face. */
    public static final String PACK = "perception";

    private static final String STAGE = "progress.analyse";
    /** As a camera held sideways or upside down sees a person, radians clockwise. */
    private static final double[] TURNS = {Math.PI / 2, -Math.PI / 2, Math.PI};
    /** These are always searched; smaller faces only where there is reason to. */
    private static final int LEVELS_ALWAYS = 2;

    private final String packName;
    private final CanonicalFace canonicalFace;
    private final HeadFit headFit;
    private final FaceSearcher searcher;
    private final FaceReader reader;
    private final MatteNetwork matteNetwork;

    private FaceAnalyzer(ModelPack pack, ComputeDevice device) throws ModelException {
        packName = pack.manifest().idAndVersion();
        canonicalFace = CanonicalFace.read(pack);
        headFit = new HeadFit(canonicalFace);
        searcher = new FaceSearcher(device, pack);
        reader = new FaceReader(device, pack, canonicalFace, searcher);
        matteNetwork = new MatteNetwork(device, pack);
    }

    /**
     * Opens the networks of the perception pack.
     *
     * @throws Problem of kind ENGINE when the pack is missing or damaged or a network does not load
     */
    public static FaceAnalyzer open(ModelStore store, ComputeDevice device) throws Problem {
        try {
            return new FaceAnalyzer(store.require(PACK), device);
        } catch (ModelException e) {
            throw ModelProblems.problem(e);
        }
    }

    /** The canonical mesh that the analyses speak of. */
    public CanonicalFace canonicalFace() {
        return canonicalFace;
    }

    /**
     * Finds all faces. Where none stands upright, lying and upside-down ones are looked for, then ever smaller ones.
     *
     * @param progress told about; asked often whether to stop
     * @throws Problem of kind ENGINE when a network fails, of kind CANCELLED when asked to stop
     */
    public FaceSearch analyse(Picture picture, Progress progress) throws Problem {
        long start = System.nanoTime();
        PicturePyramid pyramid = new PicturePyramid(picture);
        FaceHunt hunt = new FaceHunt(pyramid, searcher, reader, progress);
        List<FaceAnalysis> faces = new ArrayList<>();
        try {
            double turn = 0;
            hunt.search(0, LEVELS_ALWAYS, turn);
            for (int i = 0; i < TURNS.length && hunt.found().isEmpty(); i++) {
                progress.report(STAGE, (i + 1.0) / (TURNS.length + 2));
                turn = TURNS[i];
                hunt.search(0, LEVELS_ALWAYS, turn);
            }
            progress.report(STAGE, 1 - 1.0 / (TURNS.length + 2));
            hunt.searchDeeper(LEVELS_ALWAYS, hunt.found().isEmpty() ? 0 : turn);
            for (FaceReader.Face face : hunt.found()) {
                progress.checkCancelled();
                faces.add(complete(pyramid, face));
            }
        } catch (ModelException e) {
            throw ModelProblems.problem(e);
        }
        faces.sort(
                Comparator.comparingDouble((FaceAnalysis f) -> f.box().area()).reversed());
        progress.report(STAGE, 1);
        return new FaceSearch(faces, hunt.refused(), (System.nanoTime() - start) / 1e6, packName);
    }

    private FaceAnalysis complete(PicturePyramid pyramid, FaceReader.Face face) throws ModelException {
        HeadTransform read = headFit.fit(face.landmarks());
        HeadTransform head = PoseCalibration.calibrate(read);
        return new FaceAnalysis(
                face.confirmation(),
                face.presence(),
                face.sharpness(),
                PoseCalibration.turnDepth(face.landmarks(), read, head),
                head,
                matteNetwork.read(pyramid, face.landmarks()));
    }

    @Override
    public void close() {
        searcher.close();
        reader.close();
        matteNetwork.close();
    }
}
