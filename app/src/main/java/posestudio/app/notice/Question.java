package posestudio.app.notice;

import java.util.List;

/**
 * Something the person must decide before the program goes on.
 *
 * @param what what is at stake, a sentence
 * @param detail more about it; may be empty
 * @param verbs the possible answers, each a verb; the first is the usual one
 * @param cancel index of the answer that changes nothing; also given by closing the question
 */
public record Question(String what, String detail, List<String> verbs, int cancel) {
    public Question {
        verbs = List.copyOf(verbs);
        java.util.Objects.checkIndex(cancel, verbs.size());
    }
}
