package posestudio.app.timeline;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Color;
import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;
import posestudio.app.clip.ClipView;
import posestudio.app.theme.Theme;
import posestudio.app.timeline.edit.ClipReading;
import posestudio.app.timeline.edit.Timecode;
import posestudio.editor.timeline.FrameRange;

/** Ruler, range, what is analysed and rendered, and the filmstrip; dragged to go through the clip. */
final class TimeHeader extends JComponent implements Accessible {
    private static final int RANGE = 9;
    private static final int RULER = 18;
    private static final int BARS = 5;
    private static final int FILM = 40;

    private final transient TimelineModel model;
    private final transient Scrubbing mouse = new Scrubbing();

    TimeHeader(TimelineModel model) {
        this.model = model;
        setOpaque(true);
        getAccessibleContext().setAccessibleName(model.messages().text("timeline.ruler"));
        // Makes the tooltip manager ask.
        setToolTipText("");
        addMouseListener(mouse);
        addMouseMotionListener(mouse);
    }

    static int headerHeight() {
        return UIScale.scale(RANGE + RULER + BARS + FILM);
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension((int) Math.ceil(model.scale().width()), headerHeight());
    }

    @Override
    public String getToolTipText(MouseEvent event) {
        if (!model.hasClip()) {
            return null;
        }
        int frame = model.scale().frameAt(event.getX());
        if (event.getY() < UIScale.scale(RANGE)) {
            return model.messages().text("timeline.range.tip");
        }
        boolean cut = model.reading().map(known -> known.cuts().contains(frame)).orElse(false);
        return model.messages()
                .text(
                        cut ? "timeline.frame.cut" : "timeline.frame",
                        frame + 1,
                        Timecode.of(model.info().times().start(frame)));
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = TimelinePaint.smooth(graphics);
        g.setColor(Theme.colour("timeline"));
        g.fillRect(0, 0, getWidth(), getHeight());
        if (model.hasClip() && model.scale().frames() == model.view().frames()) {
            Rectangle clip = graphics.getClipBounds();
            FrameRange seen = FrameRange.between(
                    model.scale().frameAt(clip.x), model.scale().frameAt(clip.x + clip.width));
            paintFilm(g, seen);
            TimelinePaint.outsideOfRange(g, model, getWidth(), getHeight());
            paintRange(g);
            paintTicks(g, seen);
            paintBars(g, seen);
            paintCuts(g, seen);
            paintPlayhead(g);
        }
        g.setColor(Theme.hairline());
        g.fillRect(0, getHeight() - 1, getWidth(), 1);
        g.dispose();
    }

    private void paintRange(Graphics2D g) {
        ClipView view = model.view();
        double h = UIScale.scale((float) RANGE);
        double left = model.scale().x(view.range().first());
        double right = model.scale().x(view.range().last() + 1);
        boolean chosen = model.tools().transport().hasRange();
        Color colour = chosen ? Theme.accent() : Theme.colour("track");
        g.setColor(Theme.alpha(colour, chosen ? 150 : 90));
        g.fill(new Rectangle2D.Double(left, UIScale.scale(2f), right - left, h - UIScale.scale(4f)));
        g.setColor(colour);
        double grip = UIScale.scale(4f);
        g.fill(new Rectangle2D.Double(left, 0, grip, h));
        g.fill(new Rectangle2D.Double(right - grip, 0, grip, h));
    }

    private void paintTicks(Graphics2D g, FrameRange seen) {
        g.setFont(small());
        int base = UIScale.scale(RANGE + RULER);
        FrameRange wide =
                new FrameRange(Math.max(0, seen.first() - model.scale().framesIn(UIScale.scale(90f))), seen.last());
        for (RulerTicks.Tick tick : RulerTicks.between(model.info(), model.scale(), wide.first(), wide.last())) {
            boolean said = !tick.words().isEmpty();
            double x = model.scale().x(tick.frame());
            double h = UIScale.scale(said ? 8f : 4f);
            g.setColor(Theme.alpha(Theme.muted(), said ? 200 : 110));
            g.fill(new Rectangle2D.Double(x, base - h, 1, h));
            if (said) {
                g.setColor(Theme.muted());
                g.drawString(tick.words(), (float) (x + UIScale.scale(4f)), base - UIScale.scale(6f));
            }
        }
    }

    private Font small() {
        return getFont().deriveFont(getFont().getSize2D() * 0.82f);
    }

    /** Two thin bars: how far the clip is analysed, and which frames are rendered. */
    private void paintBars(Graphics2D g, FrameRange seen) {
        double top = UIScale.scale((float) (RANGE + RULER));
        double line = UIScale.scale(2f);
        TimeScale scale = model.scale();
        g.setColor(Theme.colour("track"));
        g.fill(new Rectangle2D.Double(scale.x(0), top, scale.frames() * scale.perFrame(), line));
        model.reading().ifPresent(known -> {
            g.setColor(Theme.colour("analysed"));
            g.fill(new Rectangle2D.Double(scale.x(0), top, known.analysed() * scale.perFrame(), line));
        });
        g.setColor(Theme.colour("rendered"));
        double y = top + line;
        int start = -1;
        for (int frame = seen.first(); frame <= seen.last() + 1; frame++) {
            boolean is = frame <= seen.last() && model.rendered().test(frame);
            if (is && start < 0) {
                start = frame;
            } else if (!is && start >= 0) {
                g.fill(new Rectangle2D.Double(scale.x(start), y, (frame - start) * scale.perFrame(), line));
                start = -1;
            }
        }
    }

    private void paintCuts(Graphics2D g, FrameRange seen) {
        g.setColor(Theme.colour("warning"));
        double top = UIScale.scale((float) (RANGE + 6));
        for (int cut : model.reading().map(ClipReading::cuts).orElse(List.of())) {
            if (seen.contains(cut)) {
                double x = model.scale().x(cut);
                g.fill(new Rectangle2D.Double(x - 0.5, top, 1.5, getHeight() - top));
            }
        }
    }

    private void paintFilm(Graphics2D g, FrameRange seen) {
        int top = UIScale.scale(RANGE + RULER + BARS);
        int height = getHeight() - top - 1;
        int width = Math.max(8, (int)
                Math.round(height * (double) model.info().width() / model.info().height()));
        TimeScale scale = model.scale();
        int first = Math.max(0, (int) ((scale.x(seen.first()) - TimeScale.PAD) / width));
        int last = (int) ((scale.x(seen.last() + 1) - TimeScale.PAD) / width);
        Graphics2D film = (Graphics2D) g.create();
        film.clip(new Rectangle2D.Double(scale.x(0), top, scale.frames() * scale.perFrame(), height));
        for (int i = first; i <= last; i++) {
            int x = TimeScale.PAD + i * width;
            int frame = scale.frameAt(x + width / 2.0);
            film.setColor(Theme.colour("timelineRow"));
            film.fillRect(x, top, width - 1, height);
            Optional<BufferedImage> image = model.thumbnails().get(frame);
            if (image.isPresent()) {
                film.drawImage(image.get(), x, top, width - 1, height, null);
            }
        }
        film.dispose();
    }

    /** Which frames the strip shows now; they are to be made small. */
    List<Integer> filmFrames() {
        List<Integer> frames = new ArrayList<>();
        Rectangle seen = getVisibleRect();
        int height = getHeight() - UIScale.scale(RANGE + RULER + BARS) - 1;
        if (model.hasClip() && height > 0) {
            int width = Math.max(8, (int) Math.round(
                    height * (double) model.info().width() / model.info().height()));
            for (int i = Math.max(0, (seen.x - TimeScale.PAD) / width);
                    TimeScale.PAD + i * width
                            < Math.min(seen.x + seen.width, model.scale().width());
                    i++) {
                frames.add(model.scale().frameAt(TimeScale.PAD + i * width + width / 2.0));
            }
        }
        return frames;
    }

    private void paintPlayhead(Graphics2D g) {
        Graphics2D below = (Graphics2D) g.create();
        int top = UIScale.scale(RANGE);
        below.clipRect(0, top, getWidth(), getHeight());
        TimelinePaint.playhead(below, model, getHeight());
        below.dispose();
        double x = model.scale().centre(model.view().playhead());
        double w = UIScale.scale(5.5f);
        Path2D flag = new Path2D.Double();
        flag.moveTo(x - w, top);
        flag.lineTo(x + w, top);
        flag.lineTo(x + w, top + w);
        flag.lineTo(x, top + 2 * w);
        flag.lineTo(x - w, top + w);
        flag.closePath();
        g.setColor(TimelinePaint.playhead(model.view().autoKey()));
        g.fill(flag);
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new AccessibleJComponent() {
                @Override
                public AccessibleRole getAccessibleRole() {
                    return AccessibleRole.RULER;
                }
            };
        }
        return accessibleContext;
    }

    /** Drags the playhead or an end of the range. */
    private final class Scrubbing extends MouseAdapter {
        private Grip grip = Grip.NOTHING;
        private int start;

        @Override
        public void mousePressed(MouseEvent event) {
            if (!model.hasClip() || !SwingUtilities.isLeftMouseButton(event)) {
                return;
            }
            grip = event.isShiftDown() ? Grip.NEW_RANGE : gripAt(event);
            start = model.scale().frameAt(event.getX());
            if (event.getClickCount() == 2 && event.getY() < UIScale.scale(RANGE)) {
                grip = Grip.NOTHING;
                model.tools().transport().wholeRange();
            }
            mouseDragged(event);
        }

        @Override
        public void mouseDragged(MouseEvent event) {
            if (!model.hasClip()) {
                return;
            }
            int frame = model.scale().frameAt(event.getX());
            ClipView view = model.view();
            switch (grip) {
                case PLAYHEAD -> {
                    model.tools().transport().goTo(frame);
                    scrollRectToVisible(new Rectangle(event.getX() - 4, 0, 8, 1));
                }
                case RANGE_START ->
                    view.choose(new FrameRange(
                            Math.min(frame, view.range().last()), view.range().last()));
                case RANGE_END ->
                    view.choose(new FrameRange(
                            view.range().first(), Math.max(frame, view.range().first())));
                case NEW_RANGE -> view.choose(FrameRange.between(start, frame));
                case NOTHING -> {}
            }
        }

        @Override
        public void mouseReleased(MouseEvent event) {
            grip = Grip.NOTHING;
        }

        @Override
        public void mouseMoved(MouseEvent event) {
            Grip under = model.hasClip() ? gripAt(event) : Grip.NOTHING;
            boolean end = under == Grip.RANGE_START || under == Grip.RANGE_END;
            setCursor(Cursor.getPredefinedCursor(end ? Cursor.E_RESIZE_CURSOR : Cursor.DEFAULT_CURSOR));
        }

        private Grip gripAt(MouseEvent event) {
            if (event.getY() >= UIScale.scale(RANGE)) {
                return Grip.PLAYHEAD;
            }
            double reach = UIScale.scale(8f);
            double left = event.getX() - model.scale().x(model.view().range().first());
            double right = event.getX() - model.scale().x(model.view().range().last() + 1);
            if (Math.min(Math.abs(left), Math.abs(right)) > reach) {
                return Grip.NOTHING;
            }
            return Math.abs(left) < Math.abs(right) ? Grip.RANGE_START : Grip.RANGE_END;
        }
    }

    private enum Grip {
        NOTHING,
        PLAYHEAD,
        RANGE_START,
        RANGE_END,
        NEW_RANGE
    }
}
