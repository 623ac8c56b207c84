package posestudio.app.cli;

import java.util.List;
import java.util.stream.IntStream;
import picocli.CommandLine.TypeConversionException;

/**
 * Which face of a picture is meant.
 *
 * @param number 1 for the biggest, and so on; 0 for all
 */
record FaceChoice(int number) {
    static final String ALL = "all";

    /**
     * What {@code --face} was given.
     *
     * @throws IllegalArgumentException when it is neither a number from 1 on nor {@value #ALL}
     */
    static FaceChoice parse(String text) {
        if (text.equals(ALL)) {
            return new FaceChoice(0);
        }
        int number = Integer.parseInt(text);
        if (number < 1) {
            throw new IllegalArgumentException(text);
        }
        return new FaceChoice(number);
    }

    /**
     * One face by its number, as option of a command.
     *
     * @throws TypeConversionException with what is wrong, in the person's words
     */
    static FaceChoice parseOne(String text, StudioCommand command) {
        return parseOne("--face", text, command);
    }

    /** The same for an option of another name. */
    static FaceChoice parseOne(String option, String text, StudioCommand command) {
        try {
            FaceChoice choice = parse(text);
            if (choice.number() > 0) {
                return choice;
            }
        } catch (IllegalArgumentException e) {
            // Told below, like "all".
        }
        throw new TypeConversionException(command.text("cli.usage.face.one", option, text));
    }

    /** The same as a converter of options: tells in the person's language what is wrong. */
    static FaceChoice parse(String text, StudioCommand command) {
        try {
            return parse(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(command.text("cli.usage.face", text));
        }
    }

    boolean fits(int count) {
        return number <= count;
    }

    List<Integer> indices(int count) {
        return number == 0 ? IntStream.range(0, count).boxed().toList() : List.of(number - 1);
    }
}
