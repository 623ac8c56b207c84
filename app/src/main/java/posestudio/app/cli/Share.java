package posestudio.app.cli;

import picocli.CommandLine.TypeConversionException;

/**
 * A share of something, given in per cent: a type of its own, so that the option's default can be told from none.
 *
 * @param value 0 to 1
 */
record Share(double value) {
    static Share parse(String option, String given, StudioCommand command) {
        try {
            double percent = Double.parseDouble(given.endsWith("%") ? given.substring(0, given.length() - 1) : given);
            if (percent >= 0 && percent <= 100) {
                return new Share(percent / 100);
            }
        } catch (NumberFormatException e) {
            // Told below, like a number out of range.
        }
        throw new TypeConversionException(command.text("cli.usage.range", option, given, "0", "100"));
    }
}
