package posestudio.app.window;

import java.awt.Window;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSpinner;
import javax.swing.KeyStroke;
import javax.swing.SpinnerNumberModel;
import net.miginfocom.swing.MigLayout;
import posestudio.app.settings.ClipChoices;
import posestudio.app.settings.SettingsStore;
import posestudio.app.text.Messages;
import posestudio.app.theme.Theme;
import posestudio.app.thread.Jobs;
import posestudio.render.clip.track.AnalysisCache;

/** How much is remembered about clips on the disk, how much may be, and a way to forget it. */
final class ClipCacheDialog extends JDialog {
    private final transient Messages messages;
    private final transient Jobs jobs;
    private final transient AnalysisCache cache;
    private final JLabel used = Theme.styled(new JLabel(), "muted");

    ClipCacheDialog(Window owner, Messages messages, Jobs jobs, SettingsStore settings, AnalysisCache cache) {
        super(owner, messages.text("clip-cache.title"), ModalityType.DOCUMENT_MODAL);
        this.messages = messages;
        this.jobs = jobs;
        this.cache = cache;
        setName("clip-cache");
        JPanel panel = new JPanel(new MigLayout("insets 20 22 16 22, gap 10 8, wrap 2", "[][grow,fill]"));
        panel.add(new JLabel(messages.text("clip-cache.words")), "span, gapbottom 6");
        panel.add(used, "span");
        JLabel label = new JLabel(messages.text("clip-cache.limit"));
        SpinnerNumberModel model = new SpinnerNumberModel(
                settings.settings().clips().cacheMegabytes(), ClipChoices.LEAST, ClipChoices.MOST, 100);
        JSpinner limit = new JSpinner(model);
        limit.setName("clip-cache.limit");
        limit.setToolTipText(messages.text("clip-cache.limit.tip"));
        label.setLabelFor(limit);
        limit.addChangeListener(event -> {
            ClipChoices chosen = new ClipChoices(model.getNumber().intValue());
            settings.update(s -> s.with(chosen));
            change(() -> cache.setLimit(chosen.cacheBytes()));
        });
        panel.add(label);
        panel.add(limit);
        JButton empty = button("clip-cache.empty", () -> change(cache::clear));
        JButton close = button("clip-cache.close", this::dispose);
        panel.add(empty, "span, split 2, gaptop 12, growx, sizegroup buttons");
        panel.add(close, "growx, sizegroup buttons");
        setContentPane(panel);
        getRootPane().setDefaultButton(close);
        getRootPane()
                .registerKeyboardAction(
                        event -> dispose(), KeyStroke.getKeyStroke("ESCAPE"), JComponent.WHEN_IN_FOCUSED_WINDOW);
        used.setText(messages.text("clip-cache.used", "…"));
        pack();
        setResizable(false);
        setLocationRelativeTo(owner);
        change(() -> {});
    }

    private JButton button(String key, Runnable body) {
        JButton button = new JButton(messages.text(key));
        button.setName(key);
        button.setToolTipText(messages.text(key + ".tip"));
        button.addActionListener(event -> body.run());
        return button;
    }

    /** Counts the files afterwards: on the disk, so not on the event thread. */
    private void change(Runnable what) {
        jobs.start(
                Jobs.Lane.FILES,
                messages.text("clip-cache.title"),
                progress -> {
                    what.run();
                    return cache.size();
                },
                bytes -> used.setText(messages.text("clip-cache.used", Math.round(bytes / 1e6))),
                problem -> used.setText(messages.text("clip-cache.unknown")));
    }
}
