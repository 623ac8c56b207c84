package posestudio.app.theme;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;
import java.awt.Color;
import javax.swing.JComponent;
import javax.swing.UIManager;
import posestudio.app.thread.EventThread;

/** The studio's look: FlatLaf with the few changes of {@code posestudio/theme} in the assets. */
public final class Theme {
    private Theme() {}

    /**
     * Puts the first look in place, before there is any window. Does not ask what look there is: Java would load one of
     * its own only to answer.
     *
     * @param choice what the person wants
     * @param systemDark what the desktop has
     */
    public static void install(ThemeChoice choice, boolean systemDark) {
        EventThread.check();
        FlatLaf.registerCustomDefaultsSource("posestudio.theme");
        if (isDark(choice, systemDark)) {
            FlatDarkLaf.setup();
        } else {
            FlatLightLaf.setup();
        }
    }

    /** Puts another look in place, for windows already open too. */
    public static void change(ThemeChoice choice, boolean systemDark) {
        EventThread.check();
        boolean already =
                UIManager.getLookAndFeel() instanceof FlatLaf now && now.isDark() == isDark(choice, systemDark);
        if (!already) {
            install(choice, systemDark);
            FlatLaf.updateUI();
        }
    }

    private static boolean isDark(ThemeChoice choice, boolean systemDark) {
        return choice == ThemeChoice.FOLLOW ? systemDark : choice == ThemeChoice.DARK;
    }

    /** Around the picture. */
    public static Color canvas() {
        return colour("canvas");
    }

    /** What is selected or changed. */
    public static Color accent() {
        return colour("accent");
    }

    /** Text of second rank. */
    public static Color muted() {
        return colour("muted");
    }

    /** Titles. */
    public static Color strong() {
        return colour("strong");
    }

    /** Thin lines between areas. */
    public static Color hairline() {
        return colour("hairline");
    }

    /**
     * Gives a widget one of the looks that the theme files define as {@code [style]….NAME}. Unlike a colour or font set
     * on the widget it outlives a change of theme.
     */
    public static <C extends JComponent> C styled(C widget, String name) {
        widget.putClientProperty("FlatLaf.styleClass", name);
        return widget;
    }

    /** A colour of the theme files, {@code PoseStudio.NAME}. */
    public static Color colour(String name) {
        Color colour = UIManager.getColor("PoseStudio." + name);
        // Null only under a foreign look, in tests of single widgets.
        return colour != null ? colour : Color.GRAY;
    }

    /** The same colour, see-through. */
    public static Color alpha(Color colour, int alpha) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha);
    }
}
