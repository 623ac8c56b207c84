package posestudio.app.timeline;

import java.awt.BorderLayout;
import java.awt.Component;
import java.util.Optional;
import javax.swing.JPanel;
import posestudio.app.action.Actions;
import posestudio.app.clip.OpenClip;
import posestudio.app.panel.PanelMemory;
import posestudio.app.playback.PlayReport;
import posestudio.app.playback.Playback;
import posestudio.app.text.Messages;
import posestudio.app.thread.Jobs;
import posestudio.app.timeline.edit.ClipReading;
import posestudio.app.timeline.edit.ClipTools;
import posestudio.app.timeline.edit.TrackReading;
import posestudio.app.viewport.Viewport;
import posestudio.app.workspace.Workspace;
import posestudio.editor.project.ClipFacts;

/** The clip editor of one window: what a clip lays over the picture, and the timeline under it. */
public final class ClipEditor {
    private final Viewport viewport;
    private final Workspace workspace;
    private final Jobs jobs;
    private final Messages messages;
    private final ClipTools tools;
    private Optional<TimelinePanel> panel = Optional.empty();

    /** Lays over that view what belongs to a clip. */
    public ClipEditor(Viewport viewport, Workspace workspace, Jobs jobs, Messages messages) {
        this.viewport = viewport;
        this.workspace = workspace;
        this.jobs = jobs;
        this.messages = messages;
        tools = ClipTools.of(workspace, this::reading);
        viewport.draw(new ClipOverlay(workspace, this::reading, messages));
    }

    /** What can be done with the open clip. */
    public ClipTools tools() {
        return tools;
    }

    private Optional<ClipReading> reading() {
        return workspace.clip().map(clip -> new TrackReading(clip.tracks(), smoothing()));
    }

    private double smoothing() {
        return workspace
                .document()
                .flatMap(document -> document.project().clip())
                .map(ClipFacts::smoothing)
                .orElse(ClipFacts.DEFAULT_SMOOTHING);
    }

    /** The picture with the timeline under it. */
    public JPanel under(Component picture, Actions actions, PanelMemory memory, Playback playback) {
        TimelinePanel made = new TimelinePanel(
                workspace,
                tools,
                this::reading,
                clip -> new LoadedThumbnails(clip.frames(), this::thumbnailsChanged),
                task -> jobs.quietly(Jobs.Lane.CURVES, task),
                actions,
                memory,
                messages);
        panel = Optional.of(made);
        made.rendered(playback::isRendered);
        playback.addListener(() -> {
            made.dropped(playback.report().map(PlayReport::skipped).orElse(0));
            made.more();
        });
        new ClipWatch(workspace, () -> {
            actions.refresh();
            viewport.repaint();
        });
        JPanel both = new JPanel(new BorderLayout());
        both.add(picture, BorderLayout.CENTER);
        both.add(made, BorderLayout.SOUTH);
        return both;
    }

    private void thumbnailsChanged() {
        panel.ifPresent(TimelinePanel::thumbnailsChanged);
    }

    /** Gives back what is open. */
    public void close() {
        panel.ifPresent(TimelinePanel::close);
    }

    /** Tells when another clip is open, or the open one is looked at otherwise. */
    private static final class ClipWatch {
        private final Workspace workspace;
        private final Runnable listener;
        private Optional<OpenClip> watched = Optional.empty();

        ClipWatch(Workspace workspace, Runnable listener) {
            this.workspace = workspace;
            this.listener = listener;
            workspace.addListener(this::look);
        }

        private void look() {
            if (!watched.equals(workspace.clip())) {
                watched.ifPresent(clip -> clip.view().removeListener(listener));
                watched = workspace.clip();
                watched.ifPresent(clip -> clip.view().addListener(listener));
            }
        }
    }
}
