package posestudio.render.clip.track;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import posestudio.render.face.FaceAnalysis;
import posestudio.render.face.FaceReading;
import posestudio.render.face.HeadTransform;
import posestudio.render.face.Landmarks;
import posestudio.render.face.Matte;
import posestudio.render.face.MatteReader;

/**
 * Makes analyses out of stored rows, and remembers a bounded number of them; one that somebody still holds is given back
 * as the same object. For any thread.
 */
final class FaceStore {
    /** About 270 KB each. */
    private static final int FACES_KEPT = 64;
    /** About 6 KB each. */
    private static final int SHAPES_KEPT = 512;
    /** 64 KB each. */
    private static final int MAPS_KEPT = 32;

    private static final int MAP_BYTES = Matte.MAP_SIZE * Matte.MAP_SIZE;

    private final AnalysisFile file;
    private final int[][] regions;
    private final Map<FaceRow, float[]> shapes = lru(SHAPES_KEPT);
    private final Map<FaceRow, byte[]> maps = lru(MAPS_KEPT);
    private final Map<Window, FaceAnalysis> recent = lru(FACES_KEPT);
    private final Map<Window, WeakReference<FaceAnalysis>> alive = new LinkedHashMap<>();

    /**
     * A frame with what lies around it.
     *
     * @param rows as many before as after the frame itself
     * @param reach {@link Smoothing#reach}; 0 when the frame stands alone
     */
    record Window(List<FaceRow> rows, double reach) {
        FaceRow at(int distance) {
            return rows.get(radius() + distance);
        }

        int radius() {
            return rows.size() / 2;
        }
    }

    FaceStore(AnalysisFile file, int[][] regions) {
        this.file = file;
        this.regions = regions;
    }

    private static <K, V> Map<K, V> lru(int kept) {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > kept;
            }
        };
    }

    /** The face of a frame as it was read. */
    FaceAnalysis raw(FaceRow row) {
        return remembered(new Window(List.of(row), 0), window -> {
            Landmarks points = points(row);
            return analysis(row, points, row.transform(), MatteReader.matte(map(row), points));
        });
    }

    /** The face of a frame, smoothed; the raw one when there is nothing to smooth. */
    FaceAnalysis smooth(Window window) {
        return remembered(window, this::smoothed);
    }

    private FaceAnalysis smoothed(Window window) {
        FaceRow row = window.at(0);
        HeadTransform head = head(window);
        float[] shape = Smoothing.shape(k -> shape(window.at(k)), window.radius(), window.reach(), regions);
        if (head.equals(row.transform()) && Arrays.equals(shape, shape(row))) {
            return raw(row);
        }
        byte[] map = MatteSmoothing.smooth(k -> map(window.at(k)), window.radius());
        return analysis(row, placed(shape, head), head, MatteReader.matte(map, points(row)));
    }

    private static Landmarks placed(float[] shape, HeadTransform head) {
        float[] points = new float[shape.length];
        for (int i = 0; i < shape.length; i += 3) {
            double[] camera = head.toCamera(shape[i], shape[i + 1], shape[i + 2]);
            points[i] = (float) camera[0];
            points[i + 1] = (float) -camera[1];
            points[i + 2] = (float) camera[2];
        }
        return new Landmarks(points);
    }

    /** The head's smoothed place. */
    static HeadTransform head(Window window) {
        return Smoothing.head(k -> window.at(k).transform(), window.radius(), window.reach());
    }

    private static FaceAnalysis analysis(FaceRow row, Landmarks points, HeadTransform head, Matte matte) {
        return new FaceAnalysis(row.score(), row.presence(), row.sharpness(), points, head, matte);
    }

    private FaceAnalysis remembered(Window window, Function<Window, FaceAnalysis> make) {
        synchronized (recent) {
            FaceAnalysis known = known(window);
            if (known != null) {
                return known;
            }
        }
        FaceAnalysis made = make.apply(window);
        synchronized (recent) {
            FaceAnalysis known = known(window);
            if (known == null) {
                recent.put(window, made);
                alive.values().removeIf(face -> face.get() == null);
                alive.put(window, new WeakReference<>(made));
            }
            return known == null ? made : known;
        }
    }

    private FaceAnalysis known(Window window) {
        FaceAnalysis face = recent.get(window);
        if (face == null) {
            WeakReference<FaceAnalysis> held = alive.get(window);
            face = held == null ? null : held.get();
            if (face != null) {
                recent.put(window, face);
            }
        }
        return face;
    }

    /** The landmarks as they were read. */
    Landmarks points(FaceRow row) {
        return row.bridge() != null
                ? placed(shape(row), row.transform())
                : PointsCodec.decode(Deflated.inflate(read(row.points()), PointsCodec.LENGTH));
    }

    /** A face as it was followed when it was stored. */
    SeenFace seen(FaceRow row) {
        byte[] points = Deflated.inflate(read(row.points()), PointsCodec.LENGTH);
        FaceReading reading = new FaceReading(
                PointsCodec.decode(points), row.transform(), row.score(), row.presence(), row.sharpness());
        return new SeenFace(reading, points);
    }

    private byte[] map(FaceRow row) {
        return remembered(maps, row, r -> Deflated.inflate(read(r.matte()), MAP_BYTES));
    }

    /** The landmarks carried back into the canonical head, centimetres; not to be written to. */
    float[] shape(FaceRow row) {
        return remembered(shapes, row, this::newShape);
    }

    private float[] newShape(FaceRow row) {
        if (row.bridge() != null) {
            return row.bridge()
                    .shape(shape(row.bridge().before()), shape(row.bridge().after()));
        }
        Landmarks points = points(row);
        float[] shape = new float[Landmarks.COUNT * 3];
        for (int i = 0; i < Landmarks.COUNT; i++) {
            double[] c = row.transform().toCanonical(points.x(i), -points.y(i), points.z(i));
            for (int k = 0; k < 3; k++) {
                shape[i * 3 + k] = (float) c[k];
            }
        }
        return shape;
    }

    private static <T> T remembered(Map<FaceRow, T> kept, FaceRow row, Function<FaceRow, T> make) {
        synchronized (kept) {
            T known = kept.get(row);
            if (known != null) {
                return known;
            }
        }
        T made = make.apply(row);
        synchronized (kept) {
            kept.put(row, made);
        }
        return made;
    }

    private byte[] read(Blob blob) {
        try {
            return file.read(blob);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
