package posestudio.app.timeline;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Cursor;
import java.awt.Rectangle;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javax.swing.SwingUtilities;
import posestudio.app.timeline.edit.Selection;
import posestudio.app.timeline.edit.SelectionEdits;
import posestudio.app.timeline.edit.TimelineEdits;
import posestudio.editor.change.ChangeLabel;
import posestudio.editor.edit.EditGroup;
import posestudio.editor.history.Gesture;
import posestudio.editor.timeline.FrameRange;
import posestudio.editor.timeline.Timeline;

/** What the mouse does in the rows: choose, move, stretch, pull a rubber band, make a key by a double click. */
final class RowsMouse extends MouseAdapter {
    private final TrackRows rows;
    private final TimelineModel model;
    private final TimelineEdits edits;
    private final BiConsumer<MouseEvent, Hit> menu;
    private Hit pressed = Hit.NOTHING;
    private boolean dragging;
    private boolean pulling;
    private int startX;
    private int startY;
    private Timeline start = Timeline.NEUTRAL;
    private Selection chosen = Selection.NONE;
    private Gesture gesture = Gesture.begin();

    /** @param menu shows what can be done there */
    RowsMouse(TrackRows rows, TimelineModel model, BiConsumer<MouseEvent, Hit> menu) {
        this.rows = rows;
        this.model = model;
        this.menu = menu;
        edits = model.tools().edits();
        rows.addMouseListener(this);
        rows.addMouseMotionListener(this);
    }

    @Override
    public void mousePressed(MouseEvent event) {
        rows.requestFocusInWindow();
        if (!edits.hasFace()) {
            return;
        }
        pressed = rows.hit(event.getX(), event.getY());
        startX = event.getX();
        startY = event.getY();
        dragging = false;
        pulling = false;
        rows.rows().groupAt(startY).ifPresentOrElse(group -> rows.row(group.ordinal()), () -> {
            if (rows.rows().barsBetween(startY, startY)) {
                rows.row(EditGroup.values().length);
            }
        });
        boolean more = event.isShiftDown() || event.isControlDown() || event.isMetaDown();
        Selection under = under(pressed);
        boolean already = edits.selection().plus(under).equals(edits.selection());
        if (event.isPopupTrigger() || SwingUtilities.isRightMouseButton(event)) {
            if (!under.isEmpty() && !already) {
                edits.select(under);
            }
            if (event.isPopupTrigger()) {
                menu.accept(event, pressed);
            }
            return;
        }
        if (!under.isEmpty() && more) {
            edits.select(edits.selection().toggled(under));
        } else if (!under.isEmpty() && !already) {
            edits.select(under);
        }
        start = model.timeline();
        chosen = edits.selection();
        gesture = Gesture.begin();
        if (event.getClickCount() == 2 && SwingUtilities.isLeftMouseButton(event)) {
            doubleClick(event);
        }
    }

    private static Selection under(Hit hit) {
        return hit.key()
                .map(Selection::of)
                .orElseGet(() -> hit.bar() < 0 ? Selection.NONE : Selection.ofBar(hit.bar()));
    }

    /** On a key one goes there; on a row one makes a key there. */
    private void doubleClick(MouseEvent event) {
        if (pressed.kind() == Hit.Kind.KEY) {
            model.tools().transport().goTo(pressed.key().orElseThrow().frame());
        } else if (pressed.kind() == Hit.Kind.NOTHING) {
            rows.rows().groupAt(event.getY()).ifPresent(group -> {
                model.tools().transport().goTo(model.scale().frameAt(event.getX()));
                edits.insertKeys(List.of(group));
            });
        }
        pressed = Hit.NOTHING;
    }

    @Override
    public void mouseDragged(MouseEvent event) {
        if (!SwingUtilities.isLeftMouseButton(event) || !edits.hasFace()) {
            return;
        }
        // A shaking hand must not move keys.
        int way = Math.max(Math.abs(event.getX() - startX), Math.abs(event.getY() - startY));
        dragging |= way > UIScale.scale(3);
        if (!dragging) {
            return;
        }
        int by = model.scale().framesIn(event.getX() - startX);
        FrameRange clip = edits.clip();
        switch (pressed.kind()) {
            case KEY, BAR -> {
                if (!chosen.isEmpty()) {
                    edits.move(start, chosen, by, gesture);
                }
            }
            case BAR_START, BAR_END -> {
                boolean last = pressed.kind() == Hit.Kind.BAR_END;
                FrameRange frames = start.adjustments().get(pressed.bar()).frames();
                int to = (last ? frames.last() : frames.first()) + by;
                edits.set(
                        SelectionEdits.stretched(start, pressed.bar(), last, to, clip),
                        ChangeLabel.of("change.keys.stretch"),
                        Optional.of(gesture));
            }
            case NOTHING -> pull(event);
        }
        rows.scrollRectToVisible(new Rectangle(event.getX() - 2, event.getY() - 2, 4, 4));
    }

    private void pull(MouseEvent event) {
        pulling = true;
        Rectangle band = new Rectangle(
                Math.min(startX, event.getX()),
                Math.min(startY, event.getY()),
                Math.abs(event.getX() - startX) + 1,
                Math.abs(event.getY() - startY) + 1);
        rows.band(Optional.of(band));
        RowLayout layout = rows.rows();
        TimeScale scale = model.scale();
        FrameRange frames = FrameRange.between(scale.frameAt(band.x), scale.frameAt(band.getMaxX()));
        Selection within = Selection.within(
                model.timeline(),
                frames,
                layout.groupsBetween(band.y, band.y + band.height),
                layout.barsBetween(band.y, band.y + band.height));
        boolean more = event.isShiftDown() || event.isControlDown() || event.isMetaDown();
        edits.select(more ? chosen.plus(within) : within);
    }

    @Override
    public void mouseReleased(MouseEvent event) {
        if (event.isPopupTrigger()) {
            menu.accept(event, pressed);
            return;
        }
        boolean more = event.isShiftDown() || event.isControlDown() || event.isMetaDown();
        if (SwingUtilities.isLeftMouseButton(event) && !dragging && !more && event.getClickCount() == 1) {
            // Pressed on one of several and let go: that one alone is meant.
            edits.select(under(pressed));
        }
        if (pulling) {
            rows.band(Optional.empty());
        }
        dragging = false;
        pulling = false;
    }

    @Override
    public void mouseMoved(MouseEvent event) {
        int cursor = switch (rows.hit(event.getX(), event.getY()).kind()) {
            case KEY, BAR -> Cursor.HAND_CURSOR;
            case BAR_START, BAR_END -> Cursor.E_RESIZE_CURSOR;
            case NOTHING -> Cursor.DEFAULT_CURSOR;
        };
        rows.setCursor(Cursor.getPredefinedCursor(cursor));
    }
}
