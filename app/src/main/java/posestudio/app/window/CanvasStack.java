package posestudio.app.window;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Rectangle;
import javax.swing.JPanel;
import posestudio.app.notice.NoticeBanner;

/** The picture and what lies over it: banner at the top, progress at the foot. The first added is the topmost. */
final class CanvasStack extends JPanel {
    private static final int EDGE = 16;
    private static final int WIDEST = 560;
    private static final int NARROW = 420;

    private final Component picture;
    private final Component empty;
    private final NoticeBanner banner;
    private final Component progress;
    private final Component tools;

    /**
     * @param tools the bar of the tool in use, over the picture's foot
     */
    CanvasStack(Component picture, Component empty, NoticeBanner banner, Component progress, Component tools) {
        super(null);
        this.picture = picture;
        this.empty = empty;
        this.banner = banner;
        this.progress = progress;
        this.tools = tools;
        add(banner);
        add(progress);
        add(tools);
        add(empty);
        add(picture);
    }

    /** Its children overlap: whatever is repainted, those above it must be as well. */
    @Override
    public boolean isOptimizedDrawingEnabled() {
        return false;
    }

    @Override
    public void doLayout() {
        Rectangle all = new Rectangle(0, 0, getWidth(), getHeight());
        picture.setBounds(all);
        empty.setBounds(all);
        int edge = UIScale.scale(EDGE);
        int width = Math.min(UIScale.scale(WIDEST), getWidth() - 2 * edge);
        int left = (getWidth() - width) / 2;
        banner.setBounds(left, edge, width, banner.heightFor(width));
        int height = progress.getPreferredSize().height;
        int narrow = Math.min(UIScale.scale(NARROW), width);
        int foot = getHeight() - edge;
        if (tools.isVisible()) {
            Dimension wish = tools.getPreferredSize();
            int broad = Math.min(wish.width, getWidth() - 2 * edge);
            tools.setBounds((getWidth() - broad) / 2, foot - wish.height, broad, wish.height);
            foot -= wish.height + edge / 2;
        }
        progress.setBounds((getWidth() - narrow) / 2, foot - height, narrow, height);
    }

    @Override
    public Dimension getPreferredSize() {
        return UIScale.scale(new Dimension(900, 700));
    }

    @Override
    public Dimension getMinimumSize() {
        return UIScale.scale(new Dimension(320, 240));
    }
}
