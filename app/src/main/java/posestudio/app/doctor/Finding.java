package posestudio.app.doctor;

/**
 * One line of an examination.
 *
 * @param text what was found, English
 * @param isFault whether the studio cannot work because of it
 */
public record Finding(String text, boolean isFault) {
    static Finding of(String format, Object... arguments) {
        return new Finding(String.format(java.util.Locale.ROOT, format, arguments), false);
    }

    static Finding fault(String text) {
        return new Finding(text, true);
    }
}
