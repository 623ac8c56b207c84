package posestudio.app.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import posestudio.app.action.Actions;
import posestudio.app.action.KeyNames;
import posestudio.app.action.StudioAction;
import posestudio.app.panel.ControlPanel;
import posestudio.app.search.Command;
import posestudio.app.text.Messages;
import posestudio.app.viewport.handles.HandleEdits;
import posestudio.editor.parameter.Laterality;
import posestudio.editor.parameter.ParameterSpec;
import posestudio.editor.parameter.Parameters;
import posestudio.render.rig.Handle;

/** Everything that the search finds: commands to do, controls to set, keypoints to take hold of. */
final class CommandTable {
    private static final String ITSELF = "search-commands";

    private final Actions actions;
    private final HandleEdits handles;
    private final ControlPanel controls;
    private final Runnable showControls;
    private final Supplier<Map<String, Runnable>> presets;
    private final Messages messages;
    private final Messages english = new Messages(Locale.ENGLISH);

    /**
     * @param showControls makes the column of controls visible
     * @param presets what giving each preset is called and does
     */
    CommandTable(
            Actions actions,
            HandleEdits handles,
            ControlPanel controls,
            Runnable showControls,
            Supplier<Map<String, Runnable>> presets,
            Messages messages) {
        this.actions = actions;
        this.handles = handles;
        this.controls = controls;
        this.showControls = showControls;
        this.presets = presets;
        this.messages = messages;
    }

    /** All of it, as it stands now. */
    List<Command> commands() {
        List<Command> all = new ArrayList<>();
        actions.refresh();
        actions.all().stream()
                .filter(action -> !action.id().equals(ITSELF))
                .map(this::command)
                .forEach(all::add);
        presets.get()
                .forEach((name, give) -> all.add(
                        new Command(name, messages.text("search.preset"), "", List.of(), handles.hasFace(), give)));
        for (ParameterSpec spec : Parameters.ALL) {
            if (spec.side() == Laterality.LEFT) {
                all.add(control(spec, "parameter." + spec.pairId()));
            }
            all.add(control(spec, "parameter." + spec.id()));
        }
        handles.state().rig().handles().stream().map(this::keypoint).forEach(all::add);
        return all;
    }

    private Command command(StudioAction action) {
        String keys = action.keys().isEmpty() ? "" : KeyNames.of(action.keys().get(0));
        return new Command(
                action.isNamed() ? action.name() : action.fullName(),
                "",
                keys,
                List.of(english.text("action." + action.id())),
                action.isEnabled(),
                () -> action.actionPerformed(null));
    }

    private Command control(ParameterSpec spec, String key) {
        return new Command(
                messages.text(key),
                messages.text("search.control"),
                "",
                List.of(english.text(key)),
                handles.hasFace(),
                () -> {
                    showControls.run();
                    controls.reveal(spec);
                });
    }

    private Command keypoint(Handle handle) {
        String key = "handle." + handle.id();
        return new Command(
                messages.text(key),
                messages.text("search.keypoint"),
                "",
                List.of(english.text(key)),
                handles.hasFace(),
                () -> handles.state().reveal(handle));
    }
}
