package posestudio.app.window;

import javax.swing.JButton;
import net.miginfocom.swing.MigLayout;
import posestudio.app.history.HistoryPanel;
import posestudio.app.history.SnapshotPanel;
import posestudio.app.panel.Column;
import posestudio.app.panel.PanelMemory;
import posestudio.app.panel.Section;
import posestudio.app.preset.PresetPanel;
import posestudio.app.text.Messages;

/** The column on the left: what can be given to a face, and what can be gone back to. */
final class Library extends Column {
    Library(PresetPanel presets, SnapshotPanel snapshots, HistoryPanel history, PanelMemory memory, Messages messages) {
        super(new MigLayout("insets 10 8 12 4, gap 0, fillx, wrap 1", "[grow,fill]"));
        getAccessibleContext().setAccessibleName(messages.text("panel.library"));
        Section expressions = new Section("presets", messages.text("panel.presets"), presets, memory, messages);
        JButton save = expressions.tool("add", messages.text("preset.save"), presets::save);
        expressions.tool("folder", messages.text("preset.reveal"), presets::reveal);
        presets.whenChanged(() -> save.setEnabled(presets.canSave()));
        add(expressions, "wmin 0");
        Section named = new Section("snapshots", messages.text("panel.snapshots"), snapshots, memory, messages);
        JButton add = named.tool("add", messages.text("snapshot.add"), () -> {
            named.open();
            snapshots.add();
        });
        snapshots.whenChanged(() -> add.setEnabled(snapshots.canAdd()));
        add(named, "wmin 0");
        add(new Section("history", messages.text("panel.history"), history, memory, messages), "wmin 0");
    }
}
