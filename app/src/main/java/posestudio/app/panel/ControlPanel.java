package posestudio.app.panel;

import java.awt.Insets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.Action;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JTextArea;
import net.miginfocom.swing.MigLayout;
import posestudio.app.text.Messages;
import posestudio.app.theme.Theme;
import posestudio.app.workspace.OpenPicture;
import posestudio.app.workspace.Workspace;
import posestudio.editor.parameter.ParameterGroup;
import posestudio.editor.parameter.ParameterSpec;
import posestudio.editor.parameter.Parameters;
import posestudio.render.rig.Rig;

/** The column of controls beside the picture: which face, and what becomes of it, part by part. */
public final class ControlPanel extends Column {
    private final transient Workspace workspace;
    private final transient Messages messages;
    private final JLabel faceState = Theme.styled(new JLabel(), "muted");
    private final JTextArea hint = Theme.styled(new JTextArea(), "warning");
    private final FacePicker picker;
    private final TakenOverRow takenOver;
    private final transient List<GroupRows> groups;

    /**
     * @param commands what can be done with the face as a whole; a button each, two a row
     * @param drawing how the engine draws, where there is a choice
     * @param released called when the hand lets go of a control
     * @param say tells the person something in passing
     */
    public ControlPanel(
            Workspace workspace,
            Messages messages,
            PanelMemory memory,
            List<Action> commands,
            JComponent drawing,
            Runnable released,
            Consumer<String> say) {
        super(new MigLayout("insets 14 8 16 8, gap 0, fillx, wrap 1, hidemode 3", "[grow,fill]"));
        this.workspace = workspace;
        this.messages = messages;
        getAccessibleContext().setAccessibleName(messages.text("panel.controls"));
        picker = new FacePicker(workspace, messages);
        takenOver = new TakenOverRow(workspace, messages, released);
        JLabel title = Theme.styled(new JLabel(messages.text("panel.faces")), "sectionTitle");
        add(title, "split 2, growx, gapleft 8");
        add(faceState, "alignx right, growx 0, gapright 8");
        add(picker, "gaptop 10, gapleft 8");
        for (int i = 0; i < commands.size(); i++) {
            String place = i % 2 == 0 ? "gaptop 8, gapbottom 2, gapleft 8, split 2, " : "gapright 8, ";
            JButton button = new JButton(commands.get(i));
            button.setMargin(new Insets(2, 2, 2, 2));
            add(button, place + "width 0:120:, sizegroup buttons, growx");
        }
        add(takenOver, "gaptop 8, gapleft 8, gapright 8, wmin 0");
        add(drawing, "gaptop 10, gapleft 8, gapright 8, wmin 0");
        hint.setEditable(false);
        hint.setFocusable(false);
        hint.setLineWrap(true);
        hint.setWrapStyleWord(true);
        hint.setOpaque(false);
        hint.setMargin(new Insets(0, 0, 0, 0));
        hint.getAccessibleContext().setAccessibleName(messages.text("panel.hint"));
        add(hint, "gaptop 8, gapleft 8, gapright 8, wmin 0");
        RowParts parts = new RowParts(workspace, messages, released, say);
        groups = Arrays.stream(ParameterGroup.values())
                .map(group -> new GroupRows(group, parts, memory))
                .toList();
        groups.forEach(group -> add(group.section(), "wmin 0"));
        workspace.addListener(this::refresh);
        refresh();
    }

    /** Unfolds the group of a control and gives its slider the keyboard. */
    public void reveal(ParameterSpec spec) {
        groups.forEach(group -> group.reveal(spec));
    }

    private void refresh() {
        groups.forEach(GroupRows::refresh);
        picker.refresh();
        takenOver.refresh();
        picker.setVisible(!workspace.faces().isEmpty());
        faceState.setText(state());
        String words = warning();
        if (!words.equals(hint.getText())) {
            hint.setText(words);
        }
        hint.setVisible(!words.isEmpty());
    }

    private String warning() {
        List<ParameterSpec> beyond = workspace
                .selectedEdit()
                .map(edit -> Parameters.ALL.stream()
                        .filter(spec -> spec.isBeyondSoft(edit.value(spec)))
                        .toList())
                .orElse(List.of());
        if (beyond.isEmpty()) {
            return areKeypointsBeyond() ? messages.text("panel.beyond-natural") : "";
        }
        boolean angle = beyond.stream().anyMatch(Parameters.ANGLES::contains);
        return messages.text(angle ? "panel.beyond" : "panel.beyond-natural");
    }

    private boolean areKeypointsBeyond() {
        Rig rig = workspace.rig();
        return workspace
                .selectedEdit()
                .filter(edit -> edit.keypoints().all().entrySet().stream()
                        .anyMatch(entry -> rig.handle(entry.getKey())
                                .filter(handle -> rig.isBeyondSoft(handle, entry.getValue()))
                                .isPresent()))
                .isPresent();
    }

    private String state() {
        if (workspace.opened().isEmpty()) {
            return messages.text("panel.state.empty");
        }
        if (workspace.opened().flatMap(OpenPicture::search).isEmpty()) {
            return messages.text("panel.state.looking");
        }
        int count = workspace.faces().size();
        return count == 0
                ? messages.text("panel.state.none")
                : messages.text(
                        "panel.state.chosen", workspace.document().orElseThrow().selectedFace() + 1, count);
    }
}
