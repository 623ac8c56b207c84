package posestudio.editor.edit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import posestudio.editor.parameter.ParameterSpec;
import posestudio.editor.parameter.Parameters;

/**
 * A value for every control of {@link Parameters#ALL}. Immutable; equal when all values are. Values of controls that
 * only another version has are kept and ignored.
 */
public final class ParameterValues {
    /** Every control at its default: nothing changed. */
    public static final ParameterValues DEFAULTS = new ParameterValues(defaults(), Map.of());

    private final double[] values;
    private final Map<String, Double> unknown;

    private ParameterValues(double[] values, Map<String, Double> unknown) {
        this.values = values;
        this.unknown = unknown;
    }

    private static double[] defaults() {
        return Parameters.ALL.stream().mapToDouble(ParameterSpec::defaultValue).toArray();
    }

    /**
     * The value of one control.
     *
     * @throws IllegalArgumentException for a control that is not in {@link Parameters#ALL}
     */
    public double get(ParameterSpec spec) {
        return values[index(spec)];
    }

    /** These values with one of them set, clamped to its hard range. */
    public ParameterValues with(ParameterSpec spec, double value) {
        return with(Map.of(spec, value));
    }

    /** These values with some of them set, each clamped to its hard range. */
    public ParameterValues with(Map<ParameterSpec, Double> changed) {
        double[] copy = values.clone();
        // -0.0 and 0.0 are the same value; arrays of doubles are compared by bits.
        changed.forEach((spec, value) -> copy[index(spec)] = spec.clamp(value) + 0.0);
        return new ParameterValues(copy, unknown);
    }

    /** The values of controls that only another version has, by id. */
    public Map<String, Double> unknown() {
        return unknown;
    }

    /** These values with those of controls that only another version has, by id. */
    public ParameterValues withUnknown(Map<String, Double> others) {
        return new ParameterValues(values, Collections.unmodifiableMap(new TreeMap<>(others)));
    }

    /** The controls that are not at their default, in the order of {@link Parameters#ALL}. */
    public Map<ParameterSpec, Double> changed() {
        Map<ParameterSpec, Double> changed = new LinkedHashMap<>();
        for (ParameterSpec spec : Parameters.ALL) {
            if (get(spec) != spec.defaultValue()) {
                changed.put(spec, get(spec));
            }
        }
        return changed;
    }

    /** The values the fraction {@code t} of the way to {@code end}; 0 gives these, 1 gives {@code end}. */
    public ParameterValues interpolate(ParameterValues end, double t) {
        double[] mixed = new double[values.length];
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] = t == 1 ? end.values[i] : values[i] + (end.values[i] - values[i]) * t + 0.0;
        }
        return new ParameterValues(mixed, t == 0 ? unknown : end.unknown);
    }

    /**
     * What leads from other values to these, as values relative to the defaults; they may lie outside of the controls'
     * ranges. Rounded, so that what comes back to where it was leaves no difference.
     */
    ParameterValues minus(ParameterValues other) {
        double[] difference = new double[values.length];
        for (int i = 0; i < difference.length; i++) {
            difference[i] = DEFAULTS.values[i] + rounded(values[i] - other.values[i]);
        }
        return new ParameterValues(difference, Map.of());
    }

    /** These values and a difference together, clamped to the hard ranges. */
    ParameterValues plus(ParameterValues difference) {
        double[] sum = new double[values.length];
        for (int i = 0; i < sum.length; i++) {
            double added = difference.values[i] - DEFAULTS.values[i];
            // What nothing is added to must not move, not even by rounding.
            sum[i] = added == 0 ? values[i] : Parameters.ALL.get(i).clamp(rounded(values[i] + added)) + 0.0;
        }
        return new ParameterValues(sum, unknown);
    }

    /** The same, not clamped: two differences together are a difference. */
    ParameterValues plusDifference(ParameterValues difference) {
        double[] sum = new double[values.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = rounded(values[i] + (difference.values[i] - DEFAULTS.values[i]));
        }
        return new ParameterValues(sum, unknown);
    }

    /** Differences by control that may lie outside of their ranges; those not named are none. */
    public static ParameterValues differences(Map<ParameterSpec, Double> byControl) {
        double[] copy = defaults();
        byControl.forEach((spec, value) -> copy[index(spec)] = value + 0.0);
        return new ParameterValues(copy, Map.of());
    }

    private static double rounded(double value) {
        return Math.rint(value * 1e9) / 1e9 + 0.0;
    }

    private static int index(ParameterSpec spec) {
        int index = Parameters.ALL.indexOf(spec);
        if (index < 0) {
            throw new IllegalArgumentException("unknown control " + spec.id());
        }
        return index;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ParameterValues v && Arrays.equals(values, v.values) && unknown.equals(v.unknown);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(values) + unknown.hashCode();
    }

    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        changed().forEach((spec, value) -> parts.add(spec.id() + " " + spec.format(value)));
        return parts.toString();
    }
}
