package posestudio.app.action;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javax.swing.Action;
import javax.swing.KeyStroke;
import posestudio.app.notice.Notices;
import posestudio.app.text.Messages;
import posestudio.app.timeline.edit.ClipTools;
import posestudio.app.viewport.ViewState;
import posestudio.app.viewport.handles.HandleEdits;
import posestudio.app.viewport.handles.HandleState;
import posestudio.app.workspace.OpenPicture;
import posestudio.app.workspace.Workspace;
import posestudio.editor.change.ChangeLabel;
import posestudio.editor.history.Document;
import posestudio.editor.history.History;
import posestudio.editor.parameter.ParameterGroup;
import posestudio.render.draw.Compare;

/** The one table of all commands. */
public final class Actions {
    private static final double ZOOM_STEP = 1.25;

    private final Map<String, StudioAction> table = new LinkedHashMap<>();
    private final Messages messages;
    private final Workspace workspace;
    private final List<StudioAction> clipCommands;
    private Set<KeyStroke> takenByClip = Set.of();

    /** All commands over what they act on. */
    public Actions(
            Workspace workspace,
            ViewState view,
            HandleEdits handles,
            ClipTools clip,
            Notices notices,
            Messages messages,
            WindowCommands window) {
        this.messages = messages;
        this.workspace = workspace;
        file(window);
        edit(new FaceCommands(workspace, notices, messages), window);
        copying(new EditCommands(workspace, notices, messages));
        look(view);
        keypoints(handles, window);
        clipCommands = new ClipCommands(clip, messages).all();
        clipCommands.forEach(command -> table.put(command.id(), command));
        add("search-commands", window::searchCommands).icon("search").keys("menu K");
        add("edit-shortcuts", window::editShortcuts);
        add("scale-up", () -> window.scaleInterface(1)).keys("menu shift EQUALS", "menu shift PLUS", "menu shift ADD");
        add("scale-down", () -> window.scaleInterface(-1)).keys("menu shift MINUS", "menu shift SUBTRACT");
        add("scale-usual", () -> window.scaleInterface(0)).keys("menu shift 0");
        add("shortcuts", window::toggleShortcuts).icon("shortcuts").keys("typed ?", "F1");
        add("panel-library", window::toggleLibrary).keys("F7").selectedWhen(window::libraryShown);
        add("panel-controls", window::toggleControls).keys("F8").selectedWhen(window::controlsShown);
        add("packs", window::showPacks);
        add("copy-details", window::copyDetails).icon("copy");
        workspace.addListener(this::refresh);
        view.addListener(this::refresh);
        handles.state().addListener(this::refresh);
        clip.edits().addListener(this::refresh);
        refresh();
    }

    private void file(WindowCommands window) {
        add("open", window::openFile).icon("open").keys("menu O");
        add("paste", window::paste).icon("paste").keys("menu V");
        add("export", window::export).icon("export").keys("menu E").enabledWhen(this::hasPicture);
        add("export-frame", window::exportFrame)
                .keys("menu shift E")
                .enabledWhen(() -> workspace.clip().isPresent());
        add("save", window::save).icon("save").keys("menu S").enabledWhen(this::hasFaces);
        add("save-as", window::saveAs).keys("menu shift S").enabledWhen(this::hasFaces);
        add("close-picture", window::closePicture)
                .keys("menu W")
                .enabledWhen(() -> workspace.opened().isPresent());
        add("quit", window::quit).keys("menu Q");
    }

    private void edit(FaceCommands face, WindowCommands window) {
        add("undo", () -> workspace.document().ifPresent(Document::undo))
                .icon("undo")
                .keys("menu Z")
                .enabledWhen(() -> history().filter(History::canUndo).isPresent())
                .named(() -> named("undo", history().flatMap(History::undoLabel)));
        add("redo", () -> workspace.document().ifPresent(Document::redo))
                .icon("redo")
                .keys("menu shift Z", "menu Y")
                .enabledWhen(() -> history().filter(History::canRedo).isPresent())
                .named(() -> named("redo", history().flatMap(History::redoLabel)));
        add("frontalise", face::frontalise).icon("frontalise").keys("F").enabledWhen(face::hasFace);
        add("neutralise", window::neutralise).icon("neutralise").keys("E").enabledWhen(face::hasFace);
        add("liveportrait", window::toggleNeural)
                .keys("G")
                .enabledWhen(this::hasPicture)
                .selectedWhen(window::neuralChosen);
        add("clip-cache", window::showClipCache);
        add("follow", window::follow).icon("like").enabledWhen(face::hasFace);
        add("like-photo", window::likePhoto).icon("like").enabledWhen(face::hasFace);
        add("like-face", window::likeFace).enabledWhen(face::hasSeveral);
        add("reset-face", face::reset).icon("reset").keys("R").enabledWhen(face::isEdited);
        add("next-face", () -> face.choose(1)).keys("N").enabledWhen(face::hasSeveral);
        add("previous-face", () -> face.choose(-1)).keys("P").enabledWhen(face::hasSeveral);
    }

    private void copying(EditCommands edits) {
        BooleanSupplier hasFace = () -> workspace.selectedFace().isPresent();
        add("copy-edit", edits::copyAll).icon("copy").keys("menu shift C").enabledWhen(hasFace);
        for (ParameterGroup group : ParameterGroup.values()) {
            String part = group.name().toLowerCase(Locale.ROOT);
            add("copy-edit." + part, () -> edits.copy(group))
                    .within(messages.text("menu.copy-part"))
                    .enabledWhen(hasFace);
        }
        add("paste-edit", edits::paste).icon("paste").keys("menu shift V").enabledWhen(hasFace);
        add("paste-edit-all", edits::pasteOnAll)
                .enabledWhen(() -> workspace.faces().size() > 1);
    }

    private void look(ViewState view) {
        add("fit", view::fit).icon("fit").keys("0", "NUMPAD0").enabledWhen(this::hasPicture);
        add("actual-size", view::actualSize)
                .icon("actual-size")
                .keys("1", "NUMPAD1")
                .enabledWhen(this::hasPicture);
        add("close-up", () -> workspace.selectedFace().ifPresent(face -> view.closeUp(face.box())))
                .icon("face")
                .keys("2", "NUMPAD2")
                .enabledWhen(() -> workspace.selectedFace().isPresent());
        add("zoom-in", () -> view.zoom(ZOOM_STEP))
                .icon("zoom-in")
                .keys("PLUS", "EQUALS", "ADD", "shift EQUALS")
                .enabledWhen(this::hasPicture);
        add("zoom-out", () -> view.zoom(1 / ZOOM_STEP))
                .icon("zoom-out")
                .keys("MINUS", "SUBTRACT")
                .enabledWhen(this::hasPicture);
        add("compare", view::cycleCompare).keys("Y").enabledWhen(this::hasPicture);
        compare(view, "split", Compare.SPLIT);
        compare(view, "side-by-side", Compare.SIDE_BY_SIDE);
        add("keypoints", () -> view.showKeypoints(!view.keypointsShown()))
                .icon("keypoints")
                .keys("K", "shift K")
                .enabledWhen(() -> workspace.selectedFace().isPresent())
                .selectedWhen(view::keypointsShown);
    }

    private void keypoints(HandleEdits handles, WindowCommands window) {
        HandleState state = handles.state();
        add("handles", () -> state.show(!state.isShown()))
                .icon("handles")
                .keys("H")
                .enabledWhen(handles::hasFace)
                .selectedWhen(state::isShown);
        add("mirror-handles", () -> state.mirror(!state.isMirrored()))
                .icon("mirror")
                .keys("M")
                .enabledWhen(handles::hasFace)
                .selectedWhen(state::isMirrored);
        add("lock-handles", handles::toggleLock)
                .icon("lock")
                .keys("L", "shift L")
                .enabledWhen(handles::hasChosen)
                .selectedWhen(handles::areLocked);
        add("reset-handles", () -> handles.reset(state.selected()))
                .icon("reset")
                .enabledWhen(handles::hasChosen);
        add("select-all-handles", state::selectAll).keys("menu A").enabledWhen(handles::hasFace);
        add("clear-handles", () -> state.select(List.of())).enabledWhen(handles::hasChosen);
        add("handle-table", window::showKeypointTable)
                .icon("table")
                .keys("menu T")
                .enabledWhen(handles::hasFace);
    }

    private void compare(ViewState view, String id, Compare compare) {
        add(id, () -> view.compare(view.chosenCompare() == compare ? Compare.OFF : compare))
                .icon(id)
                .enabledWhen(this::hasPicture)
                .selectedWhen(() -> view.chosenCompare() == compare);
    }

    /** The command of that id. */
    public StudioAction get(String id) {
        return Optional.ofNullable(table.get(id)).orElseThrow(() -> new NoSuchElementException(id));
    }

    /** All commands, in the order of the menus. */
    public Collection<StudioAction> all() {
        return Collections.unmodifiableCollection(table.values());
    }

    /** Lets every command look again whether it can be used. */
    public void refresh() {
        table.values().forEach(StudioAction::refresh);
        Set<KeyStroke> taken = new HashSet<>();
        clipCommands.stream().filter(Action::isEnabled).forEach(command -> taken.addAll(command.keys()));
        if (!taken.equals(takenByClip)) {
            takenByClip = taken;
            table.values().stream().filter(command -> !command.isFirst()).forEach(command -> command.showKey(taken));
        }
    }

    private boolean hasFaces() {
        return workspace.opened().flatMap(OpenPicture::search).isPresent();
    }

    private boolean hasPicture() {
        return workspace.opened().isPresent();
    }

    private Optional<History> history() {
        return workspace.document().map(Document::history);
    }

    private String named(String id, Optional<ChangeLabel> label) {
        return label.map(change -> messages.text("action." + id + ".named", messages.text(change)))
                .orElseGet(() -> messages.text("action." + id));
    }

    private StudioAction add(String id, Runnable body) {
        StudioAction action = new StudioAction(id, messages, body);
        table.put(id, action);
        return action;
    }
}
