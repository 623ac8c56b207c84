package posestudio.app;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    @Test
    void nothingOpensTheWindow() {
        assertFalse(Main.isForCommandLine());
    }

    @ParameterizedTest
    @ValueSource(strings = {"portrait.jpg", "./render", "/pictures/doctor.png"})
    void onePictureOpensTheWindow(String file) {
        assertFalse(Main.isForCommandLine(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"render", "inspect", "sheet", "doctor", "--help", "-V"})
    void commandsAndOptionsDoNot(String word) {
        assertTrue(Main.isForCommandLine(word));
    }

    @Test
    void severalWordsDoNot() {
        assertTrue(Main.isForCommandLine("a.jpg", "b.jpg"));
    }
}
