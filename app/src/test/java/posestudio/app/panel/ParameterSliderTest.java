package posestudio.app.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static posestudio.app.testing.EventThreadCalls.onEventThread;

import java.awt.Component;
import java.awt.event.InputEvent;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.swing.JLabel;
import org.junit.jupiter.api.Test;
import posestudio.app.testing.Faces;
import posestudio.app.testing.Widgets;
import posestudio.app.text.Messages;
import posestudio.app.workspace.Workspace;
import posestudio.editor.edit.HeadPose;
import posestudio.editor.image.Picture;
import posestudio.editor.parameter.Parameters;

class ParameterSliderTest {
    /** The row for yaw, laid out, over a face that looks 4.5 degrees to the left. */
    private static final class Bench {
        final Workspace workspace = new Workspace();
        final List<String> said = new ArrayList<>();
        final ParameterSlider row;
        final ParameterTrack track;
        final NumberField number;
        int released;
        int wheelsOfParent;

        Bench() {
            Picture picture = Faces.picture(100, 100);
            workspace.show(picture, Faces.source(picture));
            workspace.found(picture, Faces.search(Faces.face(50, 50, 30, new HeadPose(0, -4.5, 0))));
            row = new ParameterSlider(
                    Control.of(Parameters.YAW),
                    new RowParts(workspace, new Messages(Locale.ENGLISH), () -> released++, said::add),
                    null);
            workspace.addListener(row::refresh);
            row.refresh();
            row.addMouseWheelListener(event -> wheelsOfParent++);
            row.setBounds(0, 0, 318, 80);
            row.doLayout();
            track = Widgets.named(row, ParameterTrack.class, "Yaw");
            number = Widgets.named(row, NumberField.class, "Yaw");
        }

        double yaw() {
            return workspace.selectedEdit().orElseThrow().pose().yaw();
        }

        int steps() {
            return workspace.document().orElseThrow().history().cursor();
        }

        void mouse(Component target, int id, double x, int modifiers, int clicks) {
            target.dispatchEvent(new MouseEvent(
                    target, id, 0, modifiers, (int) Math.round(x), 10, clicks, false, MouseEvent.BUTTON1));
        }

        void drag(Component target, int modifiers, double... xs) {
            int held = modifiers | InputEvent.BUTTON1_DOWN_MASK;
            mouse(target, MouseEvent.MOUSE_PRESSED, xs[0], held, 1);
            for (int i = 1; i < xs.length; i++) {
                mouse(target, MouseEvent.MOUSE_DRAGGED, xs[i], held, 0);
            }
            mouse(target, MouseEvent.MOUSE_RELEASED, xs[xs.length - 1], modifiers, 1);
        }

        double x(double value) {
            return TrackPainter.x(track, Parameters.YAW, value);
        }

        List<String> labels() {
            return Widgets.all(row).stream()
                    .filter(JLabel.class::isInstance)
                    .map(c -> ((JLabel) c).getText())
                    .toList();
        }
    }

    @Test
    void aDragIsOneStepAndEverythingFollows() {
        onEventThread(() -> {
            Bench bench = new Bench();
            bench.drag(bench.track, 0, bench.x(0), bench.x(3), bench.x(7), bench.x(12));
            assertEquals(12, bench.yaw(), 0.3);
            assertEquals(1, bench.steps());
            assertEquals(1, bench.released);
            assertEquals(Parameters.YAW.format(bench.yaw()), bench.number.getText());
            assertTrue(bench.labels().contains("Source -4.5°"), bench.labels().toString());
            assertTrue(
                    bench.labels().contains("Result " + Parameters.YAW.format(bench.yaw() - 4.5)),
                    bench.labels().toString());
        });
    }

    @Test
    void pressingTheThumbChangesNothing() {
        onEventThread(() -> {
            Bench bench = new Bench();
            bench.drag(bench.track, 0, bench.x(0) + 4);
            assertEquals(0, bench.steps());
        });
    }

    @Test
    void pressingTheTrackMovesTheThumbThere() {
        onEventThread(() -> {
            Bench bench = new Bench();
            bench.drag(bench.track, 0, bench.x(-20));
            assertEquals(-20, bench.yaw(), 0.2);
        });
    }

    @Test
    void shiftDragsFine() {
        onEventThread(() -> {
            Bench bench = new Bench();
            bench.drag(bench.track, InputEvent.SHIFT_DOWN_MASK, bench.x(0), bench.x(20));
            assertEquals(2, bench.yaw(), 0.11);
        });
    }

    @Test
    void aDoubleClickOnTrackOrLabelResetsWithoutAnExtraStep() {
        onEventThread(() -> {
            Bench bench = new Bench();
            for (Component target : new Component[] {bench.track, bench.row.getComponent(1)}) {
                bench.drag(bench.track, 0, bench.x(0), bench.x(15));
                bench.mouse(target, MouseEvent.MOUSE_PRESSED, bench.x(15), InputEvent.BUTTON1_DOWN_MASK, 1);
                bench.mouse(target, MouseEvent.MOUSE_RELEASED, bench.x(15), 0, 1);
                bench.mouse(target, MouseEvent.MOUSE_PRESSED, bench.x(15), InputEvent.BUTTON1_DOWN_MASK, 2);
                bench.mouse(target, MouseEvent.MOUSE_RELEASED, bench.x(15), 0, 2);
                assertEquals(0, bench.yaw());
            }
            assertEquals(4, bench.steps());
        });
    }

    @Test
    void theWheelGoesToThePanelUnlessTheSliderHasTheFocus() {
        onEventThread(() -> {
            Bench bench = new Bench();
            bench.track.dispatchEvent(
                    new MouseWheelEvent(bench.track, MouseEvent.MOUSE_WHEEL, 0, 0, 10, 10, 0, false, 0, 1, 1));
            assertEquals(0, bench.yaw());
            assertEquals(1, bench.wheelsOfParent);
        });
    }

    @Test
    void aTypedNumberIsTakenOnEnter() {
        onEventThread(() -> {
            Bench bench = new Bench();
            bench.number.setText("-7,5");
            bench.number.postActionEvent();
            assertEquals(-7.5, bench.yaw());
            assertEquals("-7.5°", bench.number.getText());
            assertEquals(1, bench.released);
        });
    }

    @Test
    void aNumberBeyondTheLimitsIsLimitedAndSaid() {
        onEventThread(() -> {
            Bench bench = new Bench();
            bench.number.setText("45");
            bench.number.postActionEvent();
            assertEquals(30, bench.yaw());
            assertEquals("30°", bench.number.getText());
            assertEquals(List.of("Yaw limited to 30°"), bench.said);
        });
    }

    @Test
    void nonsenseIsMarkedAndChangesNothing() {
        onEventThread(() -> {
            Bench bench = new Bench();
            bench.number.setText("left");
            bench.number.postActionEvent();
            assertEquals(0, bench.steps());
            assertEquals("error", bench.number.getClientProperty("JComponent.outline"));
        });
    }

    @Test
    void withoutAFaceNothingCanBeMoved() {
        onEventThread(() -> {
            Bench bench = new Bench();
            bench.workspace.clear();
            assertFalse(bench.track.isEnabled());
            assertFalse(bench.number.isEnabled());
            bench.drag(bench.track, 0, bench.x(0), bench.x(10));
        });
    }

    @Test
    void screenReadersHearASliderWithItsValue() {
        onEventThread(() -> {
            Bench bench = new Bench();
            var access = bench.track.getAccessibleContext();
            assertEquals(javax.accessibility.AccessibleRole.SLIDER, access.getAccessibleRole());
            assertTrue(access.getAccessibleValue().setCurrentAccessibleValue(9));
            assertEquals(9.0, access.getAccessibleValue().getCurrentAccessibleValue());
            assertEquals("9°", access.getAccessibleDescription());
        });
    }
}
