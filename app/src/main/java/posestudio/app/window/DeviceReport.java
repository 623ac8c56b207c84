package posestudio.app.window;

import java.awt.EventQueue;
import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import posestudio.app.notice.Details;
import posestudio.app.notice.Notices;
import posestudio.app.notice.Question;
import posestudio.app.text.Messages;
import posestudio.app.thread.Jobs;

/** What draws and what computes on this machine, shown to the person or copied for a report. Of the event thread. */
final class DeviceReport {
    private final Rendering rendering;
    private final Messages messages;
    private final Details details = new Details(this::lines);
    private List<String> computing = List.of();

    DeviceReport(Rendering rendering, Messages messages) {
        this.rendering = rendering;
        this.messages = messages;
    }

    /** The same with all else that a report needs. */
    Details details() {
        return details;
    }

    /** Asks what runs the networks, which opens them, in the background. */
    void ask(Jobs jobs, Supplier<List<String>> source) {
        jobs.quietly(Jobs.Lane.IO, () -> {
            List<String> lines = source.get();
            EventQueue.invokeLater(() -> computing = lines);
        });
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>(rendering.lines());
        lines.addAll(computing);
        return lines;
    }

    /** Shows it. */
    void show(Notices notices) {
        int answer = notices.ask(new Question(
                messages.text("device.title"),
                String.join("\n", lines()),
                List.of(messages.text("device.close"), messages.text("notice.copy")),
                0));
        if (answer == 1) {
            copy(notices);
        }
    }

    /** Copies it with all else that a report needs. */
    void copy(Notices notices) {
        String text = details.of(messages.text("studio.name"), null);
        Toolkit.getDefaultToolkit().getSystemClipboard().setContents(new StringSelection(text), null);
        notices.say(messages.text("notice.copied"));
    }
}
