package posestudio.app.preset;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Component;
import java.awt.Desktop;
import java.awt.Window;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.swing.JCheckBox;
import javax.swing.JMenuItem;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.SwingUtilities;
import net.miginfocom.swing.MigLayout;
import posestudio.app.notice.Notices;
import posestudio.app.panel.PanelMemory;
import posestudio.app.panel.UndoBar;
import posestudio.app.panel.ValueRow;
import posestudio.app.text.Messages;
import posestudio.app.thumbnail.FaceThumbnails;
import posestudio.app.viewport.ViewState;
import posestudio.app.workspace.Workspace;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.edit.PartialEdit;
import posestudio.editor.preset.Preset;

/** The presets as small pictures of this face, and how strong they are given. */
public final class PresetPanel extends JPanel {
    private static final int CARD = 74;

    private final transient PresetStore store;
    private final transient PresetUse use;
    private final transient Workspace workspace;
    private final transient ViewState view;
    private final transient FaceThumbnails thumbnails;
    private final transient Notices notices;
    private final transient Messages messages;
    private final transient List<PresetCard> cards = new ArrayList<>();
    private final ValueRow amount;
    private final JCheckBox rest = new JCheckBox();
    private final JPanel grid = new JPanel();
    private final UndoBar taken;
    private int columns = 3;

    /**
     * @param released called when the hand lets go of the strength
     */
    public PresetPanel(
            PresetStore store,
            Workspace workspace,
            ViewState view,
            FaceThumbnails thumbnails,
            Notices notices,
            Messages messages,
            PanelMemory memory,
            Runnable released) {
        super(new MigLayout("insets 0 0 8 0, gap 0, fillx, wrap 1, hidemode 3", "[grow,fill]"));
        this.store = store;
        this.workspace = workspace;
        this.view = view;
        this.thumbnails = thumbnails;
        this.notices = notices;
        this.messages = messages;
        use = new PresetUse(workspace);
        taken = new UndoBar(messages);
        setOpaque(false);
        getAccessibleContext().setAccessibleName(messages.text("panel.presets"));
        amount = new ValueRow(
                PresetUse.AMOUNT,
                messages.text("preset.amount"),
                messages.text("preset.amount.tip"),
                (value, gesture) -> {
                    use.amount(value);
                    refresh();
                },
                released);
        add(amount, "gapleft 8, wmin 0");
        rest.setText(messages.text("preset.rest"));
        rest.setToolTipText(messages.text("preset.rest.tip"));
        use.fromRest(memory.choices().presetsFromRest());
        rest.addActionListener(event -> {
            use.fromRest(rest.isSelected());
            memory.keep(choices -> choices.presetsFromRest(rest.isSelected()));
            released.run();
            refresh();
            repaint();
        });
        add(rest, "gapleft 5, wmin 0");
        add(grid, "wmin 0, gaptop 4");
        add(taken, "wmin 0");
        grid.setOpaque(false);
        grid.addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent event) {
                int now = Math.max(2, grid.getWidth() / UIScale.scale(CARD));
                if (now != columns) {
                    columns = now;
                    // Not rebuilt: the card that has the focus keeps it.
                    ((MigLayout) grid.getLayout()).setLayoutConstraints(wrapped());
                    revalidate();
                }
            }
        });
        store.addListener(this::rebuild);
        workspace.addListener(this::refresh);
        thumbnails.addListener(this::repaint);
        rebuild();
    }

    private void rebuild() {
        grid.removeAll();
        grid.setLayout(new MigLayout(wrapped(), "[grow,fill,sizegroup cards]"));
        cards.clear();
        for (PresetItem item : store.items()) {
            PresetCard card = new PresetCard(
                    item,
                    size -> picture(item, size),
                    () -> give(item),
                    pointed -> view.preview(pointed ? use.preview(item) : Optional.empty()));
            card.setToolTipText(messages.text("preset.tip", item.name()));
            card.setComponentPopupMenu(menu(item));
            item.entry().ifPresent(entry -> {
                card.key("F2", () -> rename(item));
                card.key("DELETE", () -> store.delete(entry));
            });
            cards.add(card);
            grid.add(card, "wmin 0");
        }
        store.taken().ifPresentOrElse(sentence -> taken.offer(sentence, store::restore), taken::putAway);
        refresh();
        revalidate();
        repaint();
    }

    /** The preset alone, on the source: it need not be drawn again whenever something else is changed. */
    private Optional<BufferedImage> picture(PresetItem item, int size) {
        if (workspace.selectedFace().isEmpty()) {
            return Optional.empty();
        }
        int face = workspace.document().orElseThrow().selectedFace();
        return thumbnails.get(face, use.with(item, face, FaceEdit.NEUTRAL, 1), size);
    }

    private String wrapped() {
        return "insets 0, gap 2, fillx, wrap " + columns;
    }

    private void refresh() {
        boolean there = workspace.selectedFace().isPresent();
        Optional<PresetItem> given = use.given();
        for (PresetCard card : cards) {
            card.setEnabled(there);
            card.mark(given.equals(Optional.of(card.item())));
        }
        amount.setEnabled(there);
        amount.show(use.amount());
        rest.setEnabled(there);
        rest.setSelected(use.isFromRest());
    }

    private void give(PresetItem item) {
        view.preview(Optional.empty());
        use.give(item);
        refresh();
    }

    /** What giving the chosen face a preset is called and does, for each of them. */
    public Map<String, Runnable> choices() {
        Map<String, Runnable> choices = new LinkedHashMap<>();
        store.items().forEach(item -> choices.put(item.name(), () -> give(item)));
        return choices;
    }

    /** Asks what of the present edit is to be kept as a preset, and keeps it. */
    public void save() {
        workspace
                .selectedEdit()
                .ifPresent(
                        edit -> new PresetDialog(window(), messages, edit).ask().ifPresent(store::save));
    }

    /** Calls {@code listener} now and whenever {@link #canSave()} may have changed. */
    public void whenChanged(Runnable listener) {
        workspace.addListener(listener);
        listener.run();
    }

    /** Whether there is an edit that could be kept. */
    public boolean canSave() {
        return workspace.selectedEdit().filter(edit -> !edit.isNeutral()).isPresent();
    }

    /** Shows the folder of the person's own presets to the person. */
    public void reveal() {
        try {
            Files.createDirectories(store.folder());
            Desktop.getDesktop().open(store.folder().toFile());
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            // No file manager; the words are enough to find it.
            notices.say(messages.text("preset.folder", store.folder()));
        }
    }

    private JPopupMenu menu(PresetItem item) {
        JPopupMenu menu = new JPopupMenu();
        entry(
                menu,
                "preset.copy",
                () -> store.add(new Preset(messages.text("preset.copy-name", item.name()), item.edit())));
        item.entry().ifPresent(entry -> {
            entry(
                    menu,
                    "preset.replace",
                    () -> workspace
                            .selectedEdit()
                            .ifPresent(edit -> store.save(new Preset(item.name(), replaced(item.edit(), edit)))));
            entry(menu, "preset.rename", () -> rename(item));
            entry(menu, "preset.delete", () -> store.delete(entry));
        });
        return menu;
    }

    /** What the present edit has for everything that the preset sets. */
    private static PartialEdit replaced(PartialEdit preset, FaceEdit edit) {
        var values = new LinkedHashMap<>(preset.values());
        values.replaceAll((spec, value) -> edit.value(spec));
        boolean keypoints = !preset.keypoints().isEmpty();
        return new PartialEdit(
                values,
                keypoints ? edit.keypoints().all() : preset.keypoints(),
                preset.copy().map(copy -> edit.copy()));
    }

    private void entry(JPopupMenu menu, String key, Runnable body) {
        JMenuItem item = new JMenuItem(messages.text(key));
        item.addActionListener(event -> body.run());
        menu.add(item);
    }

    private void rename(PresetItem item) {
        PresetDialog.askName(window(), messages, item.name())
                .ifPresent(name -> store.rename(item.entry().orElseThrow(), name));
    }

    private Window window() {
        Component root = SwingUtilities.getRoot(this);
        return root instanceof Window window ? window : null;
    }
}
