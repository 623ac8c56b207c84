package posestudio.app.cli;

import java.util.Locale;
import java.util.function.UnaryOperator;
import picocli.CommandLine.ParseResult;
import posestudio.models.install.CatalogPack;

/** Shows the licence of a pack before it is installed, and asks whether it is accepted. */
final class LicenceQuestion {
    private static final String ACCEPT = "--accept-licence";

    private final StudioCommand command;
    private final UnaryOperator<String> ask;

    LicenceQuestion(StudioCommand command) {
        this(command, LicenceQuestion::askTerminal);
    }

    /** @param ask puts a question to the person and gives back the answer; null when nobody is there to be asked */
    LicenceQuestion(StudioCommand command, UnaryOperator<String> ask) {
        this.command = command;
        this.ask = ask;
        command.flag("cli.packs.option.accept", ACCEPT, "--accept-license");
    }

    private static String askTerminal(String question) {
        return System.console() == null ? null : System.console().readLine("%s", question);
    }

    /**
     * Whether the licence is accepted; when not, that is said.
     *
     * @throws picocli.CommandLine.ParameterException when nobody is there to be asked
     */
    boolean isAccepted(CatalogPack pack, ParseResult arguments) {
        command.say(command.text("cli.packs.licence.heading", pack.name(), pack.license()));
        command.say("");
        pack.licenseText().lines().forEach(line -> command.say(line.isBlank() ? "" : "    " + line));
        command.say("");
        if (arguments.hasMatchedOption(ACCEPT)) {
            return true;
        }
        String answer = command.context().interactive() ? ask.apply(command.text("cli.packs.licence.question")) : null;
        if (answer == null) {
            throw command.usage("cli.packs.licence.needed", pack.name());
        }
        String word = answer.strip().toLowerCase(Locale.ROOT);
        boolean accepted = word.equals("y") || word.equals("yes");
        if (!accepted) {
            command.say(command.text("cli.packs.licence.declined"));
        }
        return accepted;
    }
}
