package posestudio.app.history;

import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import posestudio.app.panel.UndoBar;
import posestudio.app.text.Messages;
import posestudio.app.theme.Theme;
import posestudio.app.thumbnail.FaceThumbnails;
import posestudio.app.viewport.ViewState;
import posestudio.app.workspace.Workspace;
import posestudio.editor.change.ChangeLabel;
import posestudio.editor.change.SetEdits;
import posestudio.editor.change.SetSnapshots;
import posestudio.editor.history.Document;
import posestudio.editor.project.Snapshot;

/** The named states: go back to one, compare with it, rename it, take it away. */
public final class SnapshotPanel extends JPanel {
    private final transient Workspace workspace;
    private final transient ViewState view;
    private final transient FaceThumbnails thumbnails;
    private final transient Messages messages;
    private final transient Consumer<String> say;
    private final UndoBar taken;
    private final transient List<SnapshotRow> rows = new ArrayList<>();
    private transient List<Snapshot> shown = List.of();
    private int shownFace;
    private transient Object offeredFor;

    /**
     * The named states of whatever lies on the table.
     *
     * @param say tells the person what was done
     */
    public SnapshotPanel(
            Workspace workspace, ViewState view, FaceThumbnails thumbnails, Messages messages, Consumer<String> say) {
        super(new MigLayout("insets 0 0 6 0, gap 0, fillx, wrap 1, hidemode 3", "[grow,fill]"));
        this.say = say;
        taken = new UndoBar(messages);
        this.workspace = workspace;
        this.view = view;
        this.thumbnails = thumbnails;
        this.messages = messages;
        setOpaque(false);
        getAccessibleContext().setAccessibleName(messages.text("panel.snapshots"));
        workspace.addListener(this::refresh);
        view.addListener(this::refresh);
        thumbnails.addListener(this::repaint);
        rebuild();
    }

    private void refresh() {
        if (workspace.work() != offeredFor) {
            // What was taken from one picture is of no use to another.
            taken.putAway();
        }
        List<Snapshot> now = snapshots();
        int face = workspace.document().map(Document::selectedFace).orElse(0);
        if (!now.equals(shown) || face != shownFace) {
            shown = now;
            shownFace = face;
            rebuild();
        }
        rows.forEach(SnapshotRow::refresh);
    }

    private List<Snapshot> snapshots() {
        return workspace
                .document()
                .map(document -> document.project().snapshots())
                .orElse(List.of());
    }

    private void rebuild() {
        removeAll();
        rows.clear();
        for (int i = 0; i < shown.size(); i++) {
            SnapshotRow row = new SnapshotRow(i, shown.get(i), shownFace, this, view, thumbnails, messages);
            rows.add(row);
            add(row, "wmin 0");
        }
        if (shown.isEmpty()) {
            add(Theme.styled(new JLabel(messages.text("snapshot.none")), "muted"), "gapleft 8");
        }
        add(taken, "wmin 0");
        revalidate();
        repaint();
    }

    /** Calls {@code listener} now and whenever {@link #canAdd()} may have changed. */
    public void whenChanged(Runnable listener) {
        workspace.addListener(listener);
        listener.run();
    }

    /** Whether there is anything that could be kept under a name. */
    public boolean canAdd() {
        return workspace.selectedFace().isPresent();
    }

    /** Keeps the present state under a name that can be typed over at once. */
    public void add() {
        if (!canAdd()) {
            return;
        }
        Document document = workspace.document().orElseThrow();
        List<Snapshot> more = new ArrayList<>(snapshots());
        more.add(document.project().snapshot(freeName()));
        keep(more, "change.snapshot.add", more.get(more.size() - 1).name());
        if (!rows.isEmpty()) {
            rows.get(rows.size() - 1).rename();
        }
    }

    private String freeName() {
        List<String> taken = snapshots().stream().map(Snapshot::name).toList();
        int number = taken.size() + 1;
        while (taken.contains(messages.text("snapshot.name", number))) {
            number++;
        }
        return messages.text("snapshot.name", number);
    }

    /** Gives a named state another name, unless it is no longer the one at that place. */
    void rename(int index, Snapshot before, String name) {
        String clean = name.strip();
        // A field that loses the keyboard says so late: its row, even its picture, may be gone by then.
        boolean there = index < shown.size() && shown.get(index) == before;
        if (!there || clean.isEmpty() || clean.equals(before.name())) {
            return;
        }
        Snapshot after = before.renamed(clean);
        if (view.comparedWith().equals(Optional.of(before))) {
            view.compareWith(Optional.of(after));
        }
        List<Snapshot> renamed = new ArrayList<>(shown);
        renamed.set(index, after);
        keep(renamed, "change.snapshot.rename", clean);
    }

    void delete(int index) {
        Snapshot gone = shown.get(index);
        if (view.comparedWith().equals(Optional.of(gone))) {
            view.compareWith(Optional.empty());
        }
        view.preview(Optional.empty());
        List<Snapshot> fewer = new ArrayList<>(shown);
        fewer.remove(index);
        keep(fewer, "change.snapshot.delete", gone.name());
        offeredFor = workspace.work();
        taken.offer(messages.text("change.snapshot.delete", gone.name()), () -> {
            if (workspace.work() == offeredFor && fits(gone)) {
                List<Snapshot> all = new ArrayList<>(snapshots());
                all.add(Math.min(index, all.size()), gone);
                keep(all, "change.snapshot.add", gone.name());
            }
        });
    }

    void restore(Snapshot snapshot) {
        view.preview(Optional.empty());
        if (fits(snapshot)) {
            workspace
                    .document()
                    .orElseThrow()
                    .dispatch(
                            new SetEdits(snapshot.edits(), ChangeLabel.of("change.snapshot.restore", snapshot.name())));
        }
    }

    /** Whether it is a state of the faces that lie on the table. */
    private boolean fits(Snapshot snapshot) {
        return workspace.document().map(Document::project).stream()
                .anyMatch(project -> snapshot.edits().size() == project.faces().size()
                        && snapshot.absent().size() == project.absent().size());
    }

    private void keep(List<Snapshot> snapshots, String key, String name) {
        taken.putAway();
        ChangeLabel label = ChangeLabel.of(key, name);
        workspace.document().ifPresent(document -> document.keep(new SetSnapshots(snapshots, label)));
        say.accept(messages.text(label));
    }

    /** Gives the keyboard to the name of one of them. */
    void focus(int index) {
        if (index < rows.size()) {
            rows.get(index).focus();
        }
    }

    /** Shows a state as long as the mouse is over {@code component}. */
    static MouseAdapter previewing(ViewState view, Snapshot snapshot) {
        return new MouseAdapter() {
            @Override
            public void mouseEntered(MouseEvent event) {
                view.preview(Optional.of(snapshot.edits()));
            }

            @Override
            public void mouseExited(MouseEvent event) {
                view.preview(Optional.empty());
            }
        };
    }
}
