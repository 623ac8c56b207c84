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
import posestudio.render.face.detect.Detection;
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
    /** The landmark network is either sure or not: faces give 0.9 and more, animals hardly above 0. */
    private static final double MIN_PRESENCE = 0.5;

    private final CanonicalFace canonicalFace;
    private final FaceSearcher searcher;
    private final LandmarkNetwork landmarkNetwork;
    private final MatteNetwork matteNetwork;
    private final HeadFit headFit;

    private FaceAnalyzer(ModelPack pack, ComputeDevice device) throws ModelException {
        canonicalFace = CanonicalFace.read(pack);
        headFit = new HeadFit(canonicalFace);
        searcher = new FaceSearcher(device, pack);
        landmarkNetwork = new LandmarkNetwork(device, pack, canonicalFace);
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
     * Finds all faces.
     *
     * @throws Problem of kind ENGINE when a network fails, of kind CANCELLED when asked to stop
     */
    public FaceSearch analyse(Picture picture, Progress progress) throws Problem {
        long start = System.nanoTime();
        progress.report(STAGE, 0);
        PicturePyramid pyramid = new PicturePyramid(picture);
        List<FaceAnalysis> faces = new ArrayList<>();
        List<FaceBox> refused = new ArrayList<>();
        try {
            for (Detection candidate : searcher.search(pyramid)) {
                progress.checkCancelled();
                analyse(pyramid, candidate, faces, refused);
            }
        } catch (ModelException e) {
            throw ModelProblems.problem(e);
        }
        faces.sort(
                Comparator.comparingDouble((FaceAnalysis f) -> f.box().area()).reversed());
        refused.sort(Comparator.comparingDouble(FaceBox::area).reversed());
        progress.report(STAGE, 1);
        return new FaceSearch(faces, refused, (System.nanoTime() - start) / 1e6);
    }

    private void analyse(PicturePyramid pyramid, Detection candidate, List<FaceAnalysis> faces, List<FaceBox> refused)
            throws ModelException {
        LandmarkNetwork.Reading first = landmarkNetwork.read(pyramid, LandmarkSquare.around(candidate));
        LandmarkNetwork.Reading second = landmarkNetwork.read(pyramid, LandmarkSquare.around(first.landmarks()));
        Landmarks landmarks = second.landmarks();
        FaceBox box = landmarks.box();
        if (faces.stream().anyMatch(face -> face.box().contains(box.centreX(), box.centreY()))) {
            return;
        }
        if (second.presence() < MIN_PRESENCE) {
            refused.add(box);
            return;
        }
        HeadTransform read = headFit.fit(landmarks);
        HeadTransform head = PoseCalibration.calibrate(read);
        faces.add(new FaceAnalysis(
                candidate.score(),
                second.presence(),
                agreement(first.landmarks(), landmarks),
                PoseCalibration.turnDepth(landmarks, read, head),
                head,
                matteNetwork.read(pyramid, landmarks)));
    }

    /**
     * How well two passes agree: 1 when every point of the mesh stayed where it was, 0 when they moved a tenth of the
     * face's size or more on average.
     */
    private static double agreement(Landmarks a, Landmarks b) {
        double sum = 0;
        for (int i = 0; i < Landmarks.MESH_COUNT; i++) {
            sum += Math.hypot(a.x(i) - b.x(i), a.y(i) - b.y(i));
        }
        double moved = sum / Landmarks.MESH_COUNT / Math.sqrt(b.box().area());
        return Math.max(0, 1 - moved / 0.1);
    }

    @Override
    public void close() {
        searcher.close();
        landmarkNetwork.close();
        matteNetwork.close();
    }
}
