package posestudio.app.cli;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import posestudio.editor.parameter.Laterality;
import posestudio.editor.parameter.ParameterSpec;
import posestudio.editor.parameter.Parameters;

/** One option for each control of the studio, made from its description; values out of range are refused. */
final class PoseOptions {
    private final CliContext context;

    PoseOptions(StudioCommand command) {
        context = command.context();
        Set<String> pairs = new HashSet<>();
        for (ParameterSpec spec : Parameters.ALL) {
            if (spec.side() != Laterality.MIDDLE && pairs.add(spec.pairId())) {
                add(command, spec.pairId(), spec);
            }
            add(command, spec.id(), spec);
        }
    }

    private void add(StudioCommand command, String name, ParameterSpec spec) {
        command.spec()
                .addOption(OptionSpec.builder("--" + name)
                        .paramLabel("D")
                        .type(Double.class)
                        .converters(text -> value(name, spec, text))
                        .description(describe(name, spec))
                        .build());
    }

    /** The controls that were named, in the order of panels; what is said of one side goes before what both are told. */
    Map<ParameterSpec, Double> values(ParseResult arguments) {
        Map<ParameterSpec, Double> values = new LinkedHashMap<>();
        for (ParameterSpec spec : Parameters.ALL) {
            Double both = arguments.matchedOptionValue("--" + spec.pairId(), null);
            Double value = arguments.matchedOptionValue("--" + spec.id(), both);
            if (value != null) {
                values.put(spec, value);
            }
        }
        return values;
    }

    private String describe(String name, ParameterSpec spec) {
        return context.text(
                "cli.option.parameter",
                context.text("parameter." + name + ".description"),
                spec.format(spec.hardMin()),
                spec.format(spec.hardMax()));
    }

    private Double value(String name, ParameterSpec spec, String text) {
        try {
            double value = Double.parseDouble(text);
            if (value >= spec.hardMin() && value <= spec.hardMax()) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Told below, like a number out of range.
        }
        throw new TypeConversionException(context.text(
                "cli.usage.range", "--" + name, text, spec.format(spec.hardMin()), spec.format(spec.hardMax())));
    }
}
