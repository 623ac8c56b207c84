package posestudio.app.timeline;

import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import javax.swing.BorderFactory;
import javax.swing.InputMap;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollBar;
import javax.swing.JScrollPane;
import javax.swing.JViewport;
import javax.swing.ScrollPaneConstants;
import javax.swing.SwingUtilities;
import posestudio.app.action.Actions;
import posestudio.app.clip.ClipView;
import posestudio.app.clip.OpenClip;
import posestudio.app.panel.PanelMemory;
import posestudio.app.text.Messages;
import posestudio.app.theme.Icons;
import posestudio.app.theme.Theme;
import posestudio.app.timeline.edit.ClipReading;
import posestudio.app.timeline.edit.ClipTools;
import posestudio.app.workspace.Workspace;

/**
 * The timeline under the picture, seen while a clip is open: buttons, ruler, filmstrip, rows of keys and curves. Pulled
 * higher or lower by its upper edge.
 */
public final class TimelinePanel extends JPanel {
    private static final int GRIP = 5;
    private static final double WHEEL = 1.25;
    private static final double ZOOM = 1.6;
    private static final double MOST_OF_HEIGHT = 0.7;

    private final transient Workspace workspace;
    private final transient PanelMemory memory;
    private final transient TimelineModel model;
    private final transient Function<OpenClip, FrameThumbnails> thumbnails;
    private final transient Runnable viewChanged = this::viewChanged;
    private final TransportBar bar;
    private final TimeHeader header;
    private final RowNames names;
    private final TrackRows rows;
    private final JScrollPane scroll;
    private transient Optional<OpenClip> clip = Optional.empty();
    private transient Object work;
    private int playhead;
    private int rowsHeight;

    /**
     * @param reading what is known of the faces of the open clip
     * @param thumbnails opens small pictures of a clip's frames; closed by the panel
     * @param background runs what nobody waits for, on another thread
     */
    public TimelinePanel(
            Workspace workspace,
            ClipTools tools,
            Supplier<Optional<ClipReading>> reading,
            Function<OpenClip, FrameThumbnails> thumbnails,
            Executor background,
            Actions actions,
            PanelMemory memory,
            Messages messages) {
        super(new BorderLayout());
        this.workspace = workspace;
        this.memory = memory;
        this.thumbnails = thumbnails;
        model = new TimelineModel(workspace, tools, reading, background, messages);
        KeyText words = new KeyText(messages);
        bar = new TransportBar(model, actions);
        header = new TimeHeader(model);
        names = new RowNames(model, words);
        rows = new TrackRows(model, words);
        new RowsMouse(rows, model, (event, hit) -> new RowsMenu(model, actions).show(rows, event.getX(), event.getY()));
        new RowsKeys(rows, model, () -> {
            Rectangle seen = rows.getVisibleRect();
            new RowsMenu(model, actions).show(rows, seen.x + seen.width / 3, seen.y);
        });
        scroll = scroll();
        getAccessibleContext().setAccessibleName(messages.text("timeline.name"));
        JPanel top = new JPanel(new BorderLayout());
        top.add(grip(), BorderLayout.NORTH);
        top.add(bar, BorderLayout.CENTER);
        add(top, BorderLayout.NORTH);
        add(scroll, BorderLayout.CENTER);
        model.addListener(this::layoutChanged);
        tools.edits().addListener(this::viewChanged);
        workspace.addListener(this::workspaceChanged);
        setVisible(false);
        style();
        workspaceChanged();
    }

    private JScrollPane scroll() {
        JScrollPane pane =
                new JScrollPane(
                        rows,
                        ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED,
                        ScrollPaneConstants.HORIZONTAL_SCROLLBAR_AS_NEEDED) {
                    @Override
                    public void doLayout() {
                        super.doLayout();
                        model.resize(getViewport().getWidth());
                    }
                };
        pane.setColumnHeaderView(header);
        pane.setRowHeaderView(names);
        pane.setCorner(ScrollPaneConstants.UPPER_LEADING_CORNER, zoomCorner());
        pane.setCorner(ScrollPaneConstants.UPPER_TRAILING_CORNER, new Corner());
        pane.setBorder(BorderFactory.createEmptyBorder());
        pane.putClientProperty("JScrollPane.smoothScrolling", false);
        for (JScrollBar each : new JScrollBar[] {pane.getHorizontalScrollBar(), pane.getVerticalScrollBar()}) {
            each.setFocusable(false);
        }
        // Arrows belong to the playhead, not to the scroll bars.
        pane.setInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT, new InputMap());
        pane.getViewport().addChangeListener(event -> wantThumbnails());
        for (JComponent part : new JComponent[] {header, rows}) {
            part.addMouseWheelListener(this::wheel);
        }
        return pane;
    }

    private JPanel zoomCorner() {
        JPanel corner = new Corner();
        corner.setLayout(new FlowLayout(FlowLayout.LEADING, 2, UIScale.scale(8)));
        corner.add(zoomButton("zoom-out", () -> zoom(1 / ZOOM)));
        corner.add(zoomButton("zoom-in", () -> zoom(ZOOM)));
        corner.add(zoomButton("zoom-fit", this::fit));
        return corner;
    }

    private JButton zoomButton(String id, Runnable body) {
        String name = model.messages().text("timeline." + id);
        JButton button = new JButton(Icons.of(id.equals("zoom-fit") ? "fit" : id, 16));
        button.putClientProperty("JButton.buttonType", "toolBarButton");
        button.setRequestFocusEnabled(false);
        button.setToolTipText(name);
        button.getAccessibleContext().setAccessibleName(name);
        button.addActionListener(event -> body.run());
        return button;
    }

    /** With Ctrl frames get wider; on the ruler it scrolls along the clip, over the rows up and down. */
    private void wheel(MouseWheelEvent event) {
        if (event.isControlDown() || event.isMetaDown()) {
            zoom(Math.pow(WHEEL, -event.getPreciseWheelRotation()), event.getX());
        } else if (event.isShiftDown() || event.getComponent() == header) {
            JScrollBar along = scroll.getHorizontalScrollBar();
            along.setValue(along.getValue() + (int) (event.getPreciseWheelRotation() * UIScale.scale(80)));
        } else {
            JScrollBar down = scroll.getVerticalScrollBar();
            down.setValue(down.getValue() + (int) (event.getPreciseWheelRotation() * RowLayout.rowHeight() * 2));
        }
    }

    /** The frame under the pointer stays there. */
    private void zoom(double factor, int at) {
        if (!model.hasClip()) {
            return;
        }
        double frame = (at - TimeScale.PAD) / model.scale().perFrame();
        int offset = at - scroll.getViewport().getViewPosition().x;
        model.zoom(factor);
        scroll.validate();
        double x = TimeScale.PAD + frame * model.scale().perFrame();
        goTo((int) Math.round(x - offset));
    }

    /** Makes frames wider or narrower around the playhead. */
    public void zoom(double factor) {
        if (model.hasClip()) {
            zoom(factor, (int) model.scale().centre(model.view().playhead()));
        }
    }

    /** Shows all frames. */
    public void fit() {
        model.fit();
    }

    private void goTo(int x) {
        JViewport viewport = scroll.getViewport();
        int most = Math.max(0, rows.getWidth() - viewport.getWidth());
        viewport.setViewPosition(new Point(Math.max(0, Math.min(most, x)), viewport.getViewPosition().y));
    }

    /** Which frames have been rendered as they are now; they are shaded. */
    public void rendered(IntPredicate isRendered) {
        model.rendered(isRendered);
    }

    /** Other frames are analysed or rendered than before. */
    public void more() {
        header.repaint();
        rows.repaint();
    }

    /** How many frames were left out since playing began. */
    public void dropped(int frames) {
        bar.dropped(frames);
    }

    private void workspaceChanged() {
        if (workspace.work() != work || !workspace.clip().equals(clip)) {
            work = workspace.work();
            clip.ifPresent(before -> before.view().removeListener(viewChanged));
            boolean same = clip.map(OpenClip::view).equals(workspace.clip().map(OpenClip::view));
            clip = workspace.clip();
            clip.ifPresent(now -> now.view().addListener(viewChanged));
            setVisible(clip.isPresent());
            if (!same) {
                model.thumbnails(clip.map(thumbnails).orElse(FrameThumbnails.NONE));
                model.begin();
            }
        }
        viewChanged();
    }

    private void layoutChanged() {
        rows.revalidate();
        header.revalidate();
        names.revalidate();
        rows.repaint();
        header.repaint();
        names.repaint();
        SwingUtilities.invokeLater(this::wantThumbnails);
    }

    private void viewChanged() {
        if (clip.isEmpty()) {
            return;
        }
        bar.refresh();
        names.refresh();
        rows.describe();
        int height = rows.rows().height();
        if (height != rowsHeight) {
            rowsHeight = height;
            layoutChanged();
        }
        ClipView view = model.view();
        if (view.playhead() != playhead) {
            playhead = view.playhead();
            follow();
        }
        header.repaint();
        rows.repaint();
    }

    /** The playhead stays in sight; when it leaves, one page is turned. */
    private void follow() {
        Rectangle seen = scroll.getViewport().getViewRect();
        double x = model.scale().centre(playhead);
        int margin = UIScale.scale(12);
        if (x < seen.x + margin) {
            goTo((int) (model.view().speed() < 0 ? x - seen.width + 3 * margin : x - 3 * margin));
        } else if (x > seen.x + seen.width - margin) {
            goTo((int) (model.view().speed() > 0 ? x - 3 * margin : x - seen.width + 3 * margin));
        }
    }

    private void wantThumbnails() {
        if (clip.isPresent() && isShowing()) {
            model.thumbnails().want(header.filmFrames());
        }
    }

    /** Small pictures have arrived. */
    public void thumbnailsChanged() {
        header.repaint();
    }

    /** Gives back what is open. */
    public void close() {
        model.thumbnails(FrameThumbnails.NONE);
    }

    @Override
    public Dimension getPreferredSize() {
        int wanted = UIScale.scale(memory.choices().timelineHeight());
        // In a small window the picture keeps its part.
        int most = getParent() == null || getParent().getHeight() == 0
                ? wanted
                : (int) (getParent().getHeight() * MOST_OF_HEIGHT);
        return new Dimension(super.getPreferredSize().width, Math.min(wanted, most));
    }

    @Override
    public Dimension getMinimumSize() {
        return new Dimension(UIScale.scale(200), UIScale.scale(120));
    }

    @Override
    public void updateUI() {
        super.updateUI();
        style();
    }

    private void style() {
        setBorder(BorderFactory.createMatteBorder(1, 0, 0, 0, Theme.hairline()));
        if (names != null) {
            names.refresh();
        }
    }

    private JComponent grip() {
        JPanel grip = new JPanel();
        grip.setOpaque(false);
        grip.setPreferredSize(UIScale.scale(new Dimension(0, GRIP)));
        grip.setCursor(Cursor.getPredefinedCursor(Cursor.N_RESIZE_CURSOR));
        MouseAdapter pull = new MouseAdapter() {
            private int pressedY;
            private int pressedHeight;

            @Override
            public void mousePressed(MouseEvent event) {
                pressedY = event.getYOnScreen();
                pressedHeight = UIScale.unscale(getHeight());
            }

            @Override
            public void mouseDragged(MouseEvent event) {
                int wanted = pressedHeight - UIScale.unscale(event.getYOnScreen() - pressedY);
                int most = UIScale.unscale((int) (getParent().getHeight() * MOST_OF_HEIGHT));
                memory.keep(choices -> choices.withTimelineHeight(Math.min(most, wanted)));
                TimelinePanel.this.revalidate();
            }
        };
        grip.addMouseListener(pull);
        grip.addMouseMotionListener(pull);
        return grip;
    }

    /** A corner beside the ruler. */
    private static final class Corner extends JPanel {
        @Override
        protected void paintComponent(java.awt.Graphics g) {
            g.setColor(Theme.colour("timeline"));
            g.fillRect(0, 0, getWidth(), getHeight());
            g.setColor(Theme.hairline());
            g.fillRect(0, getHeight() - 1, getWidth(), 1);
        }
    }
}
