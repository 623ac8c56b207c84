package posestudio.app.window;

import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.Frame;
import java.awt.GraphicsConfiguration;
import java.awt.GraphicsDevice;
import java.awt.GraphicsEnvironment;
import java.awt.Insets;
import java.awt.Rectangle;
import java.awt.Toolkit;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.util.ArrayList;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JPanel;
import posestudio.app.panel.SideColumn;
import posestudio.app.settings.WindowPlacement;
import posestudio.app.theme.Theme;

/** The window: toolbar above, picture and timeline in the middle, what can be gone back to on the left, controls on the right, status line at the foot. */
final class StudioWindow extends JFrame {
    private static final Dimension WISH = new Dimension(1320, 860);

    private final JComponent toolBar;
    private Rectangle normalBounds = new Rectangle();

    StudioWindow(JComponent toolBar, JComponent canvas, SideColumn library, SideColumn controls, StatusLine status) {
        this.toolBar = toolBar;
        JPanel content = new JPanel(new BorderLayout()) {
            @Override
            public void updateUI() {
                super.updateUI();
                style();
            }
        };
        content.add(toolBar, BorderLayout.NORTH);
        content.add(canvas, BorderLayout.CENTER);
        content.add(library, BorderLayout.LINE_START);
        content.add(controls, BorderLayout.LINE_END);
        content.add(status, BorderLayout.SOUTH);
        setContentPane(content);
        setMinimumSize(UIScale.scale(new Dimension(640, 440)));
        setDefaultCloseOperation(DO_NOTHING_ON_CLOSE);
        addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent event) {
                remember();
            }

            @Override
            public void componentMoved(ComponentEvent event) {
                remember();
            }
        });
        style();
    }

    private void style() {
        if (toolBar != null) {
            toolBar.setBorder(BorderFactory.createMatteBorder(0, 0, 1, 0, Theme.hairline()));
        }
    }

    private void remember() {
        if (getExtendedState() == Frame.NORMAL) {
            normalBounds = getBounds();
        }
    }

    /** Goes where it was, as far as the present screens allow. */
    void place(WindowPlacement placement) {
        setBounds(placement.on(screens(), UIScale.scale(WISH)));
        if (placement.maximised()) {
            setExtendedState(Frame.MAXIMIZED_BOTH);
        }
    }

    /** Where it is. */
    WindowPlacement placement() {
        return new WindowPlacement(normalBounds, (getExtendedState() & Frame.MAXIMIZED_BOTH) == Frame.MAXIMIZED_BOTH);
    }

    /** The usable area of each screen, the main one first. */
    private static List<Rectangle> screens() {
        GraphicsEnvironment environment = GraphicsEnvironment.getLocalGraphicsEnvironment();
        List<Rectangle> areas = new ArrayList<>();
        for (GraphicsDevice device : environment.getScreenDevices()) {
            GraphicsConfiguration configuration = device.getDefaultConfiguration();
            Rectangle area = configuration.getBounds();
            Insets bars = Toolkit.getDefaultToolkit().getScreenInsets(configuration);
            area.x += bars.left;
            area.y += bars.top;
            area.width -= bars.left + bars.right;
            area.height -= bars.top + bars.bottom;
            areas.add(device == environment.getDefaultScreenDevice() ? 0 : areas.size(), area);
        }
        return areas;
    }
}
