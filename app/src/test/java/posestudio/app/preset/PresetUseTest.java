package posestudio.app.preset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static posestudio.app.testing.EventThreadCalls.onEventThread;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import posestudio.app.testing.Faces;
import posestudio.app.text.Messages;
import posestudio.app.workspace.Workspace;
import posestudio.editor.change.ChangeLabel;
import posestudio.editor.change.SetParameter;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.edit.HeadPose;
import posestudio.editor.edit.PartialEdit;
import posestudio.editor.history.Document;
import posestudio.editor.image.Picture;
import posestudio.editor.parameter.ParameterGroup;
import posestudio.editor.parameter.ParameterSpec;
import posestudio.editor.parameter.Parameters;
import posestudio.render.rig.control.ExpressionReading;

class PresetUseTest {
    private static final PresetItem OPEN =
            new PresetItem("Open", PartialEdit.of(Map.of(Parameters.JAW, 40.0)), Optional.empty());

    private static final class Bench {
        final Workspace workspace = new Workspace();
        final PresetUse use = new PresetUse(workspace);

        Bench() {
            Picture picture = Faces.picture(100, 100);
            workspace.show(picture, Faces.source(picture));
            workspace.found(picture, Faces.search(Faces.face(50, 50, 30, HeadPose.ZERO)));
        }

        Document document() {
            return workspace.document().orElseThrow();
        }

        double jaw() {
            return workspace.selectedEdit().orElseThrow().value(Parameters.JAW);
        }

        int steps() {
            return document().history().cursor();
        }
    }

    @Test
    void aPresetIsOneStepWithItsNameAndLeavesTheRestAlone() {
        onEventThread(() -> {
            Bench bench = new Bench();
            bench.document().dispatch(new SetParameter(0, Parameters.YAW, 9));
            bench.use.give(OPEN);
            assertEquals(
                    FaceEdit.NEUTRAL.with(Parameters.YAW, 9).with(Parameters.JAW, 40),
                    bench.workspace.selectedEdit().orElseThrow());
            assertEquals(2, bench.steps());
            assertEquals(
                    ChangeLabel.of("change.preset", "Open"),
                    bench.document().history().undoLabel().orElseThrow());
        });
    }

    @Test
    void anotherStrengthChangesTheSameStep() {
        onEventThread(() -> {
            Bench bench = new Bench();
            bench.use.give(OPEN);
            bench.use.amount(50);
            assertEquals(20, bench.jaw());
            bench.use.amount(0);
            assertEquals(0, bench.steps(), "nothing given is no step");
            bench.use.amount(200);
            assertEquals(60, bench.jaw(), "at most one and a half times");
            assertEquals(1, bench.steps());
            bench.document().undo();
            assertEquals(0, bench.jaw());
        });
    }

    @Test
    void onceSomethingElseWasChangedTheStrengthIsForTheNextOne() {
        onEventThread(() -> {
            Bench bench = new Bench();
            bench.use.give(OPEN);
            bench.document().dispatch(new SetParameter(0, Parameters.JAW, 10));
            assertEquals(Optional.empty(), bench.use.given());
            bench.use.amount(50);
            assertEquals(10, bench.jaw());
            bench.use.give(OPEN);
            assertEquals(20, bench.jaw());
        });
    }

    @Test
    void aPreviewChangesNothing() {
        onEventThread(() -> {
            Bench bench = new Bench();
            bench.use.amount(50);
            assertEquals(
                    List.of(FaceEdit.NEUTRAL.with(Parameters.JAW, 20)),
                    bench.use.preview(OPEN).orElseThrow());
            assertEquals(0, bench.steps());
            assertEquals(Optional.of(OPEN), given(bench));
        });
    }

    @Test
    void onTheFaceAtRestThePhotosOwnExpressionIsTakenAwayFirst() {
        onEventThread(() -> {
            Bench bench = new Bench();
            double rest = new ExpressionReading(
                            bench.workspace.selectedFace().orElseThrow().canonicalKeypoints())
                    .neutralising()
                    .get(Parameters.JAW);
            bench.use.give(OPEN);
            bench.use.fromRest(true);
            assertEquals(Parameters.JAW.clamp(rest + 40), bench.jaw(), 1e-9);
            assertEquals(1, bench.steps(), "the same step");
            assertEquals(
                    0,
                    bench.workspace.selectedEdit().orElseThrow().value(Parameters.WIDE),
                    "only what the preset sets");
            bench.use.fromRest(false);
            assertEquals(40, bench.jaw());
        });
    }

    private static Optional<PresetItem> given(Bench bench) {
        bench.use.give(OPEN);
        return bench.use.given();
    }

    @Test
    void emotionsReplaceEachOtherAndStayNatural() {
        List<PresetItem> emotions = BuiltInPresets.read(new Messages(Locale.ENGLISH));
        assertEquals(7, emotions.size());
        Set<ParameterSpec> first = emotions.get(0).edit().values().keySet();
        Set<FaceEdit> faces = new HashSet<>();
        for (PresetItem emotion : emotions) {
            assertEquals(first, emotion.edit().values().keySet(), emotion.name() + " leaves nothing of another");
            emotion.edit().values().forEach((spec, value) -> {
                assertFalse(spec.isBeyondSoft(value), emotion.name() + " " + spec.id());
                assertTrue(spec.group() != ParameterGroup.HEAD && spec.group() != ParameterGroup.GAZE, spec.id());
            });
            faces.add(emotion.edit().applyTo(FaceEdit.NEUTRAL, 1));
        }
        assertEquals(7, faces.size(), "each is another face");
    }
}
