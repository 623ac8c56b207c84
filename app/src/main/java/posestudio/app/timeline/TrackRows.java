package posestudio.app.timeline;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.MouseEvent;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import javax.swing.Scrollable;
import javax.swing.SwingConstants;
import posestudio.app.text.Messages;
import posestudio.app.theme.Theme;
import posestudio.app.timeline.edit.KeyRef;
import posestudio.app.timeline.edit.Selection;
import posestudio.editor.edit.EditGroup;
import posestudio.editor.timeline.FrameRange;
import posestudio.editor.timeline.Timeline;

/** The rows of keys, the corrections and the curves, over all frames. */
final class TrackRows extends JComponent implements Scrollable, Accessible {
    private final transient TimelineModel model;
    private final transient RowsPainter painter;
    private final transient KeyText words;
    private transient Optional<Rectangle> band = Optional.empty();
    private int row;

    TrackRows(TimelineModel model, KeyText words) {
        this.model = model;
        this.words = words;
        painter = new RowsPainter(model, this::repaint);
        setOpaque(true);
        setFocusable(true);
        setToolTipText("");
        getAccessibleContext().setAccessibleName(model.messages().text("timeline.rows"));
        addFocusListener(new FocusAdapter() {
            @Override
            public void focusGained(FocusEvent event) {
                repaint();
            }

            @Override
            public void focusLost(FocusEvent event) {
                repaint();
            }
        });
    }

    RowLayout rows() {
        return new RowLayout(model.timeline());
    }

    /** What lies there. */
    Hit hit(int x, int y) {
        return model.hasClip() ? Hit.at(model.timeline(), model.scale(), rows(), x, y, UIScale.scale(7f)) : Hit.NOTHING;
    }

    /** The row that keys act on: a group's place, or one more for the corrections. */
    int row() {
        return row;
    }

    void row(int newRow) {
        row = Math.max(0, Math.min(EditGroup.values().length, newRow));
        describe();
        repaint();
    }

    /** The rubber band, if one is being pulled. */
    void band(Optional<Rectangle> newBand) {
        band = newBand;
        repaint();
    }

    /** Tells a screen reader in which row and at which frame one is, and what is there. */
    void describe() {
        if (!model.hasClip()) {
            return;
        }
        Messages messages = model.messages();
        int frame = model.view().playhead();
        Timeline timeline = model.timeline();
        String there;
        if (row < EditGroup.values().length) {
            EditGroup group = EditGroup.values()[row];
            there = timeline.track(group)
                    .at(frame)
                    .map(key -> words.key(group, key, model.info()))
                    .orElseGet(() -> messages.text("timeline.no-key", words.group(group), frame + 1));
        } else {
            there = barAt(frame)
                    .map(bar -> words.bar(timeline.adjustments().get(bar)))
                    .orElseGet(
                            () -> messages.text("timeline.no-key", messages.text("timeline.corrections"), frame + 1));
        }
        Selection chosen = model.tools().edits().selection();
        getAccessibleContext()
                .setAccessibleDescription(messages.text(
                        "timeline.described",
                        there,
                        chosen.keys().size() + chosen.bars().size()));
    }

    /** The topmost correction of a frame. */
    Optional<Integer> barAt(int frame) {
        Timeline timeline = model.timeline();
        for (int bar = timeline.adjustments().size() - 1; bar >= 0; bar--) {
            if (timeline.adjustments().get(bar).frames().contains(frame)) {
                return Optional.of(bar);
            }
        }
        return Optional.empty();
    }

    @Override
    public String getToolTipText(MouseEvent event) {
        Hit hit = hit(event.getX(), event.getY());
        if (hit.kind() == Hit.Kind.KEY) {
            KeyRef key = hit.key().orElseThrow();
            return model.timeline()
                    .track(key.group())
                    .at(key.frame())
                    .map(found -> words.key(key.group(), found, model.info()))
                    .orElse(null);
        }
        return hit.bar() < 0 ? null : words.bar(model.timeline().adjustments().get(hit.bar()));
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = TimelinePaint.smooth(graphics);
        g.setColor(Theme.colour("timeline"));
        g.fillRect(0, 0, getWidth(), getHeight());
        if (model.hasClip() && model.scale().frames() == model.view().frames()) {
            Rectangle clip = graphics.getClipBounds();
            FrameRange seen = FrameRange.between(
                    model.scale().frameAt(clip.x - UIScale.scale(10)),
                    model.scale().frameAt(clip.x + clip.width + UIScale.scale(10)));
            painter.paint(g, this, seen, isFocusOwner() ? row : -1);
            band.ifPresent(pulled -> {
                g.setColor(Theme.alpha(Theme.accent(), 40));
                g.fill(pulled);
                g.setColor(Theme.accent());
                g.draw(new Rectangle2D.Double(pulled.x + 0.5, pulled.y + 0.5, pulled.width - 1, pulled.height - 1));
            });
        }
        g.dispose();
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension((int) Math.ceil(model.scale().width()), rows().height());
    }

    @Override
    public Dimension getPreferredScrollableViewportSize() {
        return getPreferredSize();
    }

    @Override
    public int getScrollableUnitIncrement(Rectangle seen, int orientation, int direction) {
        return orientation == SwingConstants.VERTICAL ? RowLayout.rowHeight() : UIScale.scale(40);
    }

    @Override
    public int getScrollableBlockIncrement(Rectangle seen, int orientation, int direction) {
        return orientation == SwingConstants.VERTICAL ? seen.height : seen.width;
    }

    @Override
    public boolean getScrollableTracksViewportWidth() {
        return getParent() != null && model.scale().width() <= getParent().getWidth() + 1;
    }

    @Override
    public boolean getScrollableTracksViewportHeight() {
        return getParent() != null && rows().height() < getParent().getHeight();
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new AccessibleJComponent() {
                @Override
                public AccessibleRole getAccessibleRole() {
                    return AccessibleRole.TABLE;
                }
            };
        }
        return accessibleContext;
    }
}
