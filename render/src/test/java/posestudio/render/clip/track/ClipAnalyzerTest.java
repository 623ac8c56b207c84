package posestudio.render.clip.track;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.models.ModelException;
import posestudio.models.pack.ModelStore;
import posestudio.models.runtime.ComputeDevice;
import posestudio.render.SamplePortrait;
import posestudio.render.clip.FrameSource;
import posestudio.render.clip.FrameTimes;
import posestudio.render.clip.StillFrames;
import posestudio.render.face.FaceAnalysis;

/** The real networks on small drawn clips. */
class ClipAnalyzerTest {
    private static final long PLENTY = 1L << 30;

    @TempDir
    Path folder;

    private ClipAnalyzer analyzer;

    @BeforeEach
    void open() throws Problem, ModelException {
        Path natives = Path.of("target", "native-cache").toAbsolutePath();
        analyzer =
                ClipAnalyzer.open(ModelStore.bundled(), ComputeDevice.open(natives), new AnalysisCache(folder, PLENTY));
    }

    @AfterEach
    void close() {
        analyzer.close();
    }

    private ClipTracks analysed(FrameSource clip) throws Problem {
        return analysed(clip, "clip");
    }

    private ClipTracks analysed(FrameSource clip, String fingerprint) throws Problem {
        ClipTracks tracks = analyzer.begin(clip.info(), fingerprint);
        analyzer.run(tracks, clip, Progress.NONE);
        assertTrue(tracks.isComplete());
        return tracks;
    }

    @Test
    void aStillClipGivesTheVerySameFaceInEveryFrame() throws Problem {
        StillFrames clip = new StillFrames(
                SamplePortrait.collins().picture(), "still", Optional.empty(), FrameTimes.even(60, 30), 2, 30, 1);
        try (ClipTracks tracks = analysed(clip)) {
            PersonTrack person = tracks.persons().get(0);
            FaceAnalysis first = person.face(0, 0).orElseThrow();
            for (int frame = 0; frame < 60; frame++) {
                assertSame(first, person.face(frame, 0).orElseThrow());
                assertSame(first, person.face(frame, 0.7).orElseThrow());
                assertEquals(1, person.strength(frame));
            }
        }
    }

    @Test
    void aMovingFaceIsOnePerson() throws Problem {
        DrawnClip clip = new DrawnClip(24, (stage, frame) -> {
            DrawnClip.calm(stage);
            stage.collins(160 + 6 * frame, 170 + 2 * frame, 300 + 2 * frame, frame - 10);
        });
        try (ClipTracks tracks = analysed(clip)) {
            assertEquals(1, tracks.persons().size());
            PersonTrack person = tracks.persons().get(0);
            assertEquals(24, person.seenFrames());
            assertEquals(List.of(), tracks.cuts());
            double rolled = person.rawPose(23).orElseThrow().roll()
                    - person.rawPose(0).orElseThrow().roll();
            assertEquals(23, rolled, 2.5);
        }
    }

    @Test
    void aCutIsFoundAndAnotherPersonAfterItIsAnother() throws Problem {
        DrawnClip clip = new DrawnClip(12, (stage, frame) -> {
            if (frame < 6) {
                DrawnClip.calm(stage);
                stage.collins(160 + frame, 170, 300, 0);
            } else {
                stage.background(new Color(20, 30, 20), new Color(90, 40, 20));
                stage.hopper(310 + frame, 190, 330, 0);
            }
        });
        try (ClipTracks tracks = analysed(clip)) {
            assertEquals(List.of(6), tracks.cuts());
            assertEquals(2, tracks.persons().size());
            PersonTrack first = tracks.persons().get(0);
            assertEquals(1, first.strength(5), "hard at cuts");
            assertEquals(0, first.strength(6));
            assertEquals(5, first.nearestSeen(9).orElseThrow());
            assertEquals(6, tracks.persons().get(1).firstSeen());
        }
    }

    @Test
    void twoPeopleShownByTurnsAreTwoPersons() throws Problem {
        DrawnClip clip = new DrawnClip(16, (stage, frame) -> {
            if (frame / 4 % 2 == 0) {
                DrawnClip.calm(stage);
                stage.collins(160 + frame, 170, 300, 0);
            } else {
                stage.background(new Color(20, 30, 20), new Color(90, 40, 20));
                stage.hopper(200 + frame, 190, 330, 0);
            }
        });
        try (ClipTracks tracks = analysed(clip)) {
            assertEquals(List.of(4, 8, 12), tracks.cuts());
            assertEquals(2, tracks.persons().size());
            for (PersonTrack person : tracks.persons()) {
                assertEquals(8, person.seenFrames());
            }
        }
    }

    @Test
    void aFlashAndAFastPanAreNoCuts() throws Problem {
        DrawnClip clip = new DrawnClip(8, (stage, frame) -> {
            stage.background(new Color(70, 90, 120), new Color(150, 150, 140));
            stage.collins(120 + 30 * frame, 170, 300, 0);
            if (frame == 4) {
                stage.g().setColor(new Color(255, 255, 255, 60));
                stage.g().fillRect(0, 0, DrawnClip.WIDTH, DrawnClip.HEIGHT);
            }
        });
        try (ClipTracks tracks = analysed(clip)) {
            assertEquals(List.of(), tracks.cuts());
            assertEquals(1, tracks.persons().size());
        }
    }

    @Test
    void anEditFadesWhereAFaceLeavesThePicture() throws Problem {
        DrawnClip clip = new DrawnClip(30, (stage, frame) -> {
            DrawnClip.calm(stage);
            stage.collins(240 + Math.max(0, 18 * (frame - 8)), 170, 300, 0);
        });
        try (ClipTracks tracks = analysed(clip)) {
            PersonTrack person = tracks.persons().get(0);
            assertTrue(person.isSeen(0) && !person.isSeen(29) && person.isKnown(29));
            assertEquals(1, person.strength(0));
            double before = 1;
            for (int frame = 0; frame < 30; frame++) {
                assertTrue(person.strength(frame) <= before, "grows again at " + frame);
                assertTrue(before - person.strength(frame) < 0.4, "jumps at " + frame);
                before = person.strength(frame);
            }
            assertEquals(0, before);
            assertTrue(person.nearest(29, 0).isPresent());
            assertTrue(person.face(29, 0).isEmpty());
        }
    }

    private static DrawnClip hiddenIn(int frames, int from, int to) {
        return new DrawnClip(frames, (stage, frame) -> {
            DrawnClip.calm(stage);
            stage.collins(220 + 2 * frame, 170, 300, 0);
            if (frame >= from && frame < to) {
                stage.g().setColor(Color.DARK_GRAY);
                stage.g().fillRect(170 + 2 * frame, 90, 100, 150);
            }
        });
    }

    @Test
    void aFaceLostForAMomentIsBridged() throws Problem {
        try (ClipTracks tracks = analysed(hiddenIn(14, 6, 8))) {
            assertEquals(1, tracks.persons().size());
            PersonTrack person = tracks.persons().get(0);
            assertEquals(14, person.seenFrames());
            for (int frame = 0; frame < 14; frame++) {
                assertEquals(1, person.strength(frame));
            }
            FaceAnalysis before = person.face(5, 0).orElseThrow();
            FaceAnalysis hidden = person.face(6, 0).orElseThrow();
            FaceAnalysis after = person.face(8, 0).orElseThrow();
            double third = before.box().centreX()
                    + (after.box().centreX() - before.box().centreX()) / 3;
            assertEquals(third, hidden.box().centreX(), 0.5);
        }
    }

    @Test
    void aFaceThatComesBackInTheSamePlaceIsTheSamePerson() throws Problem {
        try (ClipTracks tracks = analysed(hiddenIn(24, 6, 16))) {
            assertEquals(1, tracks.persons().size());
            PersonTrack person = tracks.persons().get(0);
            assertEquals(14, person.seenFrames());
            assertFalse(person.isSeen(6) || person.isSeen(15));
            assertTrue(person.isSeen(16), "found again at once");
            assertTrue(person.strength(5) < 0.2 && person.strength(16) < 0.2);
            assertEquals(5, person.nearestSeen(8).orElseThrow());
        }
    }

    @Test
    void threeFacesAreThreePersonsBiggestFirst() throws Problem {
        DrawnClip clip = new DrawnClip(5, (stage, frame) -> {
            DrawnClip.calm(stage);
            stage.hopper(80 + frame, 130, 190, 0);
            stage.collins(390 - frame, 120, 170, 0);
            stage.hopper(240, 230, 260, 0);
        });
        try (ClipTracks tracks = analysed(clip)) {
            assertEquals(3, tracks.persons().size());
            double size = Double.MAX_VALUE;
            for (PersonTrack person : tracks.persons()) {
                assertEquals(5, person.seenFrames());
                double area = person.face(0, 0).orElseThrow().box().area();
                assertTrue(area < size);
                size = area;
            }
        }
    }

    @Test
    void aClipWithoutFacesIsCompleteAndEmpty() throws Problem {
        try (ClipTracks tracks = analysed(new DrawnClip(12, (stage, frame) -> DrawnClip.calm(stage)))) {
            assertEquals(List.of(), tracks.persons());
        }
    }

    private static DrawnClip swaying(int frames) {
        return new DrawnClip(frames, (stage, frame) -> {
            DrawnClip.calm(stage);
            stage.collins(220 + 3 * frame, 170, 300, 4 * Math.sin(frame));
        });
    }

    private static void assertEqual(ClipTracks expected, ClipTracks actual) {
        assertEquals(expected.persons().size(), actual.persons().size());
        assertEquals(expected.cuts(), actual.cuts());
        for (int i = 0; i < expected.persons().size(); i++) {
            for (int frame = 0; frame < expected.frames(); frame++) {
                for (double smoothing : new double[] {0, 0.6}) {
                    FaceAnalysis a =
                            expected.persons().get(i).face(frame, smoothing).orElseThrow();
                    FaceAnalysis b =
                            actual.persons().get(i).face(frame, smoothing).orElseThrow();
                    assertEquals(a.landmarks(), b.landmarks(), "frame " + frame);
                    assertEquals(a.transform(), b.transform());
                    assertEquals(a.presence(), b.presence());
                    for (int k = 0; k < 40; k++) {
                        double x = a.box().centreX() + 5 * (k - 20);
                        assertEquals(a.matte().at(x, 100), b.matte().at(x, 100));
                    }
                }
            }
        }
    }

    @Test
    void whatIsOpenedAgainIsEqualAndReadsNoFrame() throws Problem {
        analysed(swaying(10)).close();
        try (ClipTracks fresh = analysed(swaying(10), "another copy")) {
            DrawnClip again = swaying(10);
            try (ClipTracks opened = analyzer.begin(again.info(), "clip")) {
                assertTrue(opened.isComplete());
                analyzer.run(opened, again, Progress.NONE);
                assertEquals(0, again.asked());
                assertEqual(fresh, opened);
            }
        }
    }

    /** Stops after some frames. */
    private static Progress stoppingAfter(ClipTracks tracks, int frames) {
        return new Progress() {
            @Override
            public void report(String stage, double fraction) {}

            @Override
            public boolean isCancelled() {
                return tracks.analysed() >= frames;
            }
        };
    }

    @Test
    void anAnalysisThatWasStoppedGoesOnToTheSameResult() throws Problem {
        try (ClipTracks whole = analysed(hiddenIn(14, 6, 8))) {
            DrawnClip clip = hiddenIn(14, 6, 8);
            try (ClipTracks part = analyzer.begin(clip.info(), "stopped")) {
                assertThrows(Problem.class, () -> analyzer.run(part, clip, stoppingAfter(part, 6)));
                assertTrue(part.analysed() >= 6 && part.analysed() < 14);
            }
            DrawnClip rest = hiddenIn(14, 6, 8);
            try (ClipTracks tracks = analyzer.begin(rest.info(), "stopped")) {
                assertTrue(tracks.analysed() >= 6);
                analyzer.run(tracks, rest, Progress.NONE);
                assertTrue(rest.asked() <= 10, "read " + rest.asked());
                assertEqual(whole, tracks);
            }
        }
    }

    @Test
    void closingTheTracksEndsTheirAnalysisAndKeepsWhatIsKnown() throws Problem {
        DrawnClip clip = swaying(20);
        ClipTracks tracks = analyzer.begin(clip.info(), "clip");
        tracks.addListener(() -> {
            if (tracks.analysed() == 4) {
                tracks.close();
            }
        });
        Problem problem = assertThrows(Problem.class, () -> analyzer.run(tracks, clip, Progress.NONE));
        assertEquals(Problem.Kind.CANCELLED, problem.kind());
        assertTrue(tracks.persons().get(0).face(0, 0).isEmpty());
        try (ClipTracks again = analyzer.begin(clip.info(), "clip")) {
            assertEquals(4, again.analysed());
        }
    }

    @Test
    void aBrokenCacheFileIsReplaced() throws Problem, IOException {
        analysed(swaying(8)).close();
        Path file;
        try (var files = Files.list(folder)) {
            file = files.findFirst().orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        DrawnClip clip = swaying(8);
        try (ClipTracks tracks = analyzer.begin(clip.info(), "clip")) {
            assertEquals(0, tracks.analysed());
            analyzer.run(tracks, clip, Progress.NONE);
        }
        Files.writeString(file, "this is something else");
        try (ClipTracks tracks = analyzer.begin(clip.info(), "clip")) {
            assertEquals(0, tracks.analysed());
        }
        assertFalse(Files.readString(file, StandardCharsets.ISO_8859_1).contains("something else"));
    }
}
