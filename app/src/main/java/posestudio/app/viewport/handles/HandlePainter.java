package posestudio.app.viewport.handles;

import com.formdev.flatlaf.util.UIScale;
import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import java.util.Optional;
import posestudio.app.text.Messages;
import posestudio.app.viewport.Ink;
import posestudio.app.viewport.Projection;
import posestudio.app.viewport.Side;
import posestudio.editor.edit.KeypointEdit;
import posestudio.render.rig.Handle;
import posestudio.render.rig.HandleGroup;

/** Draws handles: calm colours by group, faded where they are hidden, with the reach of those that are chosen. */
final class HandlePainter {
    private static final Map<HandleGroup, Color> COLOURS = Map.of(
            HandleGroup.BROW, new Color(0xd9b26a),
            HandleGroup.LIDS, new Color(0x8fb8de),
            HandleGroup.IRIS, new Color(0x7fd0cf),
            HandleGroup.NOSE, new Color(0xb8a4d8),
            HandleGroup.OUTER_LIPS, new Color(0xdf9aa6),
            HandleGroup.INNER_LIPS, new Color(0xc77d92),
            HandleGroup.JAW_LINE, new Color(0x9cc39a),
            HandleGroup.CHEEKS, new Color(0xdcae92),
            HandleGroup.FOREHEAD, new Color(0xc9c4a3),
            HandleGroup.HEAD, new Color(0xd6d6d6));

    private static final Color RIM = new Color(20, 20, 20, 190);
    private static final Color FRAME = new Color(255, 255, 255, 200);
    private static final Color VEIL = new Color(108, 178, 242, 36);
    private static final float FADED = 0.28f;
    /** Handles are drawn smaller on a small face, else they would cover it: face widths per radius. */
    private static final double CROWD = 100;

    private final SeenHandles seen;
    private final HandleState state;
    private final HandleEdits edits;
    private final Messages messages;

    HandlePainter(SeenHandles seen, HandleState state, HandleEdits edits, Messages messages) {
        this.seen = seen;
        this.state = state;
        this.edits = edits;
        this.messages = messages;
    }

    /** Of a group, for lists that explain the colours. */
    static Color colour(HandleGroup group) {
        return COLOURS.get(group);
    }

    void paint(Graphics2D g, Projection p, Side side, Optional<Handle> hovered) {
        double centimetre = p.length(seen.placement().orElseThrow().unit());
        double r = UIScale.scale((float) Math.max(2.2, Math.min(4.2, centimetre * 15 / CROWD)));
        for (Handle handle : state.handles()) {
            if (state.isSelected(handle) && state.rig().hasPatches()) {
                reach(g, p, side, handle, centimetre);
            }
        }
        for (Handle handle : state.handles()) {
            boolean chosen = state.isSelected(handle);
            boolean touched = hovered.filter(handle::equals).isPresent();
            Composite whole = g.getComposite();
            if (seen.isHidden(handle) && !chosen && !touched) {
                g.setComposite(AlphaComposite.SrcOver.derive(FADED));
            }
            handle(g, p, side, handle, chosen, touched ? r * 1.35 : r);
            g.setComposite(whole);
        }
        if (state.isMirrored()) {
            hovered.map(state.rig()::partner).ifPresent(partner -> ring(g, p, side, partner, r + 3));
            state.selected().stream()
                    .flatMap(id -> state.rig().handle(id).stream())
                    .map(state.rig()::partner)
                    .filter(partner -> !state.isSelected(partner))
                    .forEach(partner -> ring(g, p, side, partner, r + 3));
        }
    }

    private void handle(Graphics2D g, Projection p, Side side, Handle handle, boolean chosen, double r) {
        double x = p.x(side, seen.pictureX(handle));
        double y = p.y(seen.pictureY(handle));
        boolean locked = edits.get(handle).locked();
        Shape shape = locked
                ? new Rectangle2D.Double(x - r * 0.9, y - r * 0.9, r * 1.8, r * 1.8)
                : new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
        if (chosen) {
            double outer = r + 2.5;
            Ink.line(
                    g,
                    locked
                            ? new Rectangle2D.Double(x - outer, y - outer, 2 * outer, 2 * outer)
                            : new Ellipse2D.Double(x - outer, y - outer, 2 * outer, 2 * outer),
                    Color.WHITE,
                    1.4f);
        }
        Ink.line(g, shape, RIM, 0.8f);
        g.setColor(COLOURS.get(handle.group()));
        g.fill(shape);
        if (!edits.get(handle).isStill()) {
            // A bright middle: this one was moved.
            double dot = r * 0.45;
            g.setColor(Color.WHITE);
            g.fill(new Ellipse2D.Double(x - dot, y - dot, 2 * dot, 2 * dot));
        }
    }

    private void ring(Graphics2D g, Projection p, Side side, Handle handle, double r) {
        if (state.shows(handle.group())) {
            double x = p.x(side, seen.pictureX(handle));
            double y = p.y(seen.pictureY(handle));
            dashes(g, new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r), FRAME);
        }
    }

    /** How far the handle takes the skin along. */
    private void reach(Graphics2D g, Projection p, Side side, Handle handle, double centimetre) {
        double x = p.x(side, seen.pictureX(handle));
        double y = p.y(seen.pictureY(handle));
        double r = edits.get(handle).radius() * centimetre;
        int count = state.selected().size();
        int alpha = count == 1 ? 150 : count > 6 ? 30 : 75;
        dashes(g, new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r), new Color(255, 255, 255, alpha));
    }

    private static void dashes(Graphics2D g, Shape shape, Color colour) {
        g.setStroke(new BasicStroke(2.4f));
        g.setColor(new Color(0, 0, 0, colour.getAlpha() / 4));
        g.draw(shape);
        g.setStroke(new BasicStroke(
                1.1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {UIScale.scale(4f), 4}, 0));
        g.setColor(colour);
        g.draw(shape);
    }

    /**
     * The name of what lies under the hand, above it.
     *
     * @param room what must be left free between them, pixels
     */
    void label(Graphics2D g, Projection p, Side side, Optional<Handle> hovered, double room) {
        hovered.ifPresent(handle -> {
            double x = p.x(side, seen.pictureX(handle));
            double y = p.y(seen.pictureY(handle));
            String name = name(messages, handle, edits.get(handle));
            double half = g.getFontMetrics().stringWidth(name) / 2.0 + 12;
            double gap = room + UIScale.scale(14f);
            double above = y - g.getFontMetrics().getHeight() - 6 - gap;
            double within = Math.max(half, Math.min(p.width() - half, x));
            Ink.pill(g, name, within, above < 4 ? y + gap : above, Ink.WORDS);
        });
    }

    /** What a handle is called. */
    static String name(Messages messages, Handle handle, KeypointEdit edit) {
        String name = messages.text("handle." + handle.id());
        return edit.locked() ? messages.text("handles.locked", name) : name;
    }

    void band(Graphics2D g, Projection p, Rectangle2D devicePixels) {
        double s = p.devicePerPixel();
        Rectangle2D frame = new Rectangle2D.Double(
                devicePixels.getX() / s,
                devicePixels.getY() / s,
                devicePixels.getWidth() / s,
                devicePixels.getHeight() / s);
        g.setColor(VEIL);
        g.fill(frame);
        Ink.line(g, frame, FRAME, 1f);
    }
}
