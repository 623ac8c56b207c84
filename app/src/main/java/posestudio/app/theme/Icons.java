package posestudio.app.theme;

import com.formdev.flatlaf.extras.FlatSVGIcon;
import com.formdev.flatlaf.extras.FlatSVGUtils;
import java.awt.Image;
import java.util.List;
import javax.swing.Icon;

/** The drawings of {@code posestudio/icons} in the assets, in the colours of the theme. */
public final class Icons {
    private static final String FOLDER = "posestudio/icons/";

    private Icons() {}

    /**
     * An icon in the theme's icon colour.
     *
     * @param name file name without its ending
     * @param size width and height, in pixels at scale 1
     */
    public static Icon of(String name, int size) {
        return coloured(name, size, "icon");
    }

    /** An icon in one of the theme's colours ({@link Theme#colour}). */
    public static Icon coloured(String name, int size, String colour) {
        FlatSVGIcon icon = new FlatSVGIcon(FOLDER + name + ".svg", size, size, Icons.class.getClassLoader());
        icon.setColorFilter(new FlatSVGIcon.ColorFilter(drawn -> Theme.colour(colour)));
        return icon;
    }

    /** The program's own icon in the sizes that desktops ask for. */
    public static List<Image> application() {
        return FlatSVGUtils.createWindowIconImages("/" + FOLDER + "app.svg");
    }
}
