package posestudio.app.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static posestudio.app.testing.EventThreadCalls.onEventThread;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import posestudio.app.testing.Faces;
import posestudio.editor.change.SetEngine;
import posestudio.editor.change.SetParameter;
import posestudio.editor.edit.HeadPose;
import posestudio.editor.history.Document;
import posestudio.editor.image.Picture;
import posestudio.editor.parameter.Parameters;
import posestudio.editor.project.EngineSettings;
import posestudio.editor.project.RenderEngine;

class WorkspaceTest {
    private final Picture picture = Faces.picture(100, 100);
    private final AtomicInteger changes = new AtomicInteger();

    private Workspace open() {
        Workspace workspace = new Workspace();
        workspace.addListener(changes::incrementAndGet);
        workspace.show(picture, Faces.source(picture));
        return workspace;
    }

    @Test
    void aPictureCanBeLookedAtBeforeItsFacesAreKnown() {
        onEventThread(() -> {
            Workspace workspace = open();
            assertEquals(0, workspace.scene().orElseThrow().faces().size());
            assertTrue(workspace.selectedFace().isEmpty());
            assertTrue(workspace.selectedEdit().isEmpty());
        });
    }

    @Test
    void eachFaceKeepsItsOwnEdit() {
        onEventThread(() -> {
            Workspace workspace = open();
            workspace.found(
                    picture,
                    Faces.search(Faces.face(30, 30, 20, HeadPose.ZERO), Faces.face(70, 70, 10, HeadPose.ZERO)));
            Document document = workspace.document().orElseThrow();
            document.dispatch(new SetParameter(0, Parameters.YAW, 5));
            document.selectFace(1);
            document.dispatch(new SetParameter(1, Parameters.ROLL, 7));
            assertEquals(7, workspace.selectedEdit().orElseThrow().pose().roll());
            assertEquals(
                    5, workspace.scene().orElseThrow().edits().get(0).pose().yaw());
            assertEquals(
                    0, workspace.scene().orElseThrow().edits().get(1).pose().yaw());
        });
    }

    @Test
    void whatIsDrawnIsDrawnByTheProjectsEngineAlsoWhenThePictureHasBeenPutIntoAFile() {
        onEventThread(() -> {
            Workspace workspace = open();
            workspace.found(picture, Faces.search(Faces.face(30, 30, 20, HeadPose.ZERO)));
            EngineSettings neural = EngineSettings.DEFAULT.with(RenderEngine.LIVEPORTRAIT);
            workspace.document().orElseThrow().dispatch(new SetEngine(neural));
            assertEquals(neural, workspace.scene().orElseThrow().engine());
            workspace.moved(Faces.source(picture));
            assertEquals(neural, workspace.scene().orElseThrow().engine());
            workspace.document().orElseThrow().undo();
            assertEquals(EngineSettings.DEFAULT, workspace.scene().orElseThrow().engine());
        });
    }

    @Test
    void facesOfAPictureThatWasLeftAreIgnored() {
        onEventThread(() -> {
            Workspace workspace = open();
            Picture next = Faces.picture(50, 50);
            workspace.show(next, Faces.source(next));
            workspace.found(picture, Faces.search(Faces.face(30, 30, 20, HeadPose.ZERO)));
            assertTrue(workspace.faces().isEmpty());
        });
    }

    @Test
    void everyChangeIsToldOnce() {
        onEventThread(() -> {
            Workspace workspace = open();
            assertEquals(1, changes.get());
            workspace.found(picture, Faces.search(Faces.face(30, 30, 20, HeadPose.ZERO)));
            assertEquals(2, changes.get());
            workspace.document().orElseThrow().dispatch(new SetParameter(0, Parameters.YAW, 5));
            assertEquals(3, changes.get());
            assertTrue(workspace.isDirty());
            workspace.document().orElseThrow().undo();
            assertEquals(4, changes.get());
            assertFalse(workspace.isDirty());
        });
    }

    @Test
    void theDocumentOfALeftPictureIsHeardNoMore() {
        onEventThread(() -> {
            Workspace workspace = open();
            workspace.found(picture, Faces.search(Faces.face(30, 30, 20, HeadPose.ZERO)));
            Document left = workspace.document().orElseThrow();
            workspace.clear();
            int before = changes.get();
            left.dispatch(new SetParameter(0, Parameters.YAW, 5));
            assertEquals(before, changes.get());
            assertTrue(workspace.opened().isEmpty());
            assertTrue(workspace.scene().isEmpty());
        });
    }

    @Test
    void otherThreadsAreTurnedAway() {
        Workspace workspace = new Workspace();
        assertThrows(IllegalStateException.class, workspace::opened);
    }
}
