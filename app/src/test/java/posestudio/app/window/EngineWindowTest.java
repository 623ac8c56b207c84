package posestudio.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static posestudio.app.testing.EventThreadCalls.await;
import static posestudio.app.testing.EventThreadCalls.fromEventThread;
import static posestudio.app.testing.EventThreadCalls.onEventThread;

import java.awt.Component;
import java.awt.event.KeyEvent;
import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JTextArea;
import org.junit.jupiter.api.Test;
import posestudio.app.testing.Widgets;
import posestudio.editor.change.SetEngine;
import posestudio.editor.change.SetParameter;
import posestudio.editor.parameter.Parameters;
import posestudio.editor.project.EngineSettings;
import posestudio.editor.project.RenderEngine;

/** Choosing the engine with mouse and keys. */
class EngineWindowTest extends StudioHand {
    private EngineSettings settings() {
        return fromEventThread(
                () -> studio.workspace().document().orElseThrow().project().engine());
    }

    private RenderEngine seen() {
        return fromEventThread(
                () -> studio.workspace().seen().orElseThrow().engine().engine());
    }

    private void install() {
        parts.neural.install();
        onEventThread(() -> studio.engines().packsChanged());
        await("the pack is known", () -> studio.engines().pack().isPresent());
    }

    /** On the event thread. */
    private boolean isSeen(String words) {
        return Widgets.all(studio.window()).stream()
                .filter(Component::isShowing)
                .anyMatch(c -> c instanceof JTextArea text && text.getText().contains(words)
                        || c instanceof AbstractButton button
                                && String.valueOf(button.getText()).contains(words)
                        || c instanceof JLabel label
                                && String.valueOf(label.getText()).contains(words));
    }

    @Test
    void withoutAPackNothingChangesAndItIsSaidHowToGetOne() {
        type(KeyEvent.VK_G);
        assertEquals(EngineSettings.DEFAULT, settings());
        await("it is told", () -> isSeen("its model pack is not installed"));
        assertFalse(fromEventThread(() -> isSeen("Keep body still")));
    }

    @Test
    void whoChoosesItBeforeItIsKnownGetsIt() {
        parts.neural.install();
        onEventThread(() -> {
            studio.engines().packsChanged();
            studio.engines().choose(RenderEngine.LIVEPORTRAIT);
        });
        await("it draws", () -> studio.engines().draws());
    }

    @Test
    void aKeyLetsTheOtherEngineDrawAndUndoTakesItBack() {
        install();
        type(KeyEvent.VK_G);
        assertEquals(RenderEngine.LIVEPORTRAIT, settings().engine());
        assertEquals(RenderEngine.LIVEPORTRAIT, seen());
        type(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
        assertEquals(RenderEngine.MESH, settings().engine());
        type(KeyEvent.VK_G);
        type(KeyEvent.VK_G);
        assertEquals(RenderEngine.MESH, settings().engine());
    }

    @Test
    void itsSettingsAreSeenOnlyWhileItDrawsAndADragOfDetailIsOneStep() {
        install();
        type(KeyEvent.VK_G);
        JComponent track = widget("Detail", "ParameterTrack");
        await("its settings are there", () -> track.isShowing() && isSeen("Keep body still"));
        drag(on(track, 0.9, 0.5), on(track, 0.3, 0.5));
        double detail = settings().detail();
        assertTrue(detail > 0.1 && detail < 0.5, "dragged to " + detail);
        type(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
        assertEquals(1, settings().detail());
        JComponent still = widget("Keep body still", "JCheckBox");
        var point = on(still, 0.1, 0.5);
        drag(point, point);
        assertFalse(settings().bodyStill());
        await("one is warned", () -> isSeen("The body is not kept still"));
        type(KeyEvent.VK_G);
        assertFalse(fromEventThread(track::isShowing));
        assertFalse(settings().bodyStill(), "it is kept");
    }

    @Test
    void workOfAnEngineThatIsMissingIsShownByTheBuiltInOneAndStaysAsItIs() {
        EngineSettings neural = EngineSettings.DEFAULT.with(RenderEngine.LIVEPORTRAIT);
        onEventThread(() -> studio.workspace().document().orElseThrow().dispatch(new SetEngine(neural)));
        assertEquals(neural, settings());
        assertEquals(RenderEngine.MESH, seen());
        await("it is told", () -> isSeen("whose model pack is not installed here"));
        assertEquals(
                RenderEngine.LIVEPORTRAIT,
                fromEventThread(
                        () -> studio.workspace().scene().orElseThrow().engine().engine()),
                "what is exported is not drawn by something else");
        install();
        assertEquals(RenderEngine.LIVEPORTRAIT, seen());
    }

    @Test
    void poseAndControlsStayWhenTheEngineChanges() {
        install();
        onEventThread(() -> {
            var document = studio.workspace().document().orElseThrow();
            document.dispatch(new SetParameter(0, Parameters.YAW, 11));
            document.dispatch(new SetParameter(0, Parameters.JAW, 30));
        });
        type(KeyEvent.VK_G);
        assertEquals(11, value(Parameters.YAW));
        assertEquals(30, value(Parameters.JAW));
    }
}
