package posestudio.app.testing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import posestudio.app.notice.Notices;
import posestudio.app.notice.Question;
import posestudio.editor.problem.Problem;

/** Remembers what the person would have been told, and answers as told beforehand. */
public final class RecordingNotices implements Notices {
    /** What was said in passing. */
    public final List<String> said = new ArrayList<>();
    /** The problems told. */
    public final List<Problem> problems = new ArrayList<>();
    /** The faults reported. */
    public final List<Throwable> faults = new ArrayList<>();
    /** What was asked. */
    public final List<Question> asked = new ArrayList<>();
    /** What to answer, first things first; without an answer nobody expected the question. */
    public final Deque<Integer> answers = new ArrayDeque<>();

    @Override
    public void say(String sentence) {
        said.add(sentence);
    }

    @Override
    public void problem(Problem problem) {
        problems.add(problem);
    }

    @Override
    public void fault(Throwable thrown) {
        faults.add(thrown);
    }

    @Override
    public int ask(Question question) {
        asked.add(question);
        return answers.removeFirst();
    }
}
