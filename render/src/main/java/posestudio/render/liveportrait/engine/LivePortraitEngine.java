package posestudio.render.liveportrait.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.image.Picture;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.editor.project.EngineSettings;
import posestudio.models.ModelException;
import posestudio.models.pack.ModelPack;
import posestudio.models.runtime.ComputeDevice;
import posestudio.models.runtime.RunTimes;
import posestudio.render.draw.Patch;
import posestudio.render.draw.Region;
import posestudio.render.draw.Scene;
import posestudio.render.face.FaceAnalysis;
import posestudio.render.face.ModelProblems;
import posestudio.render.liveportrait.network.LivePortraitNetworks;
import posestudio.render.liveportrait.paste.GeneratedFace;

/**
 * The neural engine: a LivePortrait pack. What is needed once for each face and what was drawn last are remembered. For
 * any thread; one thread of its own runs the networks.
 */
public final class LivePortraitEngine implements AutoCloseable {
    /** A face that is drawn slower than this does not follow the hand, milliseconds. */
    public static final double SLOW_MILLIS = 80;

    private static final long FACES_BYTES = 120L << 20;
    private static final long PICTURES_BYTES = 100L << 20;
    private static final long PATCHES_BYTES = 200L << 20;

    private final LivePortraitNetworks networks;
    private final FacePreparation preparation;
    private final FaceGeneration generation;
    private final Worker worker;
    private final Recent<FaceAnalysis, LivePortraitFace> faces =
            new Recent<>(FACES_BYTES, face -> (long) face.features().length * Float.BYTES);
    private final Recent<Wanted, GeneratedFace> pictures = new Recent<>(PICTURES_BYTES, GeneratedFace::bytes);
    private final Recent<PatchKey, Patch> patches = new Recent<>(PATCHES_BYTES, LivePortraitEngine::bytes);
    private volatile double lastMillis;

    /** What decides the network's picture of a face. */
    private record Wanted(FaceAnalysis face, FaceEdit edit, boolean bodyStill) {}

    /** What decides a patch. */
    private record PatchKey(int face, Wanted wanted, double detail, int step, List<Patch> below) {}

    /** The engine of that pack on that device; opens no network yet. */
    public LivePortraitEngine(ModelPack pack, ComputeDevice device) {
        networks = new LivePortraitNetworks(pack, device);
        preparation = new FacePreparation(networks);
        generation = new FaceGeneration(networks);
        worker = new Worker(networks::stop);
    }

    private static long bytes(Patch patch) {
        Picture pixels = patch.pixels();
        return (long) pixels.width() * pixels.height() * pixels.bands() * (pixels.bits() / 8);
    }

    /** The pack that draws. */
    public ModelPack pack() {
        return networks.pack();
    }

    /** What runs the networks. */
    public ComputeDevice device() {
        return networks.device();
    }

    /** What runs the network that draws, in words, with the reason when that turned out not to be the device's best. */
    public String runsOn() {
        return networks.runsOn();
    }

    /** How long the last picture took from the network, milliseconds; 0 before the first one. */
    public double lastMillis() {
        return lastMillis;
    }

    /** Whether it cannot follow the hand, so that something else should draw drafts. */
    public boolean isSlow() {
        return lastMillis == 0 ? device().provider() == ComputeDevice.Provider.CPU : lastMillis > SLOW_MILLIS;
    }

    /** How long the runs of each network took. */
    public Map<String, RunTimes> times() {
        return networks.times();
    }

    /**
     * What the networks know of one face.
     *
     * @throws Problem of kind ENGINE when a network fails, CANCELLED when asked to stop
     */
    public LivePortraitFace face(Picture picture, FaceAnalysis face, Progress progress) throws Problem {
        Optional<LivePortraitFace> known = faces.get(face);
        return known.isPresent() ? known.get() : worker.run(() -> prepared(picture, face, progress), progress);
    }

    /** Finds out about a face what every edit needs, when nobody waits for anything else. */
    public void ahead(Picture picture, FaceAnalysis face) {
        worker.later(() -> {
            LivePortraitFace known = prepared(picture, face, Progress.NONE);
            return made(known, still(face), Progress.NONE);
        });
    }

    private LivePortraitFace prepared(Picture picture, FaceAnalysis face, Progress progress) throws Problem {
        Optional<LivePortraitFace> known = faces.get(face);
        if (known.isPresent()) {
            return known.get();
        }
        LivePortraitFace fresh = translated(() -> preparation.prepare(picture, face, progress));
        faces.put(face, fresh);
        return fresh;
    }

    /**
     * The patches of all faces of a scene that are edited, each over those before it.
     *
     * @param edits one for each face, of which this engine understands everything
     * @param step picture pixels across and down for each of the patches
     * @param detail how much of the photo's own detail is carried over, 0 to 1
     * @param knownOnly whether faces that the network would have to draw first are left out
     * @throws Problem of kind ENGINE when a network fails, CANCELLED when asked to stop
     */
    public List<Patch> patches(
            Scene scene, List<FaceEdit> edits, int step, double detail, boolean knownOnly, Progress progress)
            throws Problem {
        EngineSettings settings = scene.engine();
        List<Patch> made = new ArrayList<>();
        for (int i = 0; i < edits.size(); i++) {
            if (edits.get(i).isNeutral()) {
                continue;
            }
            Wanted wanted = new Wanted(scene.faces().get(i), edits.get(i), settings.bodyStill());
            if (!knownOnly || isKnown(wanted, detail)) {
                made.add(patch(scene.picture(), i, wanted, made, step, detail, progress));
            }
        }
        return made;
    }

    /** Whether no network has to run for it. */
    private boolean isKnown(Wanted wanted, double detail) {
        return faces.get(wanted.face()).isPresent()
                && pictures.get(wanted).isPresent()
                && (detail == 0 || pictures.get(still(wanted.face())).isPresent());
    }

    /** The face as it is. */
    private static Wanted still(FaceAnalysis face) {
        return new Wanted(face, FaceEdit.NEUTRAL, true);
    }

    private Patch patch(
            Picture picture, int index, Wanted wanted, List<Patch> before, int step, double detail, Progress progress)
            throws Problem {
        LivePortraitFace face = face(picture, wanted.face(), progress);
        Region region = face.paste().region(step);
        List<Patch> below =
                before.stream().filter(patch -> overlap(patch.region(), region)).toList();
        PatchKey key = new PatchKey(index, wanted, detail, step, below);
        Optional<Patch> known = patches.get(key);
        if (known.isPresent()) {
            return known.get();
        }
        GeneratedFace made = generated(face, wanted, progress);
        progress.checkCancelled();
        // What the network loses is told by its picture of the face as it is.
        Optional<GeneratedFace> still =
                detail > 0 ? Optional.of(generated(face, still(wanted.face()), progress)) : Optional.empty();
        Patch patch = face.paste().patch(index, wanted.edit(), made, still, detail, below, step);
        patches.put(key, patch);
        return patch;
    }

    private GeneratedFace generated(LivePortraitFace face, Wanted wanted, Progress progress) throws Problem {
        Optional<GeneratedFace> known = pictures.get(wanted);
        return known.isPresent() ? known.get() : worker.run(() -> made(face, wanted, progress), progress);
    }

    private GeneratedFace made(LivePortraitFace face, Wanted wanted, Progress progress) throws Problem {
        Optional<GeneratedFace> meanwhile = pictures.get(wanted);
        if (meanwhile.isPresent()) {
            return meanwhile.get();
        }
        long start = System.nanoTime();
        GeneratedFace made = translated(() -> generation.generate(face, wanted.edit(), wanted.bodyStill(), progress));
        lastMillis = (System.nanoTime() - start) / 1e6;
        pictures.put(wanted, made);
        return made;
    }

    private static boolean overlap(Region a, Region b) {
        return a.x() < b.x() + b.width()
                && b.x() < a.x() + a.width()
                && a.y() < b.y() + b.height()
                && b.y() < a.y() + a.height();
    }

    /** Work of the networks. */
    private interface NetworkWork<T> {
        T run() throws ModelException, Problem;
    }

    private static <T> T translated(NetworkWork<T> work) throws Problem {
        try {
            return work.run();
        } catch (ModelException e) {
            throw ModelProblems.problem(e);
        }
    }

    /** Frees the networks, once what runs has ended. */
    @Override
    public void close() {
        worker.close(networks::close);
        faces.clear();
        pictures.clear();
        patches.clear();
    }
}
