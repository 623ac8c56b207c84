package posestudio.app.window;

import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import posestudio.app.neural.EngineButton;
import posestudio.app.neural.EngineChoice;
import posestudio.app.text.Messages;
import posestudio.app.theme.Icons;
import posestudio.app.theme.Theme;
import posestudio.app.viewport.ViewState;
import posestudio.app.workspace.OpenPicture;
import posestudio.app.workspace.Workspace;
import posestudio.render.draw.Quality;
import posestudio.render.loop.Frame;

/** The line at the foot: on the left what happened, on the right how the picture is drawn and looked at. */
final class StatusLine extends JPanel {
    private static final int LONGEST_DEVICE = 44;

    private final transient Workspace workspace;
    private final transient ViewState view;
    private final transient Messages messages;
    private final JLabel happened = new JLabel(" ");
    private final JLabel frame = new JLabel();
    private final JPanel engine = new JPanel(new MigLayout("insets 0"));
    private final JButton device = new JButton();
    private final JLabel zoom = new JLabel();
    private final JLabel size = new JLabel();

    /**
     * @param showDevice tells all about what draws
     */
    StatusLine(Workspace workspace, ViewState view, Messages messages, Runnable showDevice) {
        super(new MigLayout("insets 3 14 3 14, gap 0 0, hidemode 3", "[grow,fill][][][][][]", "[22!]"));
        this.workspace = workspace;
        this.view = view;
        this.messages = messages;
        device.putClientProperty("JButton.buttonType", "toolBarButton");
        device.addActionListener(event -> showDevice.run());
        happened.getAccessibleContext().setAccessibleName(messages.text("status.happened"));
        Theme.styled(happened, "small");
        Theme.styled(device, "muted");
        engine.setOpaque(false);
        describe(frame, "status.frame");
        describe(zoom, "status.zoom");
        describe(size, "status.size");
        add(happened, "wmin 80");
        add(frame, "gapleft 12");
        add(engine, "gapleft 8");
        add(device, "gapleft 8");
        add(zoom, "gapleft 8");
        add(size, "gapleft 16");
        device(messages.text("status.device.opening"), Optional.empty());
        workspace.addListener(this::refresh);
        view.addListener(this::refresh);
        refresh();
    }

    /** Lets one see and choose what draws the faces. */
    void show(EngineChoice engines) {
        engine.add(new EngineButton(engines, messages));
    }

    /** What was done. */
    void say(String sentence) {
        happened.setText(sentence);
        happened.setToolTipText(sentence);
    }

    String said() {
        return happened.getText();
    }

    /** A view was drawn. */
    void drawn(Frame shown) {
        boolean draft = shown.request().quality() == Quality.DRAFT;
        frame.setText(messages.text(
                "status.drawn", messages.text(draft ? "quality.draft" : "quality.final"), Math.round(shown.millis())));
    }

    /** What draws, and why not something better. */
    void device(String description, Optional<String> fallbackReason) {
        String shown = description.length() > LONGEST_DEVICE
                ? description.substring(0, LONGEST_DEVICE - 1).strip() + "…"
                : description;
        device.setText(shown);
        device.setIcon(fallbackReason.isPresent() ? Icons.coloured("warning", 14, "warning") : null);
        String tip = fallbackReason.map(reason -> description + ": " + reason).orElse(description);
        device.setToolTipText("<html>" + tip + "<br>" + messages.text("status.device.tip") + "</html>");
        device.getAccessibleContext().setAccessibleName(messages.text("status.device") + ": " + tip);
    }

    private void describe(JLabel label, String key) {
        Theme.styled(label, "muted");
        label.setToolTipText(messages.text(key));
        label.getAccessibleContext().setAccessibleName(messages.text(key));
    }

    private void refresh() {
        Optional<OpenPicture> open = workspace.opened();
        frame.setVisible(open.isPresent());
        zoom.setVisible(open.isPresent());
        size.setVisible(open.isPresent());
        double percent = view.view().scale() * 100;
        zoom.setText(percent < 10 ? "%.1f %%".formatted(percent) : Math.round(percent) + " %");
        open.ifPresent(
                o -> size.setText(o.picture().width() + " × " + o.picture().height()));
    }

    @Override
    public void updateUI() {
        super.updateUI();
        setBorder(BorderFactory.createMatteBorder(1, 0, 0, 0, Theme.hairline()));
    }
}
