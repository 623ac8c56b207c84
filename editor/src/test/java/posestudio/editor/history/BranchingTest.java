package posestudio.editor.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import posestudio.editor.change.SetParameter;
import posestudio.editor.parameter.Parameters;
import posestudio.editor.project.Project;
import posestudio.editor.project.TestProjects;

class BranchingTest {
    private final Document document = new Document(TestProjects.withFaces(1));

    private void yaw(double degrees) {
        document.dispatch(new SetParameter(0, Parameters.YAW, degrees));
    }

    private List<String> list() {
        return document.history().entries().stream()
                .map(e -> "-".repeat(e.depth())
                        + (int) e.step().project().edit(0).pose().yaw()
                        + (e.id() == document.history().present() ? "*" : ""))
                .toList();
    }

    private int id(double yaw) {
        return document.history().entries().stream()
                .filter(e -> e.step().project().edit(0).pose().yaw() == yaw)
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void aLineThatIsLeftIsKeptBesideTheNewOne() {
        yaw(1);
        yaw(2);
        yaw(3);
        document.jump(1);
        yaw(9);
        assertEquals(List.of("0", "1", "-2", "-3", "9*"), list());
        assertFalse(document.history().canRedo());
    }

    @Test
    void goingBackToALeftLineMakesItThePresentOneUpToItsEnd() {
        yaw(1);
        yaw(2);
        yaw(3);
        document.jump(1);
        yaw(9);
        document.goTo(id(2));
        assertEquals(List.of("0", "1", "-9", "2*", "3"), list());
        document.redo();
        assertEquals(3, document.project().edit(0).pose().yaw());
        document.goTo(id(9));
        assertEquals(List.of("0", "1", "-2", "-3", "9*"), list());
    }

    @Test
    void linesLeftForLeftLinesStandDeeper() {
        yaw(1);
        yaw(2);
        document.undo();
        yaw(3);
        document.jump(0);
        yaw(4);
        assertEquals(List.of("0", "-1", "--2", "-3", "4*"), list());
    }

    @Test
    void aDragThatReturnsToItsStartLeavesNoLineBehind() {
        yaw(1);
        yaw(2);
        document.undo();
        Gesture drag = Gesture.begin();
        document.dispatch(new SetParameter(0, Parameters.YAW, 7), drag);
        document.dispatch(new SetParameter(0, Parameters.YAW, 1), drag);
        assertEquals(List.of("0", "1*", "2"), list());
    }

    @Test
    void aStateThatOthersWereMadeFromIsNotReplacedByItsOwnDrag() {
        Gesture drag = Gesture.begin();
        document.dispatch(new SetParameter(0, Parameters.YAW, 5), drag);
        yaw(6);
        document.undo();
        document.dispatch(new SetParameter(0, Parameters.YAW, 7), drag);
        assertEquals(List.of("0", "5", "-6", "7*"), list());
    }

    @Test
    void aStateThatIsNotThereIsRefused() {
        assertThrows(IndexOutOfBoundsException.class, () -> document.goTo(1));
    }

    @Test
    void aLineOfTenThousandStepsIsListedAndLeft() {
        for (int i = 1; i <= 10_000; i++) {
            yaw(i % 25 + 1);
        }
        document.jump(0);
        yaw(-3);
        assertEquals(10_002, document.history().entries().size());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void nothingThatWasSeenIsEverLost(long seed) {
        Random random = new Random(seed);
        Set<Project> seen = new LinkedHashSet<>();
        seen.add(document.project());
        for (int i = 0; i < 400; i++) {
            int most = document.history().entries().size();
            switch (random.nextInt(6)) {
                case 0 -> document.undo();
                case 1 -> document.redo();
                case 2 ->
                    document.jump(random.nextInt(document.history().steps().size()));
                case 3 -> document.goTo(random.nextInt(most));
                case 4 -> yaw(random.nextInt(41) - 20);
                default -> drag(random);
            }
            seen.add(document.project());
            check(seen);
        }
    }

    private void drag(Random random) {
        Gesture drag = Gesture.begin();
        for (int i = random.nextInt(6); i >= 0; i--) {
            document.dispatch(new SetParameter(0, Parameters.PITCH, random.nextInt(41) - 20), drag);
        }
    }

    /** All states can be found and gone to, each stands once, and the present line leads through the present state. */
    private void check(Set<Project> seen) {
        History history = document.history();
        List<History.Entry> entries = history.entries();
        assertEquals(
                seen,
                entries.stream().map(e -> e.step().project()).collect(Collectors.toCollection(LinkedHashSet::new)));
        assertEquals(
                entries.size(),
                entries.stream().map(History.Entry::id).distinct().count());
        List<History.Step> line = entries.stream()
                .filter(e -> e.depth() == 0)
                .map(History.Entry::step)
                .toList();
        assertEquals(new ArrayList<>(history.steps()), line);
        for (History.Entry entry : entries) {
            History there = history.goTo(entry.id());
            assertEquals(entry.step().project(), there.project());
            assertEquals(entry.id(), there.present());
            assertEquals(entries.size(), there.entries().size());
        }
        assertTrue(history.steps().get(0).label().isEmpty());
    }
}
