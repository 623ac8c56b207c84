package posestudio.app.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MatchingTest {
    private static Command command(String name, String... aliases) {
        return new Command(name, "", "", List.of(aliases), true, () -> {});
    }

    private static final List<Command> ALL = List.of(
            command("Frontalise"),
            command("Left mouth corner"),
            command("Zoom in"),
            command("Fit in window"),
            command("打开…", "Open…"));

    private static List<String> find(String typed) {
        return Matching.find(ALL, typed).stream().map(Command::name).toList();
    }

    @Test
    void nothingTypedFindsAllInTheirOrder() {
        assertEquals(ALL.stream().map(Command::name).toList(), find(""));
    }

    @Test
    void beginningsGoBeforePartsAndPartsBeforeLooseLetters() {
        assertEquals("Fit in window", find("fi").get(0));
        assertEquals(List.of("Zoom in", "Fit in window"), find("in").subList(0, 2));
        assertTrue(find("frtl").contains("Frontalise"));
    }

    @Test
    void beginningsOfWordsInAnyOrderAreEnough() {
        assertEquals(List.of("Left mouth corner"), find("cor le"));
    }

    @Test
    void theEnglishNameFindsTooInAnotherLanguage() {
        assertEquals("打开…", find("open").get(0));
        assertEquals(List.of("打开…"), find("打"));
    }

    @Test
    void whatCannotBeDoneNowStandsLast() {
        Command off = new Command("Fit", "", "", List.of(), false, () -> {});
        List<Command> found =
                Matching.find(Stream.concat(Stream.of(off), ALL.stream()).toList(), "fit");
        assertEquals(
                List.of("Fit in window", "Fit"),
                found.stream().map(Command::name).toList());
    }

    @Test
    void whatNothingHasFindsNothing() {
        assertEquals(List.of(), find("qqq"));
    }
}
