package posestudio.render.clip.track;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import posestudio.render.face.FaceBox;
import posestudio.render.face.FaceReading;
import posestudio.render.face.Landmarks;

/**
 * Tells whether a face that appears is somebody who was there before: by where the person was last, and by the shape of
 * the head in the most similar of some frames. The shape alone tells few people apart (docs/clips.md), so in doubt it is
 * somebody new: two tracks of one person are a nuisance, one track of two people is wrong.
 */
final class KnownPersons {
    /** In the same shot and place nearly everything is the same person; canonical centimetres, as all below. */
    private static final double SHOT_AND_PLACE = 0.6;

    private static final double SHOT = 0.2;
    /** In the same place of another shot, as when two people are shown by turns. */
    private static final double PLACE = 0.2;

    private static final double NOTHING = 0.1;
    /** Share of common area. */
    private static final double SAME_PLACE = 0.25;

    private static final int SAMPLES = 12;

    private final ClipTracks tracks;
    private final Map<Integer, Shapes> shapes = new HashMap<>();

    /** @param frames in how many the person had been seen when these were taken */
    private record Shapes(int frames, List<double[]> some) {}

    KnownPersons(ClipTracks tracks) {
        this.tracks = tracks;
    }

    /**
     * The number of the person whose face this is.
     *
     * @param face in the frame after the last that is stored
     * @param newShot whether a shot begins with that frame
     * @param taken those who are somewhere else in the frame
     * @param next the number of somebody new
     */
    int recognise(FaceReading face, boolean newShot, Set<Integer> taken, int next) {
        double[] shape = shape(face);
        int best = next;
        double least = Double.MAX_VALUE;
        for (PersonTrack person : tracks.persons()) {
            if (!taken.contains(person.id())) {
                double apart = shapes(person).stream()
                        .mapToDouble(other -> apart(shape, other))
                        .min()
                        .orElseThrow();
                if (apart < limit(person, face.landmarks().box(), newShot) && apart < least) {
                    least = apart;
                    best = person.id();
                }
            }
        }
        return best;
    }

    private double limit(PersonTrack person, FaceBox box, boolean newShot) {
        FaceRow last;
        boolean sameShot;
        synchronized (tracks.lock()) {
            last = person.row(person.lastSeen());
            sameShot = !newShot && person.lastSeen() >= tracks.shotStart(tracks.analysed());
        }
        boolean samePlace = overlap(tracks.faces().points(last).box(), box) > SAME_PLACE;
        return sameShot ? samePlace ? SHOT_AND_PLACE : SHOT : samePlace ? PLACE : NOTHING;
    }

    private List<double[]> shapes(PersonTrack person) {
        List<FaceRow> rows = new ArrayList<>();
        int frames;
        synchronized (tracks.lock()) {
            frames = person.seenFrames();
            Shapes known = shapes.get(person.id());
            if (known != null && known.frames() == frames) {
                return known.some();
            }
            rows.addAll(person.sample(SAMPLES));
            rows.add(person.row(person.lastSeen()));
        }
        List<double[]> some = new ArrayList<>();
        for (FaceRow row : rows) {
            some.add(shape(tracks.faces().seen(row).reading()));
        }
        shapes.put(person.id(), new Shapes(frames, some));
        return some;
    }

    private static double[] shape(FaceReading face) {
        Landmarks l = face.landmarks();
        double[] shape = new double[Landmarks.STEADY.size() * 3];
        for (int i = 0; i < Landmarks.STEADY.size(); i++) {
            int k = Landmarks.STEADY.get(i);
            System.arraycopy(face.transform().toCanonical(l.x(k), -l.y(k), l.z(k)), 0, shape, i * 3, 3);
        }
        return shape;
    }

    /** Root mean square distance of the steady points, canonical centimetres. */
    private static double apart(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(sum / Landmarks.STEADY.size());
    }

    /** Common area by joint area, 0..1. */
    static double overlap(FaceBox a, FaceBox b) {
        double w = Math.min(a.x() + a.width(), b.x() + b.width()) - Math.max(a.x(), b.x());
        double h = Math.min(a.y() + a.height(), b.y() + b.height()) - Math.max(a.y(), b.y());
        double common = Math.max(0, w) * Math.max(0, h);
        return common / (a.area() + b.area() - common);
    }
}
