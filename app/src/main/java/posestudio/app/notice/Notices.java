package posestudio.app.notice;

import posestudio.editor.problem.Problem;

/** The one door through which the studio speaks to the person. Belongs to the event thread. */
public interface Notices {
    /** Says in passing what was done; it is replaced by the next such sentence. */
    void say(String sentence);

    /** Tells what went wrong and what to do about it; stays until put away. Stopping by request is only said. */
    void problem(Problem problem);

    /** Reports a fault of the program itself; the document stays as it was. */
    void fault(Throwable thrown);

    /** Asks and waits; the index of the answer in {@link Question#verbs()}. */
    int ask(Question question);
}
