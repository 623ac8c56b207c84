package posestudio.app.packs.dialog;

import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.JTextArea;
import net.miginfocom.swing.MigLayout;
import posestudio.app.packs.PackProgress;
import posestudio.app.packs.PackState;
import posestudio.app.packs.PackWords;
import posestudio.app.text.Durations;
import posestudio.app.text.Messages;
import posestudio.app.text.Sizes;
import posestudio.app.theme.Icons;
import posestudio.app.theme.Theme;
import posestudio.models.install.InstalledPack;

/** One pack: what it is, what is being done to it, and what can be. */
final class PackCard extends JPanel {
    private static final int ARC = 12;
    private static final int STEPS = 1000;
    private static final int ICON = 16;
    private static final int INSETS = 32;
    private static final int LEAST_WIDTH = 560;

    private final transient Messages messages;
    private final transient PackWords packWords;
    private final transient PackActions actions;
    private final JProgressBar bar = new JProgressBar(0, STEPS);
    private final JLabel doing = Theme.styled(new JLabel(), "muted");
    private final JLabel pace = Theme.styled(new JLabel(), "muted");
    private transient PackShelf.Running running;
    private transient List<Object> shown = List.of();

    PackCard(Messages messages, PackActions actions) {
        super(new MigLayout(
                "insets 14 " + INSETS / 2 + " 14 " + INSETS / 2 + ", gap 10 6, fillx, wrap 2, hidemode 3",
                "[][grow,fill]"));
        this.messages = messages;
        this.actions = actions;
        packWords = new PackWords(messages);
        setOpaque(false);
        bar.getAccessibleContext().setAccessibleName(messages.text("packs.progress"));
    }

    /**
     * Shows a pack.
     *
     * @param now what is being done to it; null when nothing is
     * @param outcome what came of what was done to it; null when there is nothing to tell
     * @param busy whether something is being done to any pack
     */
    void show(PackState pack, PackShelf.Running now, PackShelf.Outcome outcome, boolean busy) {
        boolean stopping = now != null && now.job().isCancelled();
        List<Object> wanted = Arrays.asList(pack, now, outcome, busy, stopping);
        // A button that is pressed must not be taken away from under the mouse.
        if (wanted.equals(shown)) {
            return;
        }
        shown = wanted;
        removeAll();
        setName("pack." + pack.id());
        running = now;
        add(Theme.styled(new JLabel(pack.name()), "sectionTitle"), "span, split 2, growx");
        add(state(pack), "growx 0, alignx right");
        add(Theme.styled(new JLabel(about(pack)), "muted"), "span, gapbottom 4");
        pack.installed().ifPresent(this::details);
        if (now != null) {
            progress(now);
        } else {
            if (outcome != null) {
                add(told(outcome), "span, growx, wmin 0, gaptop 4");
            }
            buttons(pack, busy);
        }
        refreshProgress();
        revalidate();
        repaint();
    }

    private JLabel state(PackState pack) {
        String key = pack.installed().isPresent()
                ? "packs.state.installed"
                : pack.bundled().isPresent()
                        ? "packs.state.bundled"
                        : running != null ? "packs.state.working" : "packs.state.available";
        String text = pack.unfinished() > 0 && running == null
                ? messages.text("packs.state.unfinished", Sizes.text(pack.unfinished()), Sizes.text(whole(pack)))
                : messages.text(key);
        JLabel label = Theme.styled(new JLabel(text), pack.installed().isPresent() ? "strong" : "muted");
        label.setName("packs.state");
        return label;
    }

    private static long whole(PackState pack) {
        return pack.offered().map(offered -> offered.downloadSize()).orElse(pack.size());
    }

    private String about(PackState pack) {
        String licence = pack.installed()
                .map(installed -> installed.manifest().license())
                .or(() -> pack.bundled().map(bundled -> bundled.license()))
                .or(() -> pack.offered().map(offered -> offered.license()))
                .orElse("");
        return messages.text("packs.version", pack.version()) + "  ·  " + Sizes.text(pack.size()) + "  ·  " + licence;
    }

    private void details(InstalledPack pack) {
        row("packs.row.build", packWords.build(pack), !pack.isKnownBuild());
        row("packs.row.variant", packWords.variant(pack), false);
        row("packs.row.opset", packWords.opsets(pack), false);
        row("packs.row.place", pack.folder().toString(), false);
    }

    private void row(String key, String value, boolean warns) {
        if (value.isEmpty()) {
            return;
        }
        JLabel words = Theme.styled(new JLabel(value), "small");
        words.setToolTipText(value);
        if (warns) {
            words.setIcon(Icons.coloured("warning", ICON, "warning"));
        }
        JLabel name = Theme.styled(new JLabel(messages.text(key)), "muted");
        name.setLabelFor(words);
        add(name);
        add(words, "wmin 0");
    }

    private void progress(PackShelf.Running now) {
        add(doing, "span, split 2, growx, wmin 0, gaptop 4");
        add(pace, "growx 0, alignx right");
        add(bar, "span, growx, h 6!");
        String key = now.resumes() ? "packs.pause" : "packs.stop";
        JButton stop = button(key, actions::stop, "");
        stop.setEnabled(!now.job().isCancelled());
        if (now.job().isCancelled()) {
            stop.setText(messages.text("packs.stopping"));
        }
        add(stop, "span, alignx right, growx 0, gaptop 4");
    }

    /** Shows how far it is now; called again and again while something is done. */
    void refreshProgress() {
        if (running == null) {
            return;
        }
        PackProgress progress = running.progress();
        PackProgress.Step step = progress.step();
        bar.setIndeterminate(step.all() == 0);
        bar.setValue((int) Math.round(step.fraction() * STEPS));
        doing.setText(messages.text("packs.doing", messages.text(step.key()), step.file()));
        OptionalDouble speed = progress.bytesPerSecond();
        OptionalDouble left = progress.secondsLeft();
        String amount = Sizes.text(step.done());
        String all = Sizes.text(step.all());
        pace.setText(
                step.all() == 0
                        ? ""
                        : speed.isEmpty() || left.isEmpty()
                                ? messages.text("cli.packs.amount", amount, all)
                                : messages.text(
                                        "cli.packs.pace",
                                        amount,
                                        all,
                                        Sizes.text(Math.round(speed.getAsDouble())),
                                        Durations.text(left.getAsDouble())));
    }

    private JTextArea told(PackShelf.Outcome outcome) {
        JTextArea text = Theme.styled(new JTextArea(outcome.text()), outcome.failed() ? "warning" : "words");
        text.setName("packs.outcome");
        text.setEditable(false);
        text.setFocusable(false);
        text.setOpaque(false);
        text.setBorder(null);
        text.setLineWrap(true);
        text.setWrapStyleWord(true);
        text.getAccessibleContext().setAccessibleName(outcome.text());
        // Its height depends on its width, which layout asks for too late.
        text.setSize(Math.max(LEAST_WIDTH, getWidth()) - INSETS, 1);
        return text;
    }

    private void buttons(PackState pack, boolean busy) {
        JPanel row = new JPanel(new MigLayout("insets 6 0 0 0, gap 8, alignx right"));
        row.setOpaque(false);
        if (pack.isThere()) {
            row.add(button("packs.verify", () -> actions.verify(pack), ""));
        }
        if (pack.installed().isPresent()) {
            row.add(button("packs.remove", () -> actions.remove(pack), ""));
        } else if (pack.unfinished() > 0) {
            row.add(button("packs.discard", () -> actions.discard(pack), ""));
        }
        pack.offered().ifPresent(offered -> {
            String size = Sizes.text(offered.downloadSize());
            JButton install = button(pack.installed().isPresent() ? "packs.again" : "packs.install", () -> {}, "");
            install.addActionListener(event -> actions.chooseSource(install, offered));
            row.add(install);
            if (pack.unfinished() > 0) {
                row.add(Theme.styled(button("packs.go-on", () -> actions.goOn(offered), ""), "primary"));
            } else if (pack.installed().isEmpty()) {
                row.add(Theme.styled(button("packs.download", () -> actions.download(offered), size), "primary"));
            }
        });
        for (java.awt.Component button : row.getComponents()) {
            button.setEnabled(!busy);
        }
        add(row, "span, growx");
    }

    private JButton button(String key, Runnable body, Object argument) {
        JButton button = new JButton(messages.text(key));
        button.setName(key);
        button.setToolTipText(messages.text(key + ".tip", argument));
        button.addActionListener(event -> body.run());
        return button;
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(Theme.colour("card"));
        g.fillRoundRect(0, 0, getWidth() - 1, getHeight() - 1, ARC, ARC);
        g.setColor(Theme.colour("cardBorder"));
        g.drawRoundRect(0, 0, getWidth() - 1, getHeight() - 1, ARC, ARC);
        g.dispose();
    }
}
