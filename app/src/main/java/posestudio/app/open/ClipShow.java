package posestudio.app.open;

import java.util.Optional;
import java.util.function.Function;
import posestudio.app.clip.ClipPersons;
import posestudio.app.clip.ClipView;
import posestudio.app.clip.OpenClip;
import posestudio.app.engine.ClipEngine;
import posestudio.app.notice.Notices;
import posestudio.app.playback.Playback;
import posestudio.app.text.Messages;
import posestudio.app.thread.Job;
import posestudio.app.thread.Jobs;
import posestudio.app.workspace.Workspace;
import posestudio.editor.history.Document;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.editor.project.ClipFacts;
import posestudio.editor.project.Project;
import posestudio.render.clip.ClipInfo;
import posestudio.render.clip.FrameSource;
import posestudio.render.clip.track.ClipTracks;

/**
 * Puts an opened clip on the table and finds out who is in it while the first frames are looked at already. Belongs to
 * the event thread.
 */
final class ClipShow {
    /** A clip on the table, and the work on it that goes on in the background. */
    private record Shown(OpenClip clip, Job analysis) {}

    private final Workspace workspace;
    private final Jobs jobs;
    private final Notices notices;
    private final Messages messages;
    private final ClipEngine engine;
    private final Playback playback;
    private Optional<Shown> shown = Optional.empty();

    ClipShow(Workspace workspace, Jobs jobs, Notices notices, Messages messages, ClipEngine engine, Playback playback) {
        this.workspace = workspace;
        this.jobs = jobs;
        this.notices = notices;
        this.messages = messages;
        this.engine = engine;
        this.playback = playback;
        // After the playback, which reads from what is closed here.
        workspace.addListener(this::putAway);
    }

    /**
     * Shows a clip.
     *
     * @param reopened lays work that was done before onto the clip, if there is any
     */
    void show(Loaded loaded, LoadedClip clip, Optional<Function<Project, Document>> reopened) {
        ClipInfo info = clip.frames().info();
        OpenClip open = new OpenClip(info, new ClipView(info.frames()), clip.tracks(), clip.again());
        ClipFacts facts = ClipPersons.facts(info);
        workspace.show(open, loaded.picture(), loaded.source(), loaded.keeping(), facts);
        playback.begin(clip.frames(), clip.pack(), reopened);
        loaded.trouble().ifPresent(notices::problem);
        info.notes()
                .forEach(note ->
                        notices.say(messages.text(note.key(), note.arguments().toArray())));
        String name = loaded.source().name();
        notices.say(messages.text("open.opened", name));
        long start = System.nanoTime();
        int known = clip.tracks().analysed();
        Job analysis = jobs.start(
                Jobs.Lane.CLIP,
                messages.text("open.analysing-clip", name),
                progress -> {
                    analyse(clip, progress);
                    return clip.tracks();
                },
                tracks -> tell(name, tracks, tracks.frames() - known, (System.nanoTime() - start) / 1e9),
                this::failed);
        shown = Optional.of(new Shown(open, analysis));
    }

    private void analyse(LoadedClip clip, Progress progress) throws Problem {
        if (!clip.tracks().isComplete()) {
            // Of its own: frames that are looked at in any order must not send the analysis back and forth.
            try (FrameSource frames = clip.again().open(true, progress)) {
                progress.frames(clip.tracks().frames());
                engine.analyse(clip.tracks(), frames, progress);
            }
        }
    }

    private void tell(String name, ClipTracks tracks, int frames, double seconds) {
        if (tracks.persons().isEmpty()) {
            notices.problem(new Problem(Problem.Kind.FACE, "face.none", name));
        } else if (frames > 0) {
            long perSecond = Math.round(frames / Math.max(0.001, seconds));
            notices.say(messages.text("open.analysed", name, tracks.persons().size(), frames, perSecond));
        }
    }

    private void failed(Problem problem) {
        if (problem.kind() != Problem.Kind.CANCELLED) {
            notices.problem(problem);
        } else if (shown.isPresent()) {
            int known = shown.get().clip().tracks().analysed();
            notices.say(messages.text("open.analysis-stopped", known));
        }
    }

    private void putAway() {
        if (shown.isPresent()
                && !workspace.clip().equals(Optional.of(shown.get().clip()))) {
            Shown gone = shown.get();
            shown = Optional.empty();
            gone.analysis().cancel();
            // In the same lane: only once nobody adds to it any more.
            jobs.quietly(Jobs.Lane.CLIP, gone.clip().tracks()::close);
        }
    }
}
