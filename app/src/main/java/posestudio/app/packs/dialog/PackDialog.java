package posestudio.app.packs.dialog;

import com.formdev.flatlaf.util.SystemFileChooser;
import java.awt.Dimension;
import java.awt.Window;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.KeyStroke;
import javax.swing.ScrollPaneConstants;
import javax.swing.Timer;
import javax.swing.TransferHandler;
import net.miginfocom.swing.MigLayout;
import posestudio.app.notice.Notices;
import posestudio.app.open.Incoming;
import posestudio.app.packs.PackState;
import posestudio.app.panel.Column;
import posestudio.app.text.Messages;
import posestudio.app.theme.Theme;

/**
 * Which model packs there are, and all that can be done with them. One can go on working while it is open; what runs goes
 * on when it is closed.
 */
public final class PackDialog extends JDialog {
    private static final int REFRESH_MILLIS = 150;
    private static final int WIDTH = 620;
    private static final int LEAST_HEIGHT = 360;

    private final transient Messages messages;
    private final transient PackShelf shelf;
    private final transient PackActions actions;
    private final JPanel list = new Column(new MigLayout("insets 0, gap 0 12, wrap 1, fillx", "[grow,fill]")) {};
    private final Map<String, PackCard> cards = new LinkedHashMap<>();
    private final Timer timer =
            new Timer(REFRESH_MILLIS, event -> cards.values().forEach(PackCard::refreshProgress));
    private final transient Runnable listener = this::refresh;

    /** The dialog; it looks which packs there are. */
    public PackDialog(Window owner, Messages messages, Notices notices, PackShelf shelf) {
        super(owner, messages.text("packs.title"), ModalityType.MODELESS);
        this.messages = messages;
        this.shelf = shelf;
        actions = new PackActions(shelf, this, messages, notices, this::choose);
        setName("packs");
        setDefaultCloseOperation(DISPOSE_ON_CLOSE);
        list.getAccessibleContext().setAccessibleName(messages.text("packs.list"));
        setContentPane(content());
        getRootPane()
                .registerKeyboardAction(
                        event -> dispose(), KeyStroke.getKeyStroke("ESCAPE"), JComponent.WHEN_IN_FOCUSED_WINDOW);
        getRootPane().setTransferHandler(new Drop());
        shelf.addListener(listener);
        refresh();
        shelf.look();
        setMinimumSize(new Dimension(WIDTH, LEAST_HEIGHT));
        pack();
        setLocationRelativeTo(owner);
    }

    private JPanel content() {
        JPanel panel = new JPanel(
                new MigLayout("insets 20 22 16 22, gap 10 12, wrap 1, fill", "[grow,fill]", "[][grow,fill][]"));
        JTextArea words = Theme.styled(new JTextArea(messages.text("packs.words")), "words");
        words.setEditable(false);
        words.setFocusable(false);
        words.setOpaque(false);
        words.setBorder(null);
        words.setLineWrap(true);
        words.setWrapStyleWord(true);
        panel.add(words, "wmin 0");
        JScrollPane scroll = new JScrollPane(
                list, ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED, ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setBorder(null);
        panel.add(scroll, "w 576:576:, h 240:350:");
        JButton close = new JButton(messages.text("packs.close"));
        close.setName("packs.close");
        close.setToolTipText(messages.text("packs.close.tip"));
        close.addActionListener(event -> dispose());
        panel.add(Theme.styled(new JLabel(messages.text("packs.drop")), "muted"), "split 2, growx");
        panel.add(close, "growx 0");
        return panel;
    }

    private void refresh() {
        boolean same = cards.keySet()
                .equals(new java.util.LinkedHashSet<>(
                        shelf.states().stream().map(PackState::id).toList()));
        if (!same) {
            list.removeAll();
            cards.clear();
            // What can be had comes first: who opens this wants it.
            shelf.states().stream()
                    .sorted(java.util.Comparator.comparing(
                            state -> state.offered().isEmpty()))
                    .forEach(state -> {
                        PackCard card = new PackCard(messages, actions);
                        cards.put(state.id(), card);
                        list.add(card);
                    });
        }
        boolean busy = shelf.running().isPresent();
        for (PackState state : shelf.states()) {
            cards.get(state.id())
                    .show(
                            state,
                            shelf.running()
                                    .filter(now -> now.id().equals(state.id()))
                                    .orElse(null),
                            shelf.outcome()
                                    .filter(told -> told.id().equals(state.id()))
                                    .orElse(null),
                            busy);
        }
        if (busy) {
            timer.start();
        } else {
            timer.stop();
        }
        list.revalidate();
        list.repaint();
    }

    private Optional<Path> choose(boolean folder) {
        SystemFileChooser chooser = new SystemFileChooser();
        chooser.setDialogTitle(messages.text(folder ? "packs.choose.folder" : "packs.choose.zip"));
        if (folder) {
            chooser.setFileSelectionMode(SystemFileChooser.DIRECTORIES_ONLY);
        } else {
            chooser.setFileFilter(
                    new SystemFileChooser.FileNameExtensionFilter(messages.text("packs.from.filter"), "zip"));
        }
        return chooser.showOpenDialog(this) == SystemFileChooser.APPROVE_OPTION
                ? Optional.of(chooser.getSelectedFile().toPath())
                : Optional.empty();
    }

    @Override
    public void dispose() {
        timer.stop();
        shelf.removeListener(listener);
        super.dispose();
    }

    /** Takes folders and zips that are dropped. */
    private final class Drop extends TransferHandler {
        @Override
        public boolean canImport(TransferSupport support) {
            if (support.isDrop()) {
                support.setDropAction(COPY);
            }
            return shelf.running().isEmpty() && Incoming.isWelcome(support.getDataFlavors());
        }

        @Override
        public boolean importData(TransferSupport support) {
            List<Path> files = Incoming.files(support.getTransferable());
            // Later: the other program waits for the end of the drop, and the question may take long.
            java.awt.EventQueue.invokeLater(() -> actions.dropped(files));
            return !files.isEmpty();
        }
    }
}
