package posestudio.app.viewport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static posestudio.app.testing.EventThreadCalls.onEventThread;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import posestudio.app.testing.Faces;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.edit.HeadPose;
import posestudio.editor.project.Snapshot;
import posestudio.render.draw.Compare;
import posestudio.render.draw.Quality;
import posestudio.render.draw.Scene;
import posestudio.render.view.ViewTransform;

class ViewStateTest {
    private static ViewState state() {
        ViewState state = new ViewState();
        state.resize(1000, 800);
        state.picture(4000, 3000);
        return state;
    }

    @Test
    void aNewPictureIsShownWhole() {
        onEventThread(() -> {
            ViewState state = state();
            assertEquals(0.25, state.view().scale());
            assertEquals(0, state.view().offsetX());
            assertEquals(25, state.view().offsetY());
        });
    }

    @Test
    void aFittedPictureStaysFittedWhenTheWindowChanges() {
        onEventThread(() -> {
            ViewState state = state();
            state.resize(2000, 1600);
            assertEquals(0.5, state.view().scale());
        });
    }

    @Test
    void aZoomedPictureKeepsItsMiddleWhenTheWindowChanges() {
        onEventThread(() -> {
            ViewState state = state();
            state.zoom(300, 300, 4);
            double x = state.view().toPictureX(500);
            double y = state.view().toPictureY(400);
            double scale = state.view().scale();
            state.resize(600, 500);
            assertEquals(scale, state.view().scale());
            assertEquals(x, state.view().toPictureX(300), 1e-9);
            assertEquals(y, state.view().toPictureY(250), 1e-9);
            assertFalse(state.isFitted());
        });
    }

    @Test
    void zoomKeepsWhatIsUnderThePointer() {
        onEventThread(() -> {
            ViewState state = state();
            double x = state.view().toPictureX(123);
            double y = state.view().toPictureY(456);
            state.zoom(123, 456, 3);
            assertEquals(x, state.view().toPictureX(123), 1e-9);
            assertEquals(y, state.view().toPictureY(456), 1e-9);
        });
    }

    @Test
    void actualSizeIsOneScreenPixelPerPicturePixel() {
        onEventThread(() -> {
            ViewState state = state();
            state.actualSize();
            assertEquals(1, state.view().scale(), 1e-12);
            state.fit();
            assertTrue(state.isFitted());
        });
    }

    @Test
    void comparingCyclesAndComesBack() {
        onEventThread(() -> {
            ViewState state = state();
            ViewTransform before = state.view();
            state.cycleCompare();
            assertEquals(Compare.SPLIT, state.compare());
            state.cycleCompare();
            assertEquals(Compare.SIDE_BY_SIDE, state.compare());
            assertEquals(0.125, state.view().scale(), "fits into half the view");
            state.cycleCompare();
            assertEquals(Compare.OFF, state.compare());
            assertEquals(before, state.view());
        });
    }

    private static final FaceEdit TURNED = FaceEdit.turned(new HeadPose(0, 9, 0));
    private static final FaceEdit NODDED = FaceEdit.turned(new HeadPose(9, 0, 0));

    private static Scene scene() {
        return new Scene(Faces.picture(40, 30), List.of(Faces.face(20, 15, 9, HeadPose.ZERO)), List.of(TURNED));
    }

    @Test
    void aPreviewIsShownInsteadOfTheEditAndGoes() {
        onEventThread(() -> {
            ViewState state = state();
            state.preview(Optional.of(List.of(NODDED)));
            assertEquals(
                    List.of(NODDED),
                    state.request(scene(), Quality.DRAFT, 0).scene().edits());
            state.preview(Optional.empty());
            assertEquals(
                    scene().edits(),
                    state.request(scene(), Quality.DRAFT, 0).scene().edits());
        });
    }

    @Test
    void theResultIsComparedWithASnapshotUntilAnotherPictureComes() {
        onEventThread(() -> {
            ViewState state = state();
            state.compareWith(Optional.of(new Snapshot("Nod", List.of(NODDED))));
            assertEquals(
                    List.of(NODDED),
                    state.request(scene(), Quality.DRAFT, 0).scene().before());
            state.compareWith(Optional.of(new Snapshot("of two faces", List.of(NODDED, NODDED))));
            assertEquals(
                    List.of(FaceEdit.NEUTRAL),
                    state.request(scene(), Quality.DRAFT, 0).scene().before());
            state.compareWith(Optional.of(new Snapshot("Nod", List.of(NODDED))));
            state.picture(50, 60);
            assertEquals(
                    List.of(FaceEdit.NEUTRAL),
                    state.request(scene(), Quality.DRAFT, 0).scene().before());
        });
    }

    @Test
    void heldSourceLetsGoOfNothing() {
        onEventThread(() -> {
            ViewState state = state();
            state.compare(Compare.SPLIT);
            state.holdSource(true);
            assertEquals(Compare.SOURCE, state.compare());
            assertEquals(Compare.SPLIT, state.chosenCompare());
            state.holdSource(false);
            assertEquals(Compare.SPLIT, state.compare());
        });
    }

    @Test
    void sidesCoverTheViewWithoutOverlap() {
        onEventThread(() -> {
            ViewState state = state();
            for (Compare compare : Compare.values()) {
                state.compare(compare);
                List<Side> sides = state.sides();
                assertEquals(0, sides.get(0).left());
                assertEquals(1000, sides.get(sides.size() - 1).right());
                for (int i = 1; i < sides.size(); i++) {
                    assertEquals(sides.get(i - 1).right(), sides.get(i).left());
                }
            }
        });
    }

    @Test
    void theSplitLineCannotBeLost() {
        onEventThread(() -> {
            ViewState state = state();
            state.split(-3);
            assertTrue(state.split() > 0);
            state.split(7);
            assertTrue(state.split() < 1);
        });
    }
}
