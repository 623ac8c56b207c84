package posestudio.app.window;

import java.awt.EventQueue;
import java.awt.Window;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.swing.Action;
import javax.swing.KeyStroke;
import posestudio.app.action.ActionToolBar;
import posestudio.app.action.Actions;
import posestudio.app.action.KeyBindings;
import posestudio.app.action.MenuBar;
import posestudio.app.action.WindowCommands;
import posestudio.app.history.HistoryPanel;
import posestudio.app.history.SnapshotPanel;
import posestudio.app.keypoint.KeypointEditor;
import posestudio.app.keypoint.MotionFinding;
import posestudio.app.neural.EngineChoice;
import posestudio.app.neural.NeuralRows;
import posestudio.app.notice.NoticeBanner;
import posestudio.app.notice.Notices;
import posestudio.app.notice.SwingNotices;
import posestudio.app.open.Sample;
import posestudio.app.packs.dialog.PackWindow;
import posestudio.app.panel.ControlPanel;
import posestudio.app.panel.PanelMemory;
import posestudio.app.panel.SideColumn;
import posestudio.app.playback.Playback;
import posestudio.app.preset.PresetPanel;
import posestudio.app.preset.PresetStore;
import posestudio.app.recovery.Autosave;
import posestudio.app.search.CommandSearch;
import posestudio.app.settings.LanguageChoice;
import posestudio.app.settings.SettingsStore;
import posestudio.app.shortcut.ShortcutDialog;
import posestudio.app.shortcut.Shortcuts;
import posestudio.app.text.Messages;
import posestudio.app.theme.Icons;
import posestudio.app.theme.ThemeChoice;
import posestudio.app.thread.EventThread;
import posestudio.app.thread.Jobs;
import posestudio.app.thumbnail.FaceThumbnails;
import posestudio.app.timeline.ClipEditor;
import posestudio.app.viewport.ViewState;
import posestudio.app.viewport.Viewport;
import posestudio.app.workspace.Workspace;

/** One open studio: everything that belongs to a window, put together and taken apart. Belongs to the event thread. */
final class Studio implements WindowCommands {
    private final StudioParts parts;
    private final SettingsStore settings;
    private final Messages messages;
    private final Runnable closed;

    private final Workspace workspace = new Workspace();
    private final ViewState view = new ViewState();
    private final Jobs jobs = new Jobs();
    private final Rendering rendering = new Rendering();
    private final DeviceReport device;
    private final Notices notices;
    private final Autosave autosave;
    private final Playback playback;
    private final FileFlows files;
    private final EngineChoice engines;
    private final PackWindow packs;
    private final StatusLine status;
    private final NoticeBanner banner;
    private final EmptyState empty;
    private final Viewport viewport;
    private final KeypointEditor keypoints;
    private final ClipEditor clips;
    private final Actions actions;
    private final ShortcutsOverlay shortcuts;
    private final FaceThumbnails thumbnails;
    private final PresetStore presets;
    private final SideColumn libraryColumn;
    private final SideColumn controlColumn;
    private final StudioWindow window;
    private final ThemeFollower themes;
    private final Shortcuts keys;
    private final CommandSearch search;
    private final InterfaceScale scale;
    private boolean started;
    private Object work;

    /**
     * @param closed called once everything is put away
     */
    Studio(StudioParts parts, SettingsStore settings, Messages messages, Runnable closed) {
        EventThread.check();
        this.parts = parts;
        this.settings = settings;
        this.messages = messages;
        this.closed = closed;
        PanelMemory panels = new PanelMemory(
                () -> settings.settings().panels(), change -> settings.update(s -> s.with(change.apply(s.panels()))));
        device = new DeviceReport(rendering, messages);
        banner = new NoticeBanner(messages);
        status = new StatusLine(workspace, view, messages, this::showDevice);
        notices = new SwingNotices(messages, device.details(), this::owner, status::say, banner);
        packs = new PackWindow(parts.packs(), jobs, messages, notices, this::window);
        engines = new EngineChoice(workspace, parts.neural(), jobs, notices, messages, packs::offer);
        packs.whenChanged(engines::packsChanged);
        status.show(engines);
        thumbnails = new FaceThumbnails(workspace, parts.device());
        autosave = new Autosave(workspace, parts.recovery(), thumbnails, notices::problem);
        playback = new Playback(
                workspace, new Playback.Services(parts.preparing(), parts.clips(), parts.device()), notices::problem);
        FileFlows.Around around = new FileFlows.Around(workspace, jobs, notices, messages, settings, this::window);
        files = new FileFlows(parts, around, playback, this::addPreset);
        viewport = new Viewport(workspace, view, rendering.frames(), rendering::offer, messages);
        keypoints = new KeypointEditor(viewport, workspace, view, messages);
        new MotionFinding(workspace, keypoints.edits().state(), parts.neural(), jobs, messages, notices::problem);
        clips = new ClipEditor(viewport, workspace, jobs, messages);
        actions = new Actions(workspace, view, keypoints.edits(), clips.tools(), notices, messages, this);
        ControlPanel controls = new ControlPanel(
                workspace,
                messages,
                panels,
                Stream.of("frontalise", "neutralise", "like-photo", "reset-face")
                        .map(id -> (Action) actions.get(id))
                        .toList(),
                new NeuralRows(engines, messages, viewport::settle),
                viewport::settle,
                notices::say);
        presets = new PresetStore(parts.presets(), jobs, notices, messages);
        PresetPanel presetPanel =
                new PresetPanel(presets, workspace, view, thumbnails, notices, messages, panels, viewport::settle);
        Library library = new Library(
                presetPanel,
                new SnapshotPanel(workspace, view, thumbnails, messages, notices::say),
                new HistoryPanel(workspace, view, thumbnails, messages),
                panels,
                messages);
        libraryColumn = new SideColumn(library, SideColumn.Edge.LEFT, panels);
        controlColumn = new SideColumn(controls, SideColumn.Edge.RIGHT, panels);
        empty = new EmptyState(
                this,
                messages,
                new SamplePictures(jobs),
                () -> settings.settings().recent());
        CanvasStack canvas =
                new CanvasStack(viewport, empty, banner, new ProgressPill(jobs, messages), keypoints.bar(actions));
        ActionToolBar toolBar = new ActionToolBar(actions, view, messages);
        window = new StudioWindow(
                toolBar, clips.under(canvas, actions, panels, playback), libraryColumn, controlColumn, status);
        themes = new ThemeFollower(settings, window);
        shortcuts = new ShortcutsOverlay(actions, messages);
        window.setJMenuBar(new MenuBar(actions, this, messages, settings::settings));
        window.setGlassPane(shortcuts);
        window.getRootPane().setTransferHandler(files.incoming());
        KeyBindings bindings = new KeyBindings(window.getRootPane(), actions, view);
        keys = new Shortcuts(
                actions, chosen -> settings.update(s -> s.with(s.input().with(chosen))), bindings::refresh);
        keys.restore(settings.settings().input().keys());
        search = new CommandSearch(
                () -> new CommandTable(
                                actions,
                                keypoints.edits(),
                                controls,
                                this::showControls,
                                presetPanel::choices,
                                messages)
                        .commands(),
                messages);
        scale = new InterfaceScale(settings, notices, messages);
        listen();
        refresh();
    }

    private void listen() {
        workspace.addListener(this::refresh);
        new ChangeTeller(workspace, notices, messages);
        new WindowTitle(workspace, window, messages);
        new FacePreparation(workspace, jobs, parts.preparing());
        jobs.addListener(this::refresh);
        settings.addListener(empty::refresh);
        rendering.frames().addListener(status::drawn);
        rendering.frames().addListener(engines::drawn);
        rendering
                .frames()
                .addListener(frame -> playback.drawn(frame.request().scene().picture()));
        window.addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosing(WindowEvent event) {
                quit();
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
            rendering.start(parts.device(), status::device, notices::problem);
            new RecoveryOffer(parts.recovery(), autosave, files.opener(), jobs, messages, window).make(() -> {
                file.ifPresentOrElse(files.opener()::open, () -> files.opener().open(Sample.GRACE_HOPPER));
            });
            started = true;
            long limit = settings.settings().clips().cacheBytes();
            jobs.quietly(Jobs.Lane.FILES, () -> parts.clips().cache().ifPresent(cache -> cache.setLimit(limit)));
            engines.look();
            presets.reload();
            files.prepare();
            device.ask(jobs, parts.computing());
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

    List<KeyStroke> keysOf(String command) {
        return actions.get(command).keys();
    }

    EngineChoice engines() {
        return engines;
    }

    KeypointEditor keypoints() {
        return keypoints;
    }

    Notices notices() {
        return notices;
    }

    private void addPreset(Path file) {
        presets.add(file);
    }

    private Optional<java.awt.Component> owner() {
        return Optional.ofNullable(window);
    }

    private void refresh() {
        if (workspace.work() != work) {
            work = workspace.work();
            // What was told about the picture before does not concern this one.
            banner.putAway();
        }
        empty.setVisible(
                started && workspace.opened().isEmpty() && !files.opener().isOpening());
    }

    @Override
    public void openFile() {
        files.open();
    }

    @Override
    public void openRecent(Path file) {
        files.opener().open(file);
    }

    @Override
    public void openSample(Sample sample) {
        files.opener().open(sample);
    }

    @Override
    public void paste() {
        files.incoming().paste();
    }

    @Override
    public void closePicture() {
        files.opener().close();
    }

    @Override
    public void save() {
        files.save();
    }

    @Override
    public void saveAs() {
        files.saveAs();
    }

    @Override
    public void export() {
        files.export();
    }

    @Override
    public void exportFrame() {
        files.exportFrame();
    }

    @Override
    public void follow() {
        files.follow();
    }

    @Override
    public void likePhoto() {
        files.likePhoto();
    }

    @Override
    public void likeFace() {
        files.likeFace();
    }

    @Override
    public void neutralise() {
        files.neutralise();
    }

    @Override
    public void toggleNeural() {
        engines.toggle();
    }

    @Override
    public boolean neuralChosen() {
        return engines != null && engines.isChosen();
    }

    @Override
    public void quit() {
        files.quit(this::close);
    }

    @Override
    public void toggleShortcuts() {
        shortcuts.setVisible(!shortcuts.isVisible());
    }

    @Override
    public void toggleLibrary() {
        // What is hidden under the mouse is not left by it.
        view.preview(Optional.empty());
        libraryColumn.toggle();
    }

    @Override
    public boolean libraryShown() {
        return libraryColumn != null && libraryColumn.isWanted();
    }

    @Override
    public void toggleControls() {
        controlColumn.toggle();
    }

    @Override
    public boolean controlsShown() {
        return controlColumn != null && controlColumn.isWanted();
    }

    private void showControls() {
        if (!controlsShown()) {
            toggleControls();
        }
    }

    @Override
    public void searchCommands() {
        search.toggle(window.getRootPane());
    }

    @Override
    public void editShortcuts() {
        new ShortcutDialog(window, keys, messages).setVisible(true);
    }

    @Override
    public void scaleInterface(int steps) {
        scale.step(steps);
    }

    @Override
    public void showKeypointTable() {
        keypoints.showTable(window, actions);
    }

    @Override
    public void showClipCache() {
        parts.clips()
                .cache()
                .ifPresent(cache -> new ClipCacheDialog(window, messages, jobs, settings, cache).setVisible(true));
    }

    @Override
    public void showPacks() {
        packs.show();
    }

    @Override
    public void copyDetails() {
        device.copy(notices);
    }

    @Override
    public void choose(ThemeChoice theme) {
        themes.choose(theme);
    }

    @Override
    public void choose(LanguageChoice language) {
        settings.update(s -> s.with(language));
        notices.say(new Messages(language.locale()).text("language.next-start"));
    }

    private void showDevice() {
        device.show(notices);
    }

    /** Puts everything away, asking nothing. */
    void close() {
        settings.update(s -> s.with(window.placement()));
        window.setVisible(false);
        for (Window child : window.getOwnedWindows()) {
            child.dispose();
        }
        window.dispose();
        autosave.close();
        playback.close();
        jobs.close();
        settings.close();
        thumbnails.close();
        clips.close();
        rendering.close();
        parts.closing().run();
        closed.run();
    }
}
