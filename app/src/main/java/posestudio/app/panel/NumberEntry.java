package posestudio.app.panel;

import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import posestudio.editor.parameter.ParameterSpec;

/**
 * Understands what people type into a number field: {@code 12}, {@code +3}, {@code -4.5°}, {@code 7,5}; {@code -50%} is
 * half of what the control can do on that side.
 */
final class NumberEntry {
    private static final Pattern NUMBER = Pattern.compile("([+-]?)(\\d+(?:[.,]\\d*)?|[.,]\\d+)(%?)");

    private NumberEntry() {}

    /** The value meant, not clamped; empty when it is not a number. */
    static OptionalDouble parse(String text, ParameterSpec spec) {
        String bare = text.replace('\u2212', '-').replaceAll("\\s", "");
        if (!spec.unit().symbol().isEmpty()) {
            bare = bare.replace(spec.unit().symbol(), "");
        }
        Matcher matcher = NUMBER.matcher(bare);
        if (!matcher.matches()) {
            return OptionalDouble.empty();
        }
        double number = Double.parseDouble(matcher.group(2).replace(',', '.'));
        boolean negative = matcher.group(1).equals("-");
        if (!matcher.group(3).isEmpty()) {
            double end = negative ? spec.hardMin() : spec.hardMax();
            return OptionalDouble.of(spec.defaultValue() + (end - spec.defaultValue()) * number / 100);
        }
        return OptionalDouble.of(negative ? -number : number);
    }
}
