package posestudio.editor.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import posestudio.editor.change.ChangeLabel;
import posestudio.editor.change.ResetFace;
import posestudio.editor.change.SetParameter;
import posestudio.editor.change.SetPose;
import posestudio.editor.change.SetSnapshots;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.edit.HeadPose;
import posestudio.editor.parameter.Parameters;
import posestudio.editor.project.Project;
import posestudio.editor.project.Snapshot;
import posestudio.editor.project.TestProjects;

class DocumentTest {
    private final Project first = TestProjects.withFaces(2);
    private final Document document = new Document(first);

    private void yaw(double degrees, Gesture gesture) {
        document.dispatch(new SetParameter(0, Parameters.YAW, degrees), gesture);
    }

    private void yaw(double degrees) {
        document.dispatch(new SetParameter(0, Parameters.YAW, degrees));
    }

    @Test
    void tenThousandDragsLeaveOneStepEach() {
        HistoryChecker checker = new HistoryChecker(document);
        for (int drag = 0; drag < 10_000; drag++) {
            Gesture gesture = Gesture.begin();
            double end = drag % 2 == 0 ? 20 : -20;
            yaw(end / 4, gesture);
            yaw(end / 2, gesture);
            yaw(end, gesture);
            checker.see();
        }
        assertEquals(10_001, document.history().steps().size());
        checker.check();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void undoAndRedoVisitEveryStateEverShown(long seed) {
        Random random = new Random(seed);
        HistoryChecker checker = new HistoryChecker(document);
        for (int i = 0; i < 300; i++) {
            Project before = document.project();
            Gesture gesture = Gesture.begin();
            for (int move = random.nextInt(4); move >= 0; move--) {
                int face = random.nextInt(2);
                double value = Math.round(random.nextGaussian() * 20);
                switch (random.nextInt(3)) {
                    case 0 ->
                        document.dispatch(
                                new SetParameter(face, Parameters.ALL.get(random.nextInt(3)), value), gesture);
                    case 1 ->
                        document.dispatch(
                                new SetPose(face, new HeadPose(value, -value, value / 2), SetPose.Reason.TURN),
                                gesture);
                    default -> document.dispatch(new ResetFace(face), gesture);
                }
            }
            if (!document.project().equals(before)) {
                checker.see();
            }
        }
        checker.check();
    }

    @Test
    void aDragThatReturnsToItsStartLeavesNoStep() {
        yaw(5);
        Gesture gesture = Gesture.begin();
        yaw(9, gesture);
        yaw(5, gesture);
        assertEquals(2, document.history().steps().size());
        assertFalse(document.history().canRedo());

        document.undo();
        assertEquals(first, document.project());
    }

    @Test
    void aDragThatReturnsGivesBackWhatCouldBeRedone() {
        yaw(5);
        yaw(10);
        Project ten = document.project();
        document.undo();
        Gesture gesture = Gesture.begin();
        yaw(7, gesture);
        assertFalse(document.history().canRedo());
        yaw(8, gesture);
        yaw(5, gesture);
        assertTrue(document.history().canRedo());
        document.redo();
        assertEquals(ten, document.project());
    }

    @Test
    void aDragThatReturnsAndLeavesAgainIsOneStep() {
        yaw(5);
        yaw(10);
        document.undo();
        Gesture gesture = Gesture.begin();
        yaw(7, gesture);
        yaw(5, gesture);
        yaw(6, gesture);
        yaw(8, gesture);
        assertFalse(document.history().canRedo());
        assertEquals(3, document.history().steps().size());
        document.undo();
        assertEquals(5, document.project().edit(0).pose().yaw());
    }

    @Test
    void aSecondDragToTheSameValueIsItsOwnStep() {
        yaw(5, Gesture.begin());
        yaw(0, Gesture.begin());
        assertEquals(3, document.history().steps().size());
    }

    @Test
    void aChangeAfterUndoDropsWhatWasUndone() {
        yaw(5);
        yaw(10);
        document.undo();
        yaw(-3);
        assertFalse(document.history().canRedo());
        document.undo();
        assertEquals(5, document.project().edit(0).pose().yaw());
    }

    @Test
    void aChangeThatChangesNothingIsNoStep() {
        AtomicInteger calls = new AtomicInteger();
        document.addListener(calls::incrementAndGet);
        yaw(0);
        document.dispatch(new ResetFace(1));
        assertEquals(1, document.history().steps().size());
        assertEquals(0, calls.get());
    }

    @Test
    void stepsAreNamedAfterTheLastValueOfTheirDrag() {
        Gesture gesture = Gesture.begin();
        yaw(3, gesture);
        yaw(12, gesture);
        assertEquals(
                "change.parameter.yaw",
                document.history().undoLabel().orElseThrow().key());
        assertEquals(
                List.of("12°"), document.history().undoLabel().orElseThrow().arguments());
        document.undo();
        assertTrue(document.history().undoLabel().isEmpty());
        assertEquals(
                List.of("12°"), document.history().redoLabel().orElseThrow().arguments());
    }

    @Test
    void undoBackToTheSavedStateIsCleanAgain() {
        assertFalse(document.isDirty());
        yaw(5);
        assertTrue(document.isDirty());
        document.markSaved(document.project());
        assertFalse(document.isDirty());
        yaw(6);
        assertTrue(document.isDirty());
        document.undo();
        assertFalse(document.isDirty());
        document.undo();
        assertTrue(document.isDirty());
    }

    @Test
    void anExportIsEnoughForWhoNeverSaves() {
        yaw(5);
        document.markExported(document.project());
        assertFalse(document.isDirty());
        assertTrue(document.isUnsaved());
        yaw(6);
        assertTrue(document.isDirty());
    }

    @Test
    void anExportDoesNotReplaceSavingAProjectThatHasAFile() {
        document.markSaved(document.project());
        yaw(5);
        document.markExported(document.project());
        assertTrue(document.isDirty());
    }

    @Test
    void whatWasRecoveredHasToBeSavedEvenIfNothingIsDoneToIt() {
        yaw(5);
        Document recovered = new Document(document.history(), 0, false);
        assertTrue(recovered.isDirty());
        recovered.undo();
        assertTrue(recovered.isDirty());
        recovered.markSaved(recovered.project());
        assertFalse(recovered.isDirty());
        assertFalse(new Document(document.history(), 0, true).isDirty());
    }

    @Test
    void aStateSavedWhileWorkWentOnLeavesTheDocumentDirty() {
        yaw(5);
        Project exported = document.project();
        yaw(6);
        document.markSaved(exported);
        assertTrue(document.isDirty());
    }

    @Test
    void undoAndRedoAtTheEndsDoNothing() {
        document.undo();
        document.redo();
        assertSame(first, document.project());
    }

    @Test
    void jumpGoesToAnyState() {
        for (int i = 1; i <= 5; i++) {
            yaw(i);
        }
        document.jump(2);
        assertEquals(2, document.project().edit(0).pose().yaw());
        assertThrows(IndexOutOfBoundsException.class, () -> document.jump(6));
    }

    @Test
    void eachFaceKeepsItsOwnEdit() {
        yaw(5);
        document.dispatch(new SetParameter(1, Parameters.PITCH, -7));
        document.dispatch(new ResetFace(0));
        assertEquals(FaceEdit.NEUTRAL, document.project().edit(0));
        assertEquals(-7, document.project().edit(1).pose().pitch());
    }

    @Test
    void listenersHearEveryChangeOnce() {
        AtomicInteger calls = new AtomicInteger();
        Runnable listener = calls::incrementAndGet;
        document.addListener(listener);
        yaw(5);
        document.undo();
        document.selectFace(1);
        document.selectFace(1);
        assertEquals(3, calls.get());
        document.removeListener(listener);
        document.redo();
        assertEquals(3, calls.get());
    }

    @Test
    void choosingAFaceIsNoStep() {
        document.selectFace(1);
        assertEquals(1, document.selectedFace());
        assertFalse(document.history().canUndo());
        assertThrows(IndexOutOfBoundsException.class, () -> document.selectFace(2));
    }

    @Test
    void aForeignThreadIsRefused() throws InterruptedException {
        for (Runnable use : List.<Runnable>of(
                document::project,
                document::history,
                document::isDirty,
                document::undo,
                document::redo,
                () -> document.jump(0),
                () -> document.selectFace(0),
                document::selectedFace,
                () -> document.markSaved(first),
                () -> document.addListener(() -> {}),
                () -> yaw(1))) {
            AtomicReference<Throwable> thrown = new AtomicReference<>();
            Thread stranger = new Thread(use, "stranger");
            stranger.setUncaughtExceptionHandler((thread, e) -> thrown.set(e));
            stranger.start();
            stranger.join();
            assertInstanceOf(IllegalStateException.class, thrown.get());
        }
        assertEquals(first, document.project());
    }

    @Test
    void aFailingChangeLeavesTheDocumentAsItWas() {
        yaw(5);
        History before = document.history();
        assertThrows(IndexOutOfBoundsException.class, () -> document.dispatch(new SetParameter(9, Parameters.YAW, 1)));
        assertSame(before, document.history());
        assertNull(before.steps().get(0).label().orElse(null));
    }

    @Test
    void aNamedStateOfOtherFacesIsRefused() {
        Snapshot other = new Snapshot("other", List.of(FaceEdit.NEUTRAL, FaceEdit.NEUTRAL, FaceEdit.NEUTRAL));
        SetSnapshots change = new SetSnapshots(List.of(other), ChangeLabel.of("change.snapshot.add", "other"));
        assertThrows(IllegalArgumentException.class, () -> document.keep(change));
        assertEquals(List.of(), document.project().snapshots());
    }

    @Test
    void namedStatesStayWhereverOneGoes() {
        yaw(5);
        yaw(6);
        document.markSaved(document.project());
        Snapshot six = new Snapshot("six", document.project().edits());
        document.keep(new SetSnapshots(List.of(six), ChangeLabel.of("change.snapshot.add", "six")));
        assertTrue(document.isDirty(), "it is not saved yet");
        document.jump(0);
        assertEquals(List.of(six), document.project().snapshots());
        assertEquals(FaceEdit.NEUTRAL, document.project().edit(0));
        assertEquals(3, document.history().steps().size());
        yaw(9);
        document.goTo(2);
        assertEquals(List.of(six), document.project().snapshots());
        assertEquals(6, document.project().edit(0).pose().yaw());
    }
}
