package posestudio.app.window;

import java.util.Optional;
import java.util.OptionalDouble;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JProgressBar;
import javax.swing.Timer;
import net.miginfocom.swing.MigLayout;
import posestudio.app.text.Durations;
import posestudio.app.text.Messages;
import posestudio.app.theme.FloatingCard;
import posestudio.app.theme.Theme;
import posestudio.app.thread.Job;
import posestudio.app.thread.Jobs;

/** Tells over the picture what takes long, how far it is, and stops it. Shown only for what takes a while. */
final class ProgressPill extends FloatingCard {
    private static final int PATIENCE_MILLIS = 300;
    private static final int STEPS = 1000;

    private final transient Jobs jobs;
    private final transient Messages messages;
    private final JLabel title = new JLabel();
    private final JLabel stage = new JLabel();
    private final JProgressBar bar = new JProgressBar(0, STEPS);
    private final JButton cancel = new JButton();
    private final Timer patience = new Timer(PATIENCE_MILLIS, event -> appear());
    private transient Optional<Job> watched = Optional.empty();

    ProgressPill(Jobs jobs, Messages messages) {
        super(new MigLayout("insets 10 14 10 10, gap 4 4, fillx", "[grow,fill]12[]", "[][]"), "track");
        this.jobs = jobs;
        this.messages = messages;
        setVisible(false);
        patience.setRepeats(false);
        title.getAccessibleContext().setAccessibleName(messages.text("progress.title"));
        stage.getAccessibleContext().setAccessibleName(messages.text("progress.stage"));
        bar.getAccessibleContext().setAccessibleName(messages.text("progress.bar"));
        cancel.setText(messages.text("progress.cancel"));
        cancel.setToolTipText(messages.text("progress.cancel.tip"));
        cancel.getAccessibleContext().setAccessibleName(messages.text("progress.cancel"));
        cancel.addActionListener(event -> watched.ifPresent(Job::cancel));
        add(title, "split 2, wmin 0");
        add(stage, "growx 0, alignx right");
        add(cancel, "spany 2, aligny center, wrap");
        add(bar, "h 5!");
        Theme.styled(title, "strong");
        Theme.styled(stage, "muted");
        jobs.addListener(this::refresh);
    }

    private void refresh() {
        Optional<Job> now = jobs.current();
        if (!now.equals(watched)) {
            watched = now;
            cancel.setEnabled(true);
            if (now.isEmpty()) {
                patience.stop();
                setVisible(false);
            } else if (!isVisible()) {
                patience.restart();
            }
        }
        now.ifPresent(job -> {
            title.setText(job.title());
            stage.setText(job.isCancelled() ? messages.text("progress.stopping") : doing(job));
            bar.setIndeterminate(job.fraction() < 0);
            bar.setValue((int) Math.round(job.fraction() * STEPS));
            cancel.setEnabled(!job.isCancelled());
        });
    }

    /** What is being done; of work that is counted in frames rather how fast, and how long it will take. */
    private String doing(Job job) {
        OptionalDouble rate = job.pace().framesPerSecond();
        OptionalDouble left = job.pace().secondsLeft();
        if (rate.isEmpty() || left.isEmpty()) {
            return job.stage().isEmpty() ? "" : messages.text(job.stage());
        }
        return messages.text("progress.pace", rate.getAsDouble(), Durations.text(left.getAsDouble()));
    }

    private void appear() {
        if (watched.isPresent()) {
            setVisible(true);
            revalidate();
        }
    }
}
