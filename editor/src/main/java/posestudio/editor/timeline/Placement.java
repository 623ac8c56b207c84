package posestudio.editor.timeline;

import java.util.Objects;
import posestudio.editor.edit.EditGroup;
import posestudio.editor.edit.FaceEdit;

/**
 * Where in a clip a change goes.
 *
 * @param frame the frame one stands at: there the change is seen as it was made
 * @param scope for which frames it is
 * @param range the chosen range, for {@link Scope#RANGE}
 * @param autoKey whether every change makes a key at the frame instead
 * @param fade over how many frames it grows and fades away before and after the frames of the scope
 */
public record Placement(int frame, Scope scope, FrameRange range, boolean autoKey, int fade) {
    public Placement {
        Objects.requireNonNull(scope);
        Objects.requireNonNull(range);
    }

    /** At a frame, for the whole clip. */
    public static Placement wholeClip(int frame, int frames) {
        return new Placement(frame, Scope.CLIP, FrameRange.all(frames), false, 0);
    }

    /** The same at another frame. */
    public Placement at(int newFrame) {
        return new Placement(newFrame, scope, range, autoKey, fade);
    }

    /**
     * A timeline changed so that at the frame one sees {@code wanted}. With auto-key every group that differs gets a key.
     * Without it a group that has a key there gets that key changed; in any other the difference is added to the
     * frames of the scope, and no other frame changes.
     */
    public Timeline place(Timeline timeline, FaceEdit wanted, FrameRange clip) {
        FaceEdit now = timeline.at(frame, clip);
        Timeline changed = timeline;
        for (EditGroup group : EditGroup.values()) {
            if (!group.same(now, wanted)) {
                changed = place(changed, group, group.only(now), group.only(wanted), clip);
            }
        }
        return changed;
    }

    private Timeline place(Timeline timeline, EditGroup group, FaceEdit now, FaceEdit wanted, FrameRange clip) {
        KeyTrack track = timeline.track(group);
        FaceEdit under = group.only(timeline.under(frame));
        FaceEdit adjusted = now.equals(under) ? wanted : under.plus(wanted.minus(now));
        if (autoKey || track.at(frame).isPresent()) {
            Interpolation way = track.at(frame)
                    .map(Key::interpolation)
                    .orElseGet(() -> track.before(frame).stream()
                            .mapToObj(before -> track.at(before).orElseThrow().interpolation())
                            .findFirst()
                            .orElse(Interpolation.SMOOTH));
            return timeline.with(track.with(new Key(frame, adjusted, way)));
        }
        FrameRange frames = scope.frames(frame, range, clip);
        if (!frames.equals(clip)) {
            // It fades outside of the scope: every frame in it gets all.
            FrameRange wide = new FrameRange(
                    Math.max(clip.first(), frames.first() - fade), Math.min(clip.last(), frames.last() + fade));
            return timeline.adjusted(wide, fade, wanted.minus(now));
        }
        if (track.isEmpty()) {
            return timeline.withBase(group.put(timeline.base(), adjusted));
        }
        return timeline.with(track.map(value -> value.plus(wanted.minus(now))));
    }
}
