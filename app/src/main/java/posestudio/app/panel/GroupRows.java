package posestudio.app.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.swing.JButton;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import posestudio.app.text.Messages;
import posestudio.editor.change.SetParameters;
import posestudio.editor.history.Document;
import posestudio.editor.parameter.Laterality;
import posestudio.editor.parameter.ParameterGroup;
import posestudio.editor.parameter.ParameterSpec;
import posestudio.editor.parameter.Parameters;

/** The rows of one part of the face, under a title that folds them up and resets them. */
final class GroupRows {
    private final ParameterGroup group;
    private final RowParts parts;
    private final List<Runnable> rows = new ArrayList<>();
    private final Section section;
    private final JButton reset;

    GroupRows(ParameterGroup group, RowParts parts, PanelMemory memory) {
        this.group = group;
        this.parts = parts;
        JPanel body = new JPanel(new MigLayout("insets 0 0 6 0, gap 0, fillx, wrap 1", "[grow,fill]"));
        body.setOpaque(false);
        for (ParameterSpec spec : Parameters.of(group)) {
            if (spec.side() == Laterality.LEFT) {
                PairRows pair = new PairRows(spec, parts, memory);
                rows.add(pair::refresh);
                body.add(pair);
            } else if (spec.side() == Laterality.MIDDLE) {
                ParameterSlider row = new ParameterSlider(Control.of(spec), parts, null);
                rows.add(row::refresh);
                body.add(row);
            }
        }
        String id = group.name().toLowerCase(Locale.ROOT);
        Messages messages = parts.messages();
        section = new Section(id, messages.text("group." + id), body, memory, messages);
        reset = section.tool("reset", messages.text("change.reset." + id), this::reset);
    }

    Section section() {
        return section;
    }

    void refresh() {
        rows.forEach(Runnable::run);
        boolean changed = parts.workspace()
                .selectedEdit()
                .map(edit -> Parameters.of(group).stream().anyMatch(spec -> edit.value(spec) != spec.defaultValue()))
                .orElse(false);
        section.light(changed);
        reset.setVisible(changed);
    }

    private void reset() {
        Document document = parts.workspace().document().orElseThrow();
        document.dispatch(SetParameters.reset(document.selectedFace(), group));
        parts.released().run();
    }
}
