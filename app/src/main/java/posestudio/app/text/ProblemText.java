package posestudio.app.text;

/**
 * A problem in words.
 *
 * @param what what happened, a sentence
 * @param remedy what to do about it, a sentence
 */
public record ProblemText(String what, String remedy) {}
