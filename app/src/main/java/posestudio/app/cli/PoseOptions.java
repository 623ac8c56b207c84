package posestudio.app.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import posestudio.editor.parameter.ParameterSpec;
import posestudio.editor.parameter.Parameters;

/** One option for each control of the studio, made from its description; values out of range are refused. */
final class PoseOptions {
    private final CliContext context;

    PoseOptions(StudioCommand command) {
        context = command.context();
        for (ParameterSpec spec : Parameters.ALL) {
            command.spec()
                    .addOption(OptionSpec.builder("--" + spec.id())
                            .paramLabel("D")
                            .type(Double.class)
                            .converters(text -> value(spec, text))
                            .description(describe(spec))
                            .build());
        }
    }

    /** The controls that were named, in the order of panels. */
    Map<ParameterSpec, Double> values(ParseResult arguments) {
        Map<ParameterSpec, Double> values = new LinkedHashMap<>();
        for (ParameterSpec spec : Parameters.ALL) {
            Double value = arguments.matchedOptionValue("--" + spec.id(), null);
            if (value != null) {
                values.put(spec, value);
            }
        }
        return values;
    }

    private String describe(ParameterSpec spec) {
        return context.text(
                "cli.option.parameter",
                context.text("parameter." + spec.id() + ".description"),
                spec.format(spec.hardMin()),
                spec.format(spec.hardMax()));
    }

    private Double value(ParameterSpec spec, String text) {
        try {
            double value = Double.parseDouble(text);
            if (value >= spec.hardMin() && value <= spec.hardMax()) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Told below, like a number out of range.
        }
        throw new TypeConversionException(context.text(
                "cli.usage.range", "--" + spec.id(), text, spec.format(spec.hardMin()), spec.format(spec.hardMax())));
    }
}
