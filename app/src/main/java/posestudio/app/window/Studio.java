package posestudio.app.window;

import java.awt.EventQueue;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.datatransfer.StringSelection;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import posestudio.app.action.ActionToolBar;
import posestudio.app.action.Actions;
import posestudio.app.action.KeyBindings;
import posestudio.app.action.MenuBar;
import posestudio.app.action.WindowCommands;
import posestudio.app.export.ExportFlow;
import posestudio.app.notice.Details;
import posestudio.app.notice.NoticeBanner;
import posestudio.app.notice.Notices;
import posestudio.app.notice.Question;
import posestudio.app.notice.SwingNotices;
import posestudio.app.open.IncomingHandler;
import posestudio.app.open.OpenDialog;
import posestudio.app.open.PictureOpener;
import posestudio.app.open.Sample;
import posestudio.app.panel.HeadPanel;
import posestudio.app.settings.LanguageChoice;
import posestudio.app.settings.Settings;
import posestudio.app.settings.SettingsStore;
import posestudio.app.text.Messages;
import posestudio.app.theme.Icons;
import posestudio.app.theme.SystemAppearance;
import posestudio.app.theme.Theme;
import posestudio.app.theme.ThemeChoice;
import posestudio.app.thread.EventThread;
import posestudio.app.thread.Jobs;
import posestudio.app.viewport.FrameShow;
import posestudio.app.viewport.ViewState;
import posestudio.app.viewport.Viewport;
import posestudio.app.workspace.OpenPicture;
import posestudio.app.workspace.Workspace;
import posestudio.editor.history.Document;
import posestudio.editor.history.History;
import posestudio.editor.image.Picture;
import posestudio.editor.problem.Problem;
import posestudio.render.draw.ViewRequest;
import posestudio.render.loop.Frame;
import posestudio.render.loop.RenderListener;
import posestudio.render.loop.RenderLoop;

/** One open studio: everything that belongs to a window, put together and taken apart. Belongs to the event thread. */
final class Studio implements WindowCommands {
    private final StudioParts parts;
    private final SettingsStore settings;
    private final Messages messages;
    private final Runnable closed;

    private final Workspace workspace = new Workspace();
    private final ViewState view = new ViewState();
    private final Jobs jobs = new Jobs();
    private final FrameShow frames = new FrameShow(this::recycle);
    private final Details details = new Details(this::deviceLines);
    private final Notices notices;
    private final ExportFlow exports;
    private final Leaving leaving;
    private final PictureOpener opener;
    private final OpenDialog openDialog;
    private final IncomingHandler incoming;
    private final StatusLine status;
    private final NoticeBanner banner;
    private final EmptyState empty;
    private final Viewport viewport;
    private final ShortcutsOverlay shortcuts;
    private final StudioWindow window;
    private RenderLoop loop;
    private boolean started;
    private Picture picture;
    private Optional<History> told = Optional.empty();
    private String deviceDescription;
    private Optional<String> deviceReason = Optional.empty();
    private List<String> computingLines = List.of();

    /**
     * @param closed called once everything is put away
     */
    Studio(StudioParts parts, SettingsStore settings, Messages messages, Runnable closed) {
        EventThread.check();
        this.parts = parts;
        this.settings = settings;
        this.messages = messages;
        this.closed = closed;
        deviceDescription = messages.text("status.device.opening");
        status = new StatusLine(workspace, view, messages, this::showDevice);
        banner = new NoticeBanner(messages);
        notices = new SwingNotices(messages, details, this::owner, status::say, banner);
        exports = new ExportFlow(workspace, jobs, notices, messages, settings, parts.exporting(), this::window);
        leaving = new Leaving(workspace, notices, messages, exports);
        opener = new PictureOpener(
                workspace, jobs, notices, messages, parts.reader(), parts.finder(), leaving::leave, this::opened);
        openDialog = new OpenDialog(this::window, messages);
        incoming = new IncomingHandler(opener, openDialog, notices, messages);
        viewport = new Viewport(workspace, view, frames, this::offer, messages);
        Actions actions = new Actions(workspace, view, notices, messages, this);
        HeadPanel panel = new HeadPanel(
                workspace,
                messages,
                actions.get("frontalise"),
                actions.get("reset-face"),
                viewport::settle,
                notices::say);
        empty = new EmptyState(
                this,
                messages,
                new SamplePictures(jobs),
                () -> settings.settings().recent());
        CanvasStack canvas = new CanvasStack(viewport, empty, banner, new ProgressPill(jobs, messages));
        ActionToolBar toolBar = new ActionToolBar(actions, view, messages);
        window = new StudioWindow(toolBar, canvas, panel, status);
        shortcuts = new ShortcutsOverlay(actions, messages);
        window.setJMenuBar(new MenuBar(actions, this, messages, settings::settings));
        window.setGlassPane(shortcuts);
        window.getRootPane().setTransferHandler(incoming);
        KeyBindings.install(window.getRootPane(), actions, view);
        listen();
        refresh();
    }

    private void listen() {
        workspace.addListener(this::refresh);
        workspace.addListener(this::tellChange);
        jobs.addListener(this::refresh);
        settings.addListener(empty::refresh);
        frames.addListener(status::drawn);
        window.addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosing(WindowEvent event) {
                quit();
            }

            @Override
            public void windowActivated(WindowEvent event) {
                followSystem();
            }
        });
    }

    /** Shows the window; what takes long begins only then. */
    void show(Optional<Path> file) {
        window.place(settings.settings().window());
        window.setVisible(true);
        viewport.requestFocusInWindow();
        // After the first painting, so that the window is seen before anything heavy takes the processor.
        EventQueue.invokeLater(() -> {
            window.setIconImages(Icons.application());
            loop = new RenderLoop(parts.device(), new Renderings());
            file.ifPresentOrElse(opener::open, () -> opener.open(Sample.GRACE_HOPPER));
            started = true;
        });
    }

    StudioWindow window() {
        return window;
    }

    Workspace workspace() {
        return workspace;
    }

    ViewState view() {
        return view;
    }

    Notices notices() {
        return notices;
    }

    Details details() {
        return details;
    }

    private Optional<java.awt.Component> owner() {
        return Optional.ofNullable(window);
    }

    private void refresh() {
        Picture now = workspace.opened().map(OpenPicture::picture).orElse(null);
        if (now != picture) {
            picture = now;
            // What was told about the picture before does not concern this one.
            banner.putAway();
        }
        empty.setVisible(started && workspace.opened().isEmpty() && !opener.isOpening());
        String name = messages.text("studio.name");
        window.setTitle(workspace
                .opened()
                .map(open -> (workspace.isDirty() ? "• " : "") + open.source().name() + " — " + name)
                .orElse(name));
    }

    /** Says what was changed, undone or redone. */
    private void tellChange() {
        Optional<History> now = workspace.document().map(Document::history);
        Optional<History> before = told;
        told = now;
        if (now.isEmpty() || now.equals(before)) {
            return;
        }
        int cursor = now.get().cursor();
        boolean sameDocument = before.isPresent()
                && before.get().steps().get(0) == now.get().steps().get(0);
        boolean undone = sameDocument && cursor < before.get().cursor();
        if (undone) {
            now.get().redoLabel().ifPresent(label -> notices.say(messages.text("status.undone", messages.text(label))));
        } else if (cursor > 0) {
            now.get().undoLabel().ifPresent(label -> notices.say(messages.text(label)));
        }
    }

    private void opened(Path file) {
        settings.update(s -> s.opened(file));
    }

    private void offer(ViewRequest request) {
        if (loop != null) {
            loop.offer(request);
        }
    }

    private void recycle(Frame frame) {
        loop.recycle(frame);
    }

    @Override
    public void openFile() {
        List<Path> recent = settings.settings().recent();
        Path folder = recent.isEmpty() ? null : recent.get(0).getParent();
        openDialog
                .choose(folder == null ? Path.of(System.getProperty("user.home", ".")) : folder)
                .ifPresent(opener::open);
    }

    @Override
    public void openRecent(Path file) {
        opener.open(file);
    }

    @Override
    public void openSample(Sample sample) {
        opener.open(sample);
    }

    @Override
    public void paste() {
        incoming.paste();
    }

    @Override
    public void closePicture() {
        opener.close();
    }

    @Override
    public void export() {
        exports.start(() -> {});
    }

    @Override
    public void quit() {
        leaving.quit(this::close);
    }

    @Override
    public void toggleShortcuts() {
        shortcuts.setVisible(!shortcuts.isVisible());
    }

    @Override
    public void copyDetails() {
        copy(details.of(messages.text("studio.name"), null));
    }

    @Override
    public void choose(ThemeChoice theme) {
        settings.update(s -> s.with(theme));
        applyTheme();
    }

    @Override
    public void choose(LanguageChoice language) {
        settings.update(s -> s.with(language));
        notices.say(new Messages(language.locale()).text("language.next-start"));
    }

    private void applyTheme() {
        Settings now = settings.settings();
        Theme.change(now.theme(), now.systemDark());
    }

    /** The desktop may have gone dark since; asking it takes a moment. */
    private void followSystem() {
        if (settings.settings().theme() == ThemeChoice.FOLLOW) {
            Thread asking = new Thread(
                    () -> SystemAppearance.isDark().ifPresent(dark -> EventQueue.invokeLater(() -> systemIs(dark))),
                    "appearance");
            asking.setDaemon(true);
            asking.start();
        }
    }

    private void systemIs(boolean dark) {
        if (settings.settings().systemDark() != dark) {
            settings.update(s -> s.withSystemDark(dark));
            applyTheme();
        }
    }

    private List<String> deviceLines() {
        List<String> lines = new ArrayList<>();
        lines.add("Drawing: " + deviceDescription);
        deviceReason.ifPresent(reason -> lines.add("  because: " + reason));
        lines.addAll(computingLines);
        return lines;
    }

    private void showDevice() {
        int answer = notices.ask(new Question(
                messages.text("device.title"),
                String.join("\n", deviceLines()),
                List.of(messages.text("device.close"), messages.text("notice.copy")),
                0));
        if (answer == 1) {
            copyDetails();
        }
    }

    private void copy(String text) {
        Toolkit.getDefaultToolkit().getSystemClipboard().setContents(new StringSelection(text), null);
        notices.say(messages.text("notice.copied"));
    }

    /** Puts everything away, asking nothing. */
    void close() {
        settings.update(s -> s.with(window.placement()));
        window.setVisible(false);
        for (Window child : window.getOwnedWindows()) {
            child.dispose();
        }
        window.dispose();
        jobs.close();
        settings.close();
        if (loop != null) {
            loop.close();
        }
        closed.run();
    }

    /** Carries what the render thread tells over to the event thread. */
    private final class Renderings implements RenderListener {
        @Override
        public void opened(String description, Optional<String> fallbackReason) {
            List<String> computing = parts.computing().get();
            EventQueue.invokeLater(() -> {
                deviceDescription = description;
                deviceReason = fallbackReason;
                computingLines = computing;
                status.device(description, fallbackReason);
            });
        }

        @Override
        public void drawn(Frame frame) {
            frames.arrived(frame);
        }

        @Override
        public void failed(Problem problem) {
            EventQueue.invokeLater(() -> notices.problem(problem));
        }
    }
}
