package posestudio.app.viewport;

import java.awt.AWTEvent;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.HierarchyEvent;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import posestudio.app.text.Messages;
import posestudio.app.theme.Theme;
import posestudio.app.workspace.Workspace;
import posestudio.editor.image.Picture;
import posestudio.render.draw.Compare;
import posestudio.render.draw.Quality;
import posestudio.render.draw.Scene;
import posestudio.render.draw.ViewRequest;

/**
 * The picture, and the handles over it. Pixels come as frames from the render thread, drawn at the size of the screen's
 * own pixels; handles are drawn here, at the speed of the hand.
 */
public final class Viewport extends JComponent implements Accessible {
    private static final Color FOCUS = new Color(255, 255, 255, 40);

    private final transient Workspace workspace;
    private final transient ViewState state;
    private final transient FrameShow frames;
    private final transient BiConsumer<ViewRequest, ViewRequest> offer;
    private final transient DraftScale drafts = new DraftScale();
    private final transient ViewportMouse mouse;
    private final transient List<Overlay> overlays = new ArrayList<>();
    private transient Picture picture;
    private transient Object work;

    /**
     * @param frames where drawn views come from
     * @param offer where views are asked for: what to draw now, and what once the hand has come to rest
     */
    public Viewport(
            Workspace workspace,
            ViewState state,
            FrameShow frames,
            BiConsumer<ViewRequest, ViewRequest> offer,
            Messages messages) {
        this.workspace = workspace;
        this.state = state;
        this.frames = frames;
        this.offer = offer;
        setFocusable(true);
        setOpaque(true);
        setMinimumSize(new Dimension(200, 150));
        getAccessibleContext().setAccessibleName(messages.text("viewport.name"));
        getAccessibleContext().setAccessibleDescription(messages.text("viewport.description"));
        Pointing pointing = new Pointing(workspace, state);
        mouse = new ViewportMouse(this, workspace, state, pointing);
        new ViewportKeys(this, workspace, mouse);
        overlays.addAll(List.of(
                new Keypoints(workspace),
                new FaceBoxes(workspace),
                new TurnRing(pointing),
                new CompareMarks(messages),
                new QualityMark(frames, messages, this::repaint)));
        workspace.addListener(this::workspaceChanged);
        state.addListener(this::ask);
        frames.addListener(frame -> {
            drafts.drawn(frame);
            repaint();
        });
        addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent event) {
                measure();
            }
        });
        addHierarchyListener(event -> {
            if ((event.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0) {
                measure();
            }
        });
        // Moved to a screen of another scale.
        addPropertyChangeListener("graphicsConfiguration", event -> measure());
        enableEvents(AWTEvent.MOUSE_WHEEL_EVENT_MASK);
    }

    /** Lays a tool over the picture; it is asked first wherever it is active. There can be one. */
    public void use(Tool tool) {
        overlays.add(tool);
        mouse.use(tool);
    }

    /** Draws something more over the picture, under the tool in use. */
    public void draw(Overlay overlay) {
        overlays.add(0, overlay);
        repaint();
    }

    /** The tool in use has changed: what lies under the pointer may be something else, and all is painted anew. */
    public void toolChanged() {
        mouse.lookAgain();
    }

    /** Device pixels per pixel at scale 1: 2 on a screen of double density. */
    public double devicePerPixel() {
        return getGraphicsConfiguration() == null
                ? 1
                : getGraphicsConfiguration().getDefaultTransform().getScaleX();
    }

    /** The hand has let go: what is seen is drawn with full care now. */
    public void settle() {
        offer(whole -> whole.with(Quality.FINAL));
        repaint();
    }

    private void workspaceChanged() {
        Picture now = workspace.opened().map(open -> open.picture()).orElse(null);
        boolean frameOfSame = workspace.work() == work && workspace.clip().isPresent();
        if (now != picture && frameOfSame) {
            picture = now;
        } else if (now != picture) {
            picture = now;
            work = workspace.work();
            frames.clear();
            if (now != null) {
                state.picture(now.width(), now.height());
            }
        }
        // Pointing at something showed what was made of the state before.
        state.preview(Optional.empty());
        ask();
    }

    private void measure() {
        double scale = devicePerPixel();
        state.resize((int) Math.round(getWidth() * scale), (int) Math.round(getHeight() * scale));
    }

    private void ask() {
        offer(drafts::draft);
        repaint();
    }

    private void offer(UnaryOperator<ViewRequest> now) {
        if (getWidth() > 0 && isShowing()) {
            int background = Theme.canvas().getRGB() & 0xffffff;
            Optional<Scene> rendered = workspace.renderedScene().filter(scene -> state.compare() == Compare.OFF);
            rendered.or(workspace::seen).ifPresent(scene -> {
                ViewRequest whole = state.request(scene, workspace::shownEdits, Quality.DRAFT, background);
                offer.accept(now.apply(whole), whole.with(Quality.FINAL));
            });
        }
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (state != null) {
            ask();
        }
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setColor(Theme.canvas());
        g.fillRect(0, 0, getWidth(), getHeight());
        frames.shown().filter(frame -> isOf(frame.request().scene().picture())).ifPresent(frame -> {
            Graphics2D pixels = devicePixels(g);
            FramePainter.paint(pixels, frame, state);
            pixels.dispose();
        });
        if (picture != null) {
            paintOverlays(g);
        }
        if (isFocusOwner()) {
            g.setColor(FOCUS);
            g.drawRect(0, 0, getWidth() - 1, getHeight() - 1);
        }
        g.dispose();
    }

    /** Of a clip the frame before is seen until the next one is drawn: a black flash would be worse. */
    private boolean isOf(Picture drawn) {
        boolean sameSize = picture != null && drawn.width() == picture.width() && drawn.height() == picture.height();
        return drawn == picture || sameSize && workspace.clip().isPresent();
    }

    /**
     * A graphics that counts in whole screen pixels from this component's corner. At a scale of 1.25 or 1.5 that corner
     * may lie between two pixels, and an image drawn there would be blurred.
     */
    private static Graphics2D devicePixels(Graphics2D g) {
        Graphics2D pixels = (Graphics2D) g.create();
        AffineTransform t = pixels.getTransform();
        pixels.setTransform(
                new AffineTransform(1, 0, 0, 1, Math.rint(t.getTranslateX()), Math.rint(t.getTranslateY())));
        return pixels;
    }

    private void paintOverlays(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setFont(getFont());
        Projection projection =
                new Projection(state, devicePerPixel(), mouse.zone(), mouse.isInside(), mouse.isDragging());
        for (Overlay overlay : overlays) {
            for (Side side : state.sides()) {
                Graphics2D part = (Graphics2D) g.create();
                part.clip(projection.area(side));
                overlay.paint(part, projection, side);
                part.dispose();
            }
            overlay.paintAcross(g, projection);
        }
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new AccessibleJComponent() {
                @Override
                public AccessibleRole getAccessibleRole() {
                    return AccessibleRole.CANVAS;
                }
            };
        }
        return accessibleContext;
    }
}
