package posestudio.app.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static posestudio.app.testing.EventThreadCalls.onEventThread;

import java.awt.Component;
import java.awt.event.ActionEvent;
import java.util.List;
import java.util.Locale;
import javax.swing.AbstractAction;
import javax.swing.AbstractButton;
import javax.swing.Action;
import javax.swing.JPanel;
import org.junit.jupiter.api.Test;
import posestudio.app.settings.PanelChoices;
import posestudio.app.testing.Faces;
import posestudio.app.testing.Widgets;
import posestudio.app.text.Messages;
import posestudio.app.workspace.Workspace;
import posestudio.editor.change.ChangeLabel;
import posestudio.editor.change.SetEdit;
import posestudio.editor.change.SetEngine;
import posestudio.editor.change.SetParameter;
import posestudio.editor.edit.ExpressionCopy;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.edit.HeadPose;
import posestudio.editor.history.Document;
import posestudio.editor.image.Picture;
import posestudio.editor.parameter.ParameterSpec;
import posestudio.editor.parameter.Parameters;
import posestudio.editor.project.EngineSettings;
import posestudio.editor.project.RenderEngine;
import posestudio.render.face.Landmarks;

class ControlPanelTest {
    private static final class Bench {
        final Workspace workspace = new Workspace();
        PanelChoices choices = PanelChoices.DEFAULT;
        final PanelMemory memory = new PanelMemory(() -> choices, change -> choices = change.apply(choices));
        ControlPanel panel = panel();

        Bench() {
            Picture picture = Faces.picture(100, 100);
            workspace.show(picture, Faces.source(picture));
            workspace.found(picture, Faces.search(Faces.face(50, 50, 30, HeadPose.ZERO)));
        }

        ControlPanel panel() {
            return new ControlPanel(
                    workspace,
                    new Messages(Locale.ENGLISH),
                    memory,
                    List.of(action(), action()),
                    new JPanel(),
                    () -> {},
                    s -> {});
        }

        private static Action action() {
            return new AbstractAction("Do") {
                @Override
                public void actionPerformed(ActionEvent event) {}
            };
        }

        FaceEdit edit() {
            return workspace.selectedEdit().orElseThrow();
        }

        Document document() {
            return workspace.document().orElseThrow();
        }

        void set(ParameterSpec spec, double value) {
            document().dispatch(new SetParameter(0, spec, value));
        }

        List<String> names() {
            return Widgets.all(panel).stream()
                    .filter(ParameterTrack.class::isInstance)
                    .filter(Bench.this::isSeen)
                    .map(c -> c.getAccessibleContext().getAccessibleName())
                    .toList();
        }

        private boolean isSeen(Component c) {
            for (Component up = c; up != panel; up = up.getParent()) {
                if (!up.isVisible()) {
                    return false;
                }
            }
            return true;
        }

        void type(String control, String number) {
            NumberField field = Widgets.named(panel, NumberField.class, control);
            field.setText(number);
            field.postActionEvent();
        }

        void click(String button) {
            Widgets.named(panel, AbstractButton.class, button).doClick(0);
        }
    }

    private static ExpressionCopy copy(int keypoints) {
        float[] offsets = new float[keypoints * 3];
        offsets[0] = 1;
        return new ExpressionCopy("b.jpg", 1, offsets);
    }

    private static void useNeural(Bench bench) {
        bench.document().dispatch(new SetEngine(EngineSettings.DEFAULT.with(RenderEngine.LIVEPORTRAIT)));
    }

    @Test
    void anExpressionOfAnotherEngineCanOnlyBeGivenUp() {
        onEventThread(() -> {
            Bench bench = new Bench();
            FaceEdit taken = FaceEdit.NEUTRAL.with(copy(Landmarks.COUNT));
            bench.document().dispatch(new SetEdit(0, taken, ChangeLabel.of("change.like", "b.jpg")));
            NumberField number = Widgets.named(bench.panel, NumberField.class, "Taken over");
            assertTrue(number.isEnabled());
            useNeural(bench);
            assertFalse(number.isEnabled());
            assertTrue(number.getToolTipText().contains("another engine"), number.getToolTipText());
            bench.click("Gives up the expression taken over from b.jpg");
            assertTrue(bench.edit().isNeutral());
        });
    }

    @Test
    void aControlSaysWhenTheEngineMovesMoreThanItNames() {
        onEventThread(() -> {
            Bench bench = new Bench();
            NumberField brow = Widgets.named(bench.panel, NumberField.class, "Inner brow");
            NumberField blink = Widgets.named(bench.panel, NumberField.class, "Blink");
            String before = blink.getToolTipText();
            assertFalse(brow.getToolTipText().contains("as a whole"));
            useNeural(bench);
            assertTrue(brow.getToolTipText().contains("as a whole"), brow.getToolTipText());
            assertTrue(brow.isEnabled());
            assertEquals(before, blink.getToolTipText());
            bench.document().undo();
            assertFalse(brow.getToolTipText().contains("as a whole"));
        });
    }

    @Test
    void whatWasTakenOverCanBeWeakenedAndGivenUp() {
        onEventThread(() -> {
            Bench bench = new Bench();
            assertFalse(bench.names().contains("Taken over"));
            ExpressionCopy copy = copy(Landmarks.COUNT);
            bench.document()
                    .dispatch(new SetEdit(0, FaceEdit.NEUTRAL.with(copy), ChangeLabel.of("change.like", "b.jpg")));
            assertTrue(bench.names().contains("Taken over"));
            bench.type("Taken over", "60");
            assertEquals(0.6, bench.edit().copy().amount(), 1e-9);
            bench.click("Gives up the expression taken over from b.jpg");
            assertTrue(bench.edit().isNeutral());
            assertFalse(bench.names().contains("Taken over"));
        });
    }

    @Test
    void everyControlCanBeReached() {
        onEventThread(() -> {
            Bench bench = new Bench();
            List<String> tracks = Widgets.all(bench.panel).stream()
                    .filter(ParameterTrack.class::isInstance)
                    .map(c -> c.getAccessibleContext().getAccessibleName())
                    .toList();
            Messages messages = new Messages(Locale.ENGLISH);
            for (ParameterSpec spec : Parameters.ALL) {
                assertTrue(tracks.contains(messages.text("parameter." + spec.id())), spec.id());
            }
        });
    }

    @Test
    void aLinkedPairIsOneRowAndOneStep() {
        onEventThread(() -> {
            Bench bench = new Bench();
            assertTrue(bench.names().contains("Blink"));
            assertFalse(bench.names().contains("Blink, left"));
            bench.type("Blink", "40");
            assertEquals(40, bench.edit().value(Parameters.BLINK.left()));
            assertEquals(40, bench.edit().value(Parameters.BLINK.right()));
            assertEquals(1, bench.document().history().cursor());
            assertEquals(
                    ChangeLabel.of("change.parameter.blink", "40"),
                    bench.document().history().undoLabel().orElseThrow());
        });
    }

    @Test
    void anUnlinkedPairMovesOneByOneAndStaysSo() {
        onEventThread(() -> {
            Bench bench = new Bench();
            bench.click("Blink: move left and right separately");
            assertTrue(bench.names().containsAll(List.of("Blink, left", "Blink, right")));
            bench.type("Blink, left", "40");
            assertEquals(0, bench.edit().value(Parameters.BLINK.right()));
            bench.panel = bench.panel();
            assertTrue(bench.names().contains("Blink, left"), "another window remembers it");
        });
    }

    @Test
    void differentHalvesAreShownApartAndJoinedInTheMiddle() {
        onEventThread(() -> {
            Bench bench = new Bench();
            bench.set(Parameters.SMILE.left(), 60);
            assertTrue(bench.names().contains("Smile, left"));
            bench.click("Smile: move left and right together");
            assertEquals(30, bench.edit().value(Parameters.SMILE.left()));
            assertEquals(30, bench.edit().value(Parameters.SMILE.right()));
            assertFalse(bench.names().contains("Smile, left"));
            bench.document().undo();
            assertEquals(60, bench.edit().value(Parameters.SMILE.left()));
        });
    }

    @Test
    void aGroupIsResetAsOneStep() {
        onEventThread(() -> {
            Bench bench = new Bench();
            bench.set(Parameters.JAW, 20);
            bench.set(Parameters.YAW, 9);
            bench.click("Reset mouth");
            assertEquals(FaceEdit.NEUTRAL.with(Parameters.YAW, 9), bench.edit());
            assertEquals(3, bench.document().history().cursor());
        });
    }

    @Test
    void aFoldedGroupStaysFolded() {
        onEventThread(() -> {
            Bench bench = new Bench();
            assertTrue(bench.names().contains("Jaw"));
            bench.click("Mouth");
            assertFalse(bench.names().contains("Jaw"));
            bench.panel = bench.panel();
            assertFalse(bench.names().contains("Jaw"));
            bench.click("Mouth");
            assertTrue(bench.names().contains("Jaw"));
        });
    }
}
