package posestudio.app.text;

/**
 * A problem in the reader's language.
 *
 * @param what what happened, one sentence
 * @param remedy what to do about it, one sentence
 */
public record ProblemText(String what, String remedy) {}
