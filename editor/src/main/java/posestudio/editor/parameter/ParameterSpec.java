package posestudio.editor.parameter;

import java.util.Locale;
import java.util.Objects;

/**
 * Everything that is to be known about one control, said once: slider, number field, command-line flag, JSON key,
 * tooltip, clamp and accessible name are all made from it.
 *
 * @param id lower-case name; is the JSON key, the command-line flag ({@code --id}) and the message key
 *     ({@code parameter.id})
 * @param group where it stands in a panel
 * @param side which half of the face it moves; left and right controls come in pairs
 * @param unit what the number counts
 * @param defaultValue the value that changes nothing
 * @param softMin lower end of the range in which results stay natural
 * @param softMax upper end of that range
 * @param hardMin lowest value accepted
 * @param hardMax highest value accepted
 * @param step one arrow key's worth; fine is a tenth, coarse ten times
 */
public record ParameterSpec(
        String id,
        ParameterGroup group,
        Laterality side,
        Unit unit,
        double defaultValue,
        double softMin,
        double softMax,
        double hardMin,
        double hardMax,
        double step) {

    /** @throws IllegalArgumentException when the limits are not nested as hard ⊇ soft ∋ default */
    public ParameterSpec {
        Objects.requireNonNull(id);
        Objects.requireNonNull(group);
        Objects.requireNonNull(side);
        Objects.requireNonNull(unit);
        boolean nested = hardMin <= softMin
                && softMin <= defaultValue
                && defaultValue <= softMax
                && softMax <= hardMax
                && step > 0;
        if (!nested) {
            throw new IllegalArgumentException("limits of " + id + " are not nested");
        }
    }

    /**
     * What it is called together with its partner on the other half of the face: {@code blink} for {@code blink-left};
     * its own id when it has no partner. Also the command-line flag that sets both.
     */
    public String pairId() {
        return side == Laterality.MIDDLE ? id : id.substring(0, id.lastIndexOf('-'));
    }

    /**
     * The nearest accepted value.
     *
     * @throws IllegalArgumentException when {@code value} is not a number
     */
    public double clamp(double value) {
        if (Double.isNaN(value)) {
            throw new IllegalArgumentException(id + " is not a number");
        }
        return Math.max(hardMin, Math.min(hardMax, value));
    }

    /** Whether the value lies outside the range in which results stay natural. */
    public boolean isBeyondSoft(double value) {
        return value < softMin || value > softMax;
    }

    /** The value as people read it, at most one decimal, with its unit: {@code 12.5°}, {@code -3°}. */
    public String format(double value) {
        double rounded = Math.round(value * 10) / 10.0;
        String number = rounded == Math.rint(rounded)
                ? String.format(Locale.ROOT, "%d", (long) rounded)
                : String.format(Locale.ROOT, "%.1f", rounded);
        return number + unit.symbol();
    }
}
