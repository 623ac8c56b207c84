package posestudio.render.clip.edit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.edit.HeadPose;
import posestudio.editor.image.Picture;
import posestudio.editor.parameter.Parameters;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.editor.project.ClipFacts;
import posestudio.editor.project.EngineSettings;
import posestudio.editor.project.Project;
import posestudio.editor.project.ProjectFace;
import posestudio.editor.project.RenderEngine;
import posestudio.editor.project.SourceReference;
import posestudio.editor.timeline.FrameRange;
import posestudio.editor.timeline.Placement;
import posestudio.editor.timeline.PoseHold;
import posestudio.editor.timeline.Scope;
import posestudio.editor.timeline.Timeline;
import posestudio.models.pack.ModelStore;
import posestudio.models.perception.CanonicalFace;
import posestudio.models.runtime.ComputeDevice;
import posestudio.render.SamplePortrait;
import posestudio.render.clip.FrameTimes;
import posestudio.render.clip.StillFrames;
import posestudio.render.clip.track.AnalysisCache;
import posestudio.render.clip.track.ClipAnalyzer;
import posestudio.render.clip.track.ClipTracks;
import posestudio.render.device.DrawingDevices;
import posestudio.render.draw.DrawingDevice;
import posestudio.render.draw.Scene;
import posestudio.render.engine.PortraitEngine;
import posestudio.render.engine.PreparedPortrait;
import posestudio.render.engine.PreparedPortraits;
import posestudio.render.engine.mesh.MeshEngine;
import posestudio.render.face.FaceAnalysis;
import posestudio.render.face.FaceAnalyzer;

/** A portrait that is repeated, with the real networks and the real device. */
class EditedFramesTest {
    private static final int FRAMES = 12;
    private static final FrameRange CLIP = FrameRange.all(FRAMES);

    @TempDir
    Path folder;

    private final Picture portrait = SamplePortrait.collins().picture();
    private final StillFrames clip =
            new StillFrames(portrait, "still", Optional.empty(), FrameTimes.even(FRAMES, 25), FRAMES / 25.0, 25, 1);
    private ClipAnalyzer analyzer;
    private ClipTracks tracks;
    private final AtomicInteger prepared = new AtomicInteger();
    private PreparedPortraits portraits;
    private DrawingDevice device;

    @BeforeEach
    void open() throws Exception {
        Path natives = Path.of("target", "native-cache").toAbsolutePath();
        ModelStore models = ModelStore.bundled();
        analyzer = ClipAnalyzer.open(models, ComputeDevice.open(natives), new AnalysisCache(folder, 1L << 30));
        tracks = analyzer.begin(clip.info(), "still");
        analyzer.run(tracks, clip, Progress.NONE);
        MeshEngine engine = new MeshEngine(
                CanonicalFace.read(models.require(FaceAnalyzer.PACK)).triangles());
        portraits = new PreparedPortraits(new PortraitEngine() {
            @Override
            public String id() {
                return engine.id();
            }

            @Override
            public PreparedPortrait prepare(Picture picture, FaceAnalysis face) {
                prepared.incrementAndGet();
                return engine.prepare(picture, face);
            }
        });
        device = DrawingDevices.open(portraits);
    }

    @AfterEach
    void close() {
        device.close();
        tracks.close();
        analyzer.close();
    }

    private EditedFrames frames(Timeline timeline) {
        return new EditedFrames(clip, tracks, project(timeline), portraits, device);
    }

    private Project project(Timeline timeline) {
        ProjectFace face = new ProjectFace(0, 0, 10, 10, FaceEdit.NEUTRAL).with(timeline);
        SourceReference source = new SourceReference(Optional.empty(), "still", portrait.width(), portrait.height());
        return new Project(source, List.of(face), List.of(), List.of(), Optional.of(new ClipFacts(FRAMES, 25, 0.5)));
    }

    @Test
    void everyFrameOfAStillClipThatIsEditedIsTheSame() throws Exception {
        FaceEdit edit = FaceEdit.NEUTRAL.with(Parameters.YAW, 9).with(Parameters.JAW, 30);
        try (EditedFrames frames = frames(Timeline.constant(edit))) {
            byte[] first = frames.frame(0).samples8();
            assertFalse(Arrays.equals(portrait.samples8(), first));
            for (int i = 1; i < FRAMES; i++) {
                assertArrayEquals(first, frames.frame(i).samples8());
            }
        }
        assertEquals(1, prepared.get(), "a face that stands still is prepared once");
    }

    @Test
    void framesThatNothingIsDoneToAreTheSourcesOwn() throws Exception {
        Placement one = new Placement(5, Scope.FRAME, CLIP, false, 0);
        Timeline timeline = one.place(Timeline.NEUTRAL, FaceEdit.NEUTRAL.with(Parameters.YAW, 9), CLIP);
        try (EditedFrames frames = frames(timeline)) {
            assertSame(portrait, frames.frame(4));
            assertFalse(Arrays.equals(portrait.samples8(), frames.frame(5).samples8()));
            assertSame(portrait, frames.frame(6));
        }
    }

    @Test
    void framesAreTheSameInAnyOrderAndAsTheSameEditOfThePhoto() throws Exception {
        FaceEdit edit = FaceEdit.NEUTRAL.with(Parameters.YAW, 9);
        FaceAnalysis face = tracks.persons().get(0).face(0, 0.5).orElseThrow();
        byte[] still = device.drawFinal(new Scene(portrait, List.of(face), List.of(edit)), Progress.NONE)
                .samples8();
        try (EditedFrames frames = frames(Timeline.constant(edit))) {
            for (int i : new int[] {7, 2, 3, 11, 0}) {
                assertArrayEquals(still, frames.frame(i).samples8());
            }
        }
    }

    @Test
    void aFrameThatNobodyWantsAnyMoreIsGivenUpAndTheNextIsDrawn() throws Exception {
        Progress unwanted = new Progress() {
            @Override
            public void report(String stage, double fraction) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        FaceEdit edit = FaceEdit.NEUTRAL.with(Parameters.YAW, 9);
        try (EditedFrames frames = frames(Timeline.constant(edit))) {
            Problem given = assertThrows(Problem.class, () -> frames.frame(0, unwanted));
            assertEquals(Problem.Kind.CANCELLED, given.kind());
            assertFalse(Arrays.equals(portrait.samples8(), frames.frame(1).samples8()));
        }
    }

    @Test
    void everyFrameIsDrawnByTheEngineOfTheProject() throws Exception {
        EngineSettings neural =
                EngineSettings.DEFAULT.with(RenderEngine.LIVEPORTRAIT).withDetail(0.5);
        List<EngineSettings> asked = new ArrayList<>();
        DrawingDevice asking = (DrawingDevice) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DrawingDevice.class}, (proxy, method, arguments) -> {
                    Scene scene = (Scene) arguments[0];
                    asked.add(scene.engine());
                    return scene.picture();
                });
        Timeline turned = Timeline.constant(FaceEdit.NEUTRAL.with(Parameters.YAW, 9));
        try (EditedFrames frames =
                new EditedFrames(clip, tracks, project(turned).with(neural), portraits, asking)) {
            frames.frame(0);
            frames.frame(1);
        }
        assertEquals(List.of(neural, neural), asked);
    }

    @Test
    void aHeldHeadIsAtItsAngleWhateverTheSourceDoes() throws Exception {
        FaceAnalysis face = tracks.persons().get(0).face(0, 0.5).orElseThrow();
        Timeline held = Timeline.NEUTRAL.withHold(Optional.of(new PoseHold(new HeadPose(2, -4, 1), 1)));
        FaceEdit edit = FrameEdit.at(held, 3, 0.1, CLIP, face, RenderEngine.MESH, 1);
        HeadPose reached = face.pose().plus(edit.pose());
        assertEquals(2, reached.pitch(), 1e-9);
        assertEquals(-4, reached.yaw(), 1e-9);
        assertEquals(1, reached.roll(), 1e-9);
    }

    @Test
    void aFaceThatIsHalfInSightGetsHalfOfItsEdit() {
        FaceAnalysis face = tracks.persons().get(0).face(0, 0.5).orElseThrow();
        FaceEdit edit = FrameEdit.at(
                Timeline.constant(FaceEdit.NEUTRAL.with(Parameters.YAW, 8)),
                3,
                0.1,
                CLIP,
                face,
                RenderEngine.MESH,
                0.5);
        assertEquals(4, edit.value(Parameters.YAW), 1e-9);
    }
}
