package posestudio.app.preset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import posestudio.app.workspace.Workspace;
import posestudio.editor.change.ChangeLabel;
import posestudio.editor.change.SetEdit;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.history.Document;
import posestudio.editor.history.Gesture;
import posestudio.editor.parameter.Laterality;
import posestudio.editor.parameter.ParameterGroup;
import posestudio.editor.parameter.ParameterSpec;
import posestudio.editor.parameter.Unit;
import posestudio.render.face.FaceAnalysis;
import posestudio.render.rig.control.ExpressionReading;

/**
 * Gives faces presets, in a chosen strength. As long as nothing else was changed since, another strength changes the
 * step of the preset that was given last.
 */
final class PresetUse {
    /** The strength, in parts of a hundred. */
    static final ParameterSpec AMOUNT = new ParameterSpec(
            "preset-amount", ParameterGroup.HEAD, Laterality.MIDDLE, Unit.PERCENT, 100, 0, 100, 0, 150, 1);

    /** A preset that was given. */
    private record Given(Document document, int face, FaceEdit base, FaceEdit result, PresetItem item, Gesture step) {}

    private final Workspace workspace;
    private Optional<Given> last = Optional.empty();
    private double amount = AMOUNT.defaultValue();
    private boolean fromRest;
    private Optional<FaceAnalysis> restOf = Optional.empty();
    private Map<ParameterSpec, Double> rest = Map.of();

    PresetUse(Workspace workspace) {
        this.workspace = workspace;
    }

    /** 0 to 150. */
    double amount() {
        return amount;
    }

    /** The preset whose strength is changed by {@link #amount(double)}, if there is one. */
    Optional<PresetItem> given() {
        return stillThere().map(Given::item);
    }

    /** Gives the chosen face a preset; one step of the history. */
    void give(PresetItem item) {
        workspace.selectedEdit().ifPresent(base -> {
            Document document = workspace.document().orElseThrow();
            Given given = new Given(document, document.selectedFace(), base, base, item, Gesture.begin());
            dispatch(given);
        });
    }

    /** Chooses the strength for the next one, and for the last one if nothing was changed since. */
    void amount(double wanted) {
        amount = AMOUNT.clamp(wanted);
        stillThere().ifPresent(this::dispatch);
    }

    /** Whether presets are given to the face at rest, not added to the expression it has in the photo. */
    boolean isFromRest() {
        return fromRest;
    }

    /** Chooses it for the next one, and for the last one if nothing was changed since. */
    void fromRest(boolean wanted) {
        Optional<Given> given = stillThere();
        fromRest = wanted;
        given.ifPresent(this::dispatch);
    }

    /** An edit of a face with a preset, {@code factor} times as strong. */
    FaceEdit with(PresetItem item, int face, FaceEdit base, double factor) {
        FaceEdit edit = item.edit().applyTo(base, factor);
        if (!fromRest) {
            return edit;
        }
        Map<ParameterSpec, Double> values = new LinkedHashMap<>();
        rest(face).forEach((spec, rest) -> {
            if (item.edit().values().containsKey(spec)) {
                values.put(spec, rest + item.edit().values().get(spec) * factor);
            }
        });
        return edit.with(values);
    }

    private Map<ParameterSpec, Double> rest(int face) {
        FaceAnalysis analysis = workspace.faces().get(face);
        if (restOf.isEmpty() || restOf.get() != analysis) {
            restOf = Optional.of(analysis);
            rest = new ExpressionReading(analysis.canonicalKeypoints()).neutralising();
        }
        return rest;
    }

    /** What every face would look like if the chosen one were given this. */
    Optional<List<FaceEdit>> preview(PresetItem item) {
        return workspace.selectedEdit().map(edit -> {
            Document document = workspace.document().orElseThrow();
            List<FaceEdit> edits = new ArrayList<>(document.project().edits());
            edits.set(document.selectedFace(), with(item, document.selectedFace(), edit, amount / 100));
            return edits;
        });
    }

    private void dispatch(Given given) {
        FaceEdit result = with(given.item(), given.face(), given.base(), amount / 100);
        last = Optional.of(new Given(given.document(), given.face(), given.base(), result, given.item(), given.step()));
        String name = given.item().name();
        ChangeLabel label = amount == 100
                ? ChangeLabel.of("change.preset", name)
                : ChangeLabel.of("change.preset-amount", name, AMOUNT.format(amount));
        given.document().dispatch(new SetEdit(given.face(), result, label), given.step());
    }

    private Optional<Given> stillThere() {
        return last.filter(given -> workspace.document().equals(Optional.of(given.document()))
                && given.document().selectedFace() == given.face()
                && given.document().project().edit(given.face()).equals(given.result())
                && isItsStep(given));
    }

    /** Either it stands there, or it came back to where it began and left no step. */
    private static boolean isItsStep(Given given) {
        var history = given.document().history();
        return given.result().equals(given.base())
                || history.steps().get(history.cursor()).gesture().equals(Optional.of(given.step()));
    }
}
