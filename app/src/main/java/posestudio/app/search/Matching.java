package posestudio.app.search;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** Finds commands by what somebody types: beginnings of words first, then any part, then letters in their order. */
final class Matching {
    private static final int BEGINNING = 0;
    private static final int PHRASE = 1;
    private static final int WORDS = 2;
    private static final int PART = 3;
    private static final int LETTERS = 4;
    /** An alias counts as the name does, but after it. */
    private static final int ALIAS = 5;

    private Matching() {}

    private record Found(Command command, int rank) {}

    /** Those that match, the best first; all of them while nothing is typed. */
    static List<Command> find(List<Command> commands, String typed) {
        String wanted = plain(typed).strip();
        Comparator<Found> order = Comparator.comparing(found -> !found.command.usable());
        return commands.stream()
                .flatMap(command -> rank(command, wanted).stream().mapToObj(rank -> new Found(command, rank)))
                .sorted(order.thenComparingInt(Found::rank))
                .map(Found::command)
                .toList();
    }

    private static OptionalInt rank(Command command, String wanted) {
        OptionalInt best = rank(plain(command.name()), wanted);
        for (String alias : command.aliases()) {
            OptionalInt other = rank(plain(alias), wanted);
            if (best.isEmpty() && other.isPresent() && other.getAsInt() < LETTERS) {
                best = OptionalInt.of(other.getAsInt() + ALIAS);
            }
        }
        return best;
    }

    private static OptionalInt rank(String name, String wanted) {
        if (name.startsWith(wanted)) {
            return OptionalInt.of(BEGINNING);
        } else if (name.contains(" " + wanted)) {
            return OptionalInt.of(PHRASE);
        } else if (everyWordBegins(name, wanted)) {
            return OptionalInt.of(WORDS);
        } else if (name.contains(wanted)) {
            return OptionalInt.of(PART);
        }
        return hasLetters(name, wanted) ? OptionalInt.of(LETTERS) : OptionalInt.empty();
    }

    /** "mo le" finds "Left mouth corner". */
    private static boolean everyWordBegins(String name, String wanted) {
        List<String> words = List.of(name.split("[\\s,:…-]+"));
        return List.of(wanted.split("\\s+")).stream()
                .allMatch(part -> words.stream().anyMatch(word -> word.startsWith(part)));
    }

    /** "fron" and "frtl" find "Frontalise". */
    private static boolean hasLetters(String name, String wanted) {
        int at = 0;
        for (char letter : wanted.toCharArray()) {
            at = name.indexOf(letter, at) + 1;
            if (at == 0) {
                return false;
            }
        }
        return true;
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
