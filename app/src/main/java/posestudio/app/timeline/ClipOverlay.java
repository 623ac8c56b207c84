package posestudio.app.timeline;

import com.formdev.flatlaf.util.UIScale;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import java.util.function.Supplier;
import posestudio.app.clip.Onion;
import posestudio.app.clip.OpenClip;
import posestudio.app.text.Messages;
import posestudio.app.theme.Theme;
import posestudio.app.timeline.edit.ClipReading;
import posestudio.app.viewport.FaceOutlines;
import posestudio.app.viewport.Ink;
import posestudio.app.viewport.Overlay;
import posestudio.app.viewport.Projection;
import posestudio.app.viewport.Side;
import posestudio.app.workspace.Workspace;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.timeline.FrameRange;
import posestudio.editor.timeline.Timeline;
import posestudio.render.clip.edit.FrameEdit;
import posestudio.render.face.FaceAnalysis;
import posestudio.render.rig.FacePlacement;

/** What a clip lays over the picture: outlines of neighbouring frames, and a red frame while every change makes a key. */
public final class ClipOverlay implements Overlay {
    private final Workspace workspace;
    private final Supplier<Optional<ClipReading>> reading;
    private final Messages messages;

    /** @param reading what is known of the faces of the open clip */
    public ClipOverlay(Workspace workspace, Supplier<Optional<ClipReading>> reading, Messages messages) {
        this.workspace = workspace;
        this.reading = reading;
        this.messages = messages;
    }

    @Override
    public void paint(Graphics2D g, Projection projection, Side side) {
        Onion onion = workspace.clip().map(clip -> clip.view().onion()).orElse(Onion.OFF);
        if (!onion.isOff()) {
            int seen = workspace.document().orElseThrow().placement().frame();
            // The farthest first, so that the nearest lie on top.
            for (int away = Onion.MOST; away >= 1; away--) {
                if (away <= onion.before()) {
                    paint(g, projection, side, seen - away, onion.tintBefore(), away);
                }
                if (away <= onion.after()) {
                    paint(g, projection, side, seen + away, onion.tintAfter(), away);
                }
            }
        }
    }

    private void paint(Graphics2D g, Projection projection, Side side, int frame, int tint, int away) {
        OpenClip clip = workspace.clip().orElseThrow();
        int face = workspace.document().orElseThrow().selectedFace();
        FrameRange all = clip.view().all();
        Optional<ClipReading> known = reading.get();
        if (!all.contains(frame) || known.isEmpty() || workspace.selectedFace().isEmpty()) {
            return;
        }
        Optional<FaceAnalysis> there = known.get().face(face, frame);
        if (there.isEmpty()) {
            return;
        }
        Timeline timeline =
                workspace.document().orElseThrow().project().faces().get(face).timeline();
        FaceEdit edit = side.source()
                ? FaceEdit.NEUTRAL
                : FrameEdit.at(
                        timeline,
                        frame,
                        clip.info().times().start(frame),
                        all,
                        there.get(),
                        workspace.seenProject().orElseThrow().engine().engine(),
                        known.get().strength(face, frame));
        Color colour = new Color(tint);
        g.setStroke(new BasicStroke(1.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.setColor(Theme.alpha(colour, new int[] {0, 220, 140, 85}[away]));
        g.draw(FaceOutlines.of(projection, side, new FacePlacement(there.get(), edit).landmarks()));
    }

    @Override
    public void paintAcross(Graphics2D g, Projection projection) {
        if (workspace.clip().map(clip -> clip.view().autoKey()).orElse(false)) {
            double line = UIScale.scale(3f);
            g.setColor(Theme.colour("record"));
            g.setStroke(new BasicStroke((float) line));
            g.draw(new Rectangle2D.Double(line / 2, line / 2, projection.width() - line, projection.height() - line));
            Ink.pill(
                    g,
                    "● " + messages.text("timeline.auto"),
                    UIScale.scale(60f),
                    UIScale.scale(12f),
                    new Color(0xff6b60));
        }
    }
}
