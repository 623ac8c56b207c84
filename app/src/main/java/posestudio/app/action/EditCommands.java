package posestudio.app.action;

import java.awt.HeadlessException;
import java.awt.Toolkit;
import java.awt.datatransfer.Clipboard;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.StringSelection;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import posestudio.app.notice.Notices;
import posestudio.app.text.Messages;
import posestudio.app.workspace.Workspace;
import posestudio.editor.change.ChangeLabel;
import posestudio.editor.change.SetEdit;
import posestudio.editor.change.SetEdits;
import posestudio.editor.edit.PartialEdit;
import posestudio.editor.history.Document;
import posestudio.editor.parameter.ParameterGroup;
import posestudio.editor.preset.Preset;
import posestudio.editor.preset.PresetFile;
import posestudio.editor.problem.Problem;
import posestudio.editor.project.Project;

/**
 * Carries an edit, whole or in part, from face to face, within a picture and between pictures and windows: as the text
 * of a preset on the system's clipboard.
 */
final class EditCommands {
    private final Workspace workspace;
    private final Notices notices;
    private final Messages messages;
    private final Supplier<Clipboard> clipboard;

    EditCommands(Workspace workspace, Notices notices, Messages messages) {
        this(workspace, notices, messages, () -> Toolkit.getDefaultToolkit().getSystemClipboard());
    }

    EditCommands(Workspace workspace, Notices notices, Messages messages, Supplier<Clipboard> clipboard) {
        this.workspace = workspace;
        this.notices = notices;
        this.messages = messages;
        this.clipboard = clipboard;
    }

    /** Copies all that was chosen for the face. */
    void copyAll() {
        copy(EnumSet.allOf(ParameterGroup.class), true, messages.text("edit.copied"));
    }

    /** Copies what was chosen for one part of the face. */
    void copy(ParameterGroup group) {
        String part = messages.text("group." + group.name().toLowerCase(Locale.ROOT));
        copy(EnumSet.of(group), false, messages.text("edit.copied-part", part));
    }

    private void copy(Set<ParameterGroup> groups, boolean withKeypoints, String said) {
        workspace.selectedEdit().ifPresent(edit -> {
            String name = workspace.opened().orElseThrow().source().name();
            String text = PresetFile.text(new Preset(name, PartialEdit.of(edit, groups, withKeypoints)));
            try {
                clipboard.get().setContents(new StringSelection(text), null);
                notices.say(said);
            } catch (IllegalStateException | HeadlessException e) {
                // Another program holds the clipboard this very moment.
                notices.say(messages.text("edit.clipboard-busy"));
            }
        });
    }

    /** Gives the chosen face the copied edit. */
    void paste() {
        read().ifPresent(preset -> {
            Document document = workspace.document().orElseThrow();
            int face = document.selectedFace();
            ChangeLabel label = ChangeLabel.of("change.paste", preset.name());
            document.dispatch(
                    new SetEdit(face, preset.edit().applyTo(document.project().edit(face), 1), label));
        });
    }

    /** Gives every face of the picture the copied edit. */
    void pasteOnAll() {
        read().ifPresent(preset -> {
            Document document = workspace.document().orElseThrow();
            Project project = document.project();
            ChangeLabel label = ChangeLabel.of("change.paste-all", preset.name());
            document.dispatch(new SetEdits(
                    project.edits().stream()
                            .map(edit -> preset.edit().applyTo(edit, 1))
                            .toList(),
                    label));
        });
    }

    private Optional<Preset> read() {
        if (workspace.selectedFace().isEmpty()) {
            return Optional.empty();
        }
        try {
            Clipboard from = clipboard.get();
            if (from.isDataFlavorAvailable(DataFlavor.stringFlavor)) {
                String text = (String) from.getData(DataFlavor.stringFlavor);
                return Optional.of(PresetFile.parse(
                        text.strip().getBytes(StandardCharsets.UTF_8), messages.text("edit.clipboard")));
            }
        } catch (Problem e) {
            if (!e.key().endsWith(".foreign")) {
                notices.problem(e);
                return Optional.empty();
            }
        } catch (UnsupportedFlavorException | IOException | IllegalStateException e) {
            // Taken back, or held by another program this very moment: as if nothing had been there.
            notices.say(messages.text("edit.nothing-to-paste"));
            return Optional.empty();
        }
        notices.say(messages.text("edit.nothing-to-paste"));
        return Optional.empty();
    }
}
