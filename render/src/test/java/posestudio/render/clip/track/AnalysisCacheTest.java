package posestudio.render.clip.track;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import posestudio.render.face.HeadTransform;

class AnalysisCacheTest {
    private static final int BYTES = 10_000;

    @TempDir
    Path folder;

    private final HeadTransform head = new HeadTransform(new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1}, 20, 1, 2, 3);

    private static AnalysisFile open(AnalysisCache cache, String clip) throws IOException {
        return cache.open(clip, "pack 1", 9);
    }

    private FrameRows frame() {
        Map<Integer, FaceRow> faces = new LinkedHashMap<>();
        faces.put(0, new FaceRow(head, 1, 0.9f, 0.8f, new Blob(new byte[BYTES]), new Blob(new byte[] {1, 2, 3})));
        return new FrameRows(false, false, faces);
    }

    private void fill(AnalysisCache cache, String clip, int daysAgo) throws IOException {
        try (AnalysisFile file = open(cache, clip)) {
            file.append(List.of(frame()));
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                FileTime time = Files.getLastModifiedTime(file);
                long days = 86_400_000L * daysAgo;
                if (System.currentTimeMillis() - time.toMillis() < 80_000_000L) {
                    Files.setLastModifiedTime(file, FileTime.fromMillis(time.toMillis() - days));
                }
            }
        }
    }

    private boolean holds(AnalysisCache cache, String clip) throws IOException {
        try (AnalysisFile file = open(cache, clip)) {
            return !file.takeFound().isEmpty();
        }
    }

    @Test
    void whatWasNotOpenedForLongestGoesFirst() throws IOException {
        AnalysisCache cache = new AnalysisCache(folder, 10 * BYTES);
        fill(cache, "old", 3);
        fill(cache, "older", 5);
        fill(cache, "new", 1);
        assertTrue(cache.size() > 3 * BYTES);
        cache.setLimit(2 * BYTES + BYTES / 2);
        assertEquals(2 * BYTES + BYTES / 2, cache.limit());
        assertTrue(cache.size() < cache.limit());
        assertFalse(holds(cache, "older"));
        assertTrue(holds(cache, "old"));
        assertTrue(holds(cache, "new"));
    }

    @Test
    void whatIsOpenIsNotDeleted() throws IOException {
        AnalysisCache cache = new AnalysisCache(folder, 10 * BYTES);
        fill(cache, "closed", 1);
        AnalysisFile file = open(cache, "open");
        file.append(List.of(frame()));
        cache.clear();
        assertTrue(cache.size() > BYTES);
        file.close();
        assertTrue(holds(cache, "open"));
        assertFalse(holds(cache, "closed"));
        cache.clear();
        assertEquals(0, cache.size());
    }

    @Test
    void aClipThatIsOpenElsewhereIsAnalysedForNow() throws IOException {
        AnalysisCache cache = new AnalysisCache(folder, 10 * BYTES);
        try (AnalysisFile first = open(cache, "clip");
                AnalysisFile second = open(cache, "clip")) {
            first.append(List.of(frame()));
            FrameRows frame = frame();
            second.append(List.of(frame));
            assertEquals(BYTES, second.read(frame.faces().get(0).points()).length);
        }
        assertTrue(holds(cache, "clip"));
    }

    @Test
    void whatWasHalfWrittenWhenTheProgramDiedIsLeftOut() throws IOException {
        AnalysisCache cache = new AnalysisCache(folder, 10 * BYTES);
        try (AnalysisFile file = open(cache, "clip")) {
            file.append(List.of(frame(), new FrameRows(false, true, frame().faces())));
            file.append(List.of(frame()));
        }
        try (Stream<Path> files = Files.list(folder)) {
            Path path = files.findFirst().orElseThrow();
            byte[] bytes = Files.readAllBytes(path);
            Files.write(path, Arrays.copyOf(bytes, bytes.length - 100));
        }
        try (AnalysisFile file = open(cache, "clip")) {
            List<FrameRows> found = file.takeFound();
            assertEquals(2, found.size());
            FaceRow row = found.get(0).faces().get(0);
            assertEquals(head, row.transform());
            assertEquals(0.9f, row.presence());
            assertEquals(row, found.get(1).faces().get(0), "the same frame is the same row");
            assertEquals(3, file.read(row.matte())[2]);
        }
    }

    @Test
    void anotherPackOrAnotherFormIsNotRead() throws IOException {
        AnalysisCache cache = new AnalysisCache(folder, 10 * BYTES);
        fill(cache, "clip", 0);
        try (AnalysisFile file = cache.open("clip", "pack 2", 9)) {
            assertEquals(List.of(), file.takeFound());
        }
        assertFalse(holds(cache, "clip"));
    }
}
