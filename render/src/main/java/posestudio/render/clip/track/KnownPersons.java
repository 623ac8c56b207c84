package posestudio.render.clip.track;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import posestudio.render.face.FaceBox;
import posestudio.render.face.FaceReading;
import posestudio.render.face.Landmarks;

/** Tells whether a face that appears is somebody who was there before. */
final class KnownPersons {
    /** How different the shapes of one person's head are read from each other, canonical centimetres; docs/clips.md. */
    private static final double SAME_SHAPE = 0.35;
    /** So alike that the place does not matter. */
    private static final double VERY_SAME_SHAPE = 0.16;

    private static final double SAME_PLACE = 0.25;
    private static final int SAMPLES = 12;

    private final ClipTracks tracks;
    /** By how many frames the person had been seen in when it was computed. */
    private final Map<Integer, Shape> shapes = new HashMap<>();

    private record Shape(int frames, double[] points) {}

    KnownPersons(ClipTracks tracks) {
        this.tracks = tracks;
    }

    /**
     * The number of the person whose face this is; a new number when it is nobody known.
     *
     * @param taken those who are somewhere else in the frame
     */
    int recognise(FaceReading face, Set<Integer> taken, int next) {
        double[] shape = shape(face);
        int best = next;
        double least = Double.MAX_VALUE;
        for (PersonTrack person : tracks.persons()) {
            if (taken.contains(person.id())) {
                continue;
            }
            double apart = apart(shape, known(person));
            double limit = overlap(lastBox(person), face.landmarks().box()) > SAME_PLACE ? SAME_SHAPE : VERY_SAME_SHAPE;
            if (apart < limit && apart < least) {
                least = apart;
                best = person.id();
            }
        }
        return best;
    }

    private double[] known(PersonTrack person) {
        List<FaceRow> rows;
        int frames;
        synchronized (tracks.lock()) {
            frames = person.seenFrames();
            Shape shape = shapes.get(person.id());
            if (shape != null && shape.frames() == frames) {
                return shape.points();
            }
            rows = person.sample(SAMPLES);
        }
        double[] sum = new double[Landmarks.STEADY.size() * 3];
        for (FaceRow row : rows) {
            float[] all = tracks.faces().shape(row);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += all[Landmarks.STEADY.get(i / 3) * 3 + i % 3] / rows.size();
            }
        }
        shapes.put(person.id(), new Shape(frames, sum));
        return sum;
    }

    private FaceBox lastBox(PersonTrack person) {
        FaceRow row;
        synchronized (tracks.lock()) {
            row = person.lastRow();
        }
        return tracks.faces().points(row).box();
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
