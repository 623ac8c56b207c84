package posestudio.app.notice;

import java.awt.Component;
import java.awt.Dialog;
import java.awt.KeyboardFocusManager;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.datatransfer.StringSelection;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.JOptionPane;
import posestudio.app.text.Messages;
import posestudio.app.text.ProblemText;
import posestudio.app.thread.EventThread;
import posestudio.editor.problem.Problem;

/** Speaks through the window: the status line for what is said in passing, a banner for problems, a dialog to ask. */
public final class SwingNotices implements Notices {
    private final Messages messages;
    private final Details details;
    private final Supplier<Optional<Component>> owner;
    private final Consumer<String> status;
    private final NoticeBanner banner;

    /**
     * @param owner the window that questions belong to
     * @param status shows what is said in passing
     */
    public SwingNotices(
            Messages messages,
            Details details,
            Supplier<Optional<Component>> owner,
            Consumer<String> status,
            NoticeBanner banner) {
        this.messages = messages;
        this.details = details;
        this.owner = owner;
        this.status = status;
        this.banner = banner;
    }

    @Override
    public void say(String sentence) {
        EventThread.check();
        status.accept(sentence);
    }

    @Override
    public void problem(Problem problem) {
        EventThread.check();
        ProblemText text = messages.problem(problem);
        if (problem.kind() == Problem.Kind.CANCELLED) {
            say(text.what());
        } else {
            banner.show(text, () -> copy(details.of(problem.getMessage(), problem)));
        }
    }

    @Override
    public void fault(Throwable thrown) {
        EventThread.check();
        Problem problem = new Problem(thrown, Problem.Kind.ENGINE, "unexpected", String.valueOf(thrown));
        banner.show(messages.problem(problem), () -> copy(details.of(String.valueOf(thrown), thrown)));
    }

    @Override
    public int ask(Question question) {
        EventThread.check();
        Object[] verbs = question.verbs().toArray();
        String text = question.detail().isEmpty() ? question.what() : question.what() + "\n" + question.detail();
        int answer = JOptionPane.showOptionDialog(
                asker(),
                text,
                messages.text("studio.name"),
                JOptionPane.DEFAULT_OPTION,
                JOptionPane.QUESTION_MESSAGE,
                null,
                verbs,
                verbs[0]);
        return answer == JOptionPane.CLOSED_OPTION ? question.cancel() : answer;
    }

    /** A question that comes of a dialog must not hide behind it. */
    private Component asker() {
        Window active = KeyboardFocusManager.getCurrentKeyboardFocusManager().getActiveWindow();
        return active instanceof Dialog && active.isShowing()
                ? active
                : owner.get().orElse(null);
    }

    private void copy(String text) {
        Toolkit.getDefaultToolkit().getSystemClipboard().setContents(new StringSelection(text), null);
        say(messages.text("notice.copied"));
    }
}
