package posestudio.app.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static posestudio.app.testing.EventThreadCalls.onEventThread;

import com.formdev.flatlaf.FlatLaf;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import javax.swing.UIManager;
import org.junit.jupiter.api.Test;

class ThemeTest {
    private static Set<String> ownColours(String file) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = ThemeTest.class.getResourceAsStream("/posestudio/theme/" + file)) {
            properties.load(in);
        }
        Set<String> names = new TreeSet<>(properties.stringPropertyNames());
        names.removeIf(name -> !name.startsWith("PoseStudio."));
        return names;
    }

    @Test
    void darkAndLightDefineTheSameColours() throws IOException {
        assertEquals(ownColours("FlatDarkLaf.properties"), ownColours("FlatLightLaf.properties"));
        assertFalse(ownColours("FlatDarkLaf.properties").isEmpty());
    }

    @Test
    void theChoiceDecidesAndTheSystemOnlyWhenFollowed() {
        onEventThread(() -> {
            Theme.change(ThemeChoice.FOLLOW, true);
            assertTrue(dark());
            Theme.change(ThemeChoice.LIGHT, true);
            assertFalse(dark());
            Theme.change(ThemeChoice.DARK, false);
            assertTrue(dark());
            Theme.change(ThemeChoice.FOLLOW, false);
            assertFalse(dark());
        });
    }

    @Test
    void theCanvasIsNeutral() {
        onEventThread(() -> {
            for (ThemeChoice choice : new ThemeChoice[] {ThemeChoice.DARK, ThemeChoice.LIGHT}) {
                Theme.change(choice, true);
                assertEquals(Theme.canvas().getRed(), Theme.canvas().getGreen());
                assertEquals(Theme.canvas().getRed(), Theme.canvas().getBlue());
            }
        });
    }

    private static boolean dark() {
        return ((FlatLaf) UIManager.getLookAndFeel()).isDark();
    }
}
