package posestudio.editor.project;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import posestudio.editor.parameter.ParameterSpec;
import posestudio.editor.parameter.Parameters;

/** A value for every control of {@link Parameters#ALL}. Immutable; equal when all values are. */
public final class ParameterValues {
    /** Every control at its default: nothing changed. */
    public static final ParameterValues DEFAULTS = new ParameterValues(defaults());

    private final double[] values;

    private ParameterValues(double[] values) {
        this.values = values;
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
        return new ParameterValues(copy);
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
        return new ParameterValues(mixed);
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
        return other instanceof ParameterValues v && Arrays.equals(values, v.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        changed().forEach((spec, value) -> parts.add(spec.id() + " " + spec.format(value)));
        return parts.toString();
    }
}
