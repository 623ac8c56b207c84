package posestudio.app.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import posestudio.app.clip.ClipView;
import posestudio.app.clip.Onion;
import posestudio.app.text.Messages;
import posestudio.app.timeline.edit.ClipTools;
import posestudio.app.timeline.edit.HeadHold;
import posestudio.app.timeline.edit.TimelineEdits;
import posestudio.app.timeline.edit.Transport;
import posestudio.editor.edit.EditGroup;
import posestudio.editor.timeline.Interpolation;
import posestudio.editor.timeline.Scope;

/** The commands for clips. While a clip is open their keys come before those of other commands. */
final class ClipCommands {
    private final Transport transport;
    private final TimelineEdits edits;
    private final HeadHold hold;
    private final Messages messages;
    private final List<StudioAction> all = new ArrayList<>();

    ClipCommands(ClipTools tools, Messages messages) {
        transport = tools.transport();
        edits = tools.edits();
        hold = tools.hold();
        this.messages = messages;
        transport();
        range();
        keys();
        work();
        head();
    }

    /** All of them, in the order of the menu. */
    List<StudioAction> all() {
        return List.copyOf(all);
    }

    private void transport() {
        add("play-clip", transport::toggle)
                .icon("play")
                .keys("SPACE")
                .named(() -> messages.text(transport.isPlaying() ? "action.play-clip.stop" : "action.play-clip"));
        add("play-back", () -> transport.shuttle(-1)).keys("J");
        add("play-stop", transport::stop).keys("K");
        add("play-forward", () -> transport.shuttle(1)).keys("L");
        add("previous-frame", () -> transport.step(-1)).icon("step-back").keys("LEFT");
        add("next-frame", () -> transport.step(1)).icon("step-forward").keys("RIGHT");
        add("first-frame", transport::first).icon("first").keys("shift LEFT");
        add("last-frame", transport::last).icon("last").keys("shift RIGHT");
        add("previous-key", () -> transport.key(-1)).icon("key-previous").keys("UP");
        add("next-key", () -> transport.key(1)).icon("key-next").keys("DOWN");
    }

    private void range() {
        add("range-start", transport::rangeFromHere).icon("range-start").keys("typed [", "shift I");
        add("range-end", transport::rangeToHere).icon("range-end").keys("typed ]", "shift O");
        add("range-all", transport::wholeRange).icon("range-all").enabledWhen(transport::hasRange);
    }

    private void keys() {
        when(
                edits::hasFace,
                add("insert-key", edits::insertKeys).icon("key-add").keys("I"));
        for (EditGroup group : EditGroup.values()) {
            String id = "insert-key." + group.name().toLowerCase(Locale.ROOT);
            when(
                    edits::hasFace,
                    add(id, () -> edits.insertKeys(List.of(group))).within(messages.text("menu.insert-key")));
        }
        for (Interpolation way : Interpolation.values()) {
            String id = "way-" + way.name().toLowerCase(Locale.ROOT);
            add(id, () -> edits.interpolate(way))
                    .icon(id)
                    .selectedWhen(() ->
                            view().map(view -> view.interpolation() == way).orElse(false));
        }
        when(edits::hasChosen, add("copy-keys", edits::copy).icon("copy"));
        when(edits::hasChosen, add("cut-keys", edits::cut));
        when(edits::canPaste, add("paste-keys", edits::paste).icon("paste"));
        when(edits::hasChosen, add("delete-keys", edits::delete).icon("delete"));
        when(edits::hasFace, add("select-all-keys", edits::selectAll));
        when(edits::hasChosenBars, add("begin-here", () -> edits.stretchHere(false)));
        when(edits::hasChosenBars, add("end-here", () -> edits.stretchHere(true)));
    }

    private void work() {
        add("auto-key", () -> view().ifPresent(view -> view.autoKey(!view.autoKey())))
                .icon("record")
                .keys("A")
                .selectedWhen(() -> view().map(ClipView::autoKey).orElse(false));
        for (Scope scope : Scope.values()) {
            String id = "scope-" + scope.name().toLowerCase(Locale.ROOT).replace('_', '-');
            add(id, () -> view().ifPresent(view -> view.choose(scope)))
                    .within(messages.text("menu.scope"))
                    .selectedWhen(
                            () -> view().map(view -> view.scope() == scope).orElse(false));
        }
        add("onion", () -> view().ifPresent(view -> view.choose(toggled(view.onion()))))
                .icon("onion")
                .keys("O")
                .selectedWhen(() -> view().map(view -> !view.onion().isOff()).orElse(false));
    }

    private static Onion toggled(Onion onion) {
        int count = onion.isOff() ? 1 : 0;
        return new Onion(count, count, onion.tintBefore(), onion.tintAfter(), onion.ghosts());
    }

    private void head() {
        when(
                hold::hasFace,
                add("hold-frontalise", hold::frontalise).icon("frontalise").keys("shift F"));
        when(hold::canSteady, add("hold-steady", hold::steady).icon("steady").keys("shift S"));
        when(hold::hasFace, add("hold-this", hold::holdThis));
        when(() -> hold.hold().isPresent(), add("hold-release", hold::release));
    }

    private Optional<ClipView> view() {
        return transport.view();
    }

    private StudioAction add(String id, Runnable body) {
        StudioAction action = new StudioAction(id, messages, body)
                .enabledWhen(transport::hasClip)
                .first();
        all.add(action);
        return action;
    }

    private void when(BooleanSupplier rule, StudioAction action) {
        action.enabledWhen(() -> transport.hasClip() && rule.getAsBoolean());
    }
}
