package posestudio.app.panel;

import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javax.swing.JButton;
import javax.swing.JComponent;
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

    /** Gives the keyboard to the slider of a control of this group: its own, or that of the linked pair. */
    void reveal(ParameterSpec spec) {
        if (spec.group() == group) {
            section.open();
            // A control of the middle is its own pair, which a set made of constants would not have twice.
            Set<String> names = new HashSet<>(List.of(
                    parts.messages().text("parameter." + spec.id()),
                    parts.messages().text("parameter." + spec.pairId())));
            tracks(section)
                    .filter(track -> names.contains(track.getAccessibleContext().getAccessibleName()))
                    .filter(JComponent::isShowing)
                    .findFirst()
                    .ifPresent(track -> {
                        track.requestFocusInWindow();
                        // Where it lies is known once the section is laid out.
                        EventQueue.invokeLater(
                                () -> track.scrollRectToVisible(new Rectangle(track.getWidth(), track.getHeight())));
                    });
        }
    }

    private static Stream<ParameterTrack> tracks(Component root) {
        if (root instanceof ParameterTrack track) {
            return Stream.of(track);
        }
        return root instanceof Container parts
                ? Arrays.stream(parts.getComponents()).flatMap(GroupRows::tracks)
                : Stream.empty();
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
