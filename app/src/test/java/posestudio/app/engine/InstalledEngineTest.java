package posestudio.app.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import posestudio.app.open.Sample;
import posestudio.app.system.UserFolders;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.image.Picture;
import posestudio.editor.image.PictureReader;
import posestudio.editor.parameter.Parameters;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.editor.project.EngineSettings;
import posestudio.editor.project.RenderEngine;
import posestudio.models.tiny.TinyPack;
import posestudio.render.draw.DrawingDevice;
import posestudio.render.draw.Scene;

/** When the neural engine is opened, and with which pack. */
class InstalledEngineTest {
    private static final EngineSettings NEURAL = EngineSettings.DEFAULT.with(RenderEngine.LIVEPORTRAIT);

    @TempDir
    Path folder;

    private UserFolders folders;
    private InstalledEngine engine;

    @BeforeEach
    void open() {
        folders = new UserFolders(folder.resolve("cache"), folder.resolve("data"), folder.resolve("state"));
        engine = new InstalledEngine(folders);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private void install() throws Exception {
        TinyPack.copyTo(folders.models().resolve("liveportrait"));
        engine.neural().refresh();
    }

    private void draw(EngineSettings settings) throws Exception {
        Picture picture = Sample.EILEEN_COLLINS.read(new PictureReader(), Progress.NONE);
        FaceEdit turned = FaceEdit.NEUTRAL.with(Parameters.YAW, 8);
        try (DrawingDevice device = engine.openDevice()) {
            device.drawFinal(
                    new Scene(picture, engine.analyse(picture, Progress.NONE).faces(), List.of(turned), settings),
                    Progress.NONE);
        }
    }

    @Test
    void aPackThatCannotBeUsedIsNotCalledMissing() throws Exception {
        install();
        Files.writeString(folders.models().resolve("liveportrait").resolve("pack.json"), "{");
        engine.neural().refresh();
        assertEquals(
                "model.manifest",
                assertThrows(Problem.class, () -> engine.neural().require()).key());
    }

    @Test
    void drawingWithTheBuiltInEngineOpensNoNetworkOfAPack() throws Exception {
        install();
        draw(EngineSettings.DEFAULT);
        assertTrue(engine.openedLivePortrait().isEmpty());
        draw(NEURAL);
        assertFalse(engine.openedLivePortrait().isEmpty());
    }

    @Test
    void whatNoPackCanDrawIsRefusedAndNotDrawnBySomethingElse() {
        assertEquals(
                "engine.pack.missing",
                assertThrows(Problem.class, () -> draw(NEURAL)).key());
    }

    @Test
    void aPackThatIsInstalledMeanwhileDrawsAndOneThatIsRemovedDoesNotAnyMore() throws Exception {
        assertThrows(Problem.class, () -> engine.neural().require());
        install();
        assertEquals("liveportrait test", engine.neural().require().idAndVersion());
        draw(NEURAL);
        Files.delete(folders.models().resolve("liveportrait").resolve("pack.json"));
        engine.neural().refresh();
        assertThrows(Problem.class, () -> draw(NEURAL));
    }
}
