package posestudio.app.cli;

import picocli.CommandLine.ParseResult;

/** The name of a pack as an argument of a command. */
final class PackIdPosition {
    private PackIdPosition() {}

    /** @param arity {@code 0..1} where it may be left out */
    static void add(StudioCommand command, String arity, String description) {
        command.position("ID", arity, String.class, description);
    }

    /** The name that was given; null when it was left out. */
    static String of(ParseResult arguments) {
        return arguments.matchedPositionalValue(0, null);
    }
}
