package posestudio.editor.timeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import posestudio.editor.edit.EditGroup;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.edit.HeadPose;
import posestudio.editor.edit.KeypointEdit;
import posestudio.editor.edit.KeypointEdits;
import posestudio.editor.parameter.ParameterSpec;
import posestudio.editor.parameter.Parameters;

/** Edits and timelines to try things on; the same seed gives the same ones. */
public final class RandomTimelines {
    private RandomTimelines() {}

    /** An edit with some controls and keypoints changed, well inside of what they may be. */
    public static FaceEdit edit(Random random) {
        Map<ParameterSpec, Double> values = new LinkedHashMap<>();
        for (ParameterSpec spec : Parameters.ALL) {
            if (random.nextInt(3) == 0) {
                double middle = spec.defaultValue();
                values.put(spec, middle + (random.nextDouble() - 0.5) * 0.2 * (spec.hardMax() - spec.hardMin()));
            }
        }
        KeypointEdit moved = KeypointEdit.NONE.at(random.nextGaussian() / 4, random.nextGaussian() / 4, 0);
        KeypointEdits keypoints =
                random.nextBoolean() ? KeypointEdits.of(Map.of("mouth-corner-left", moved)) : KeypointEdits.NONE;
        return FaceEdit.NEUTRAL.with(values).with(keypoints);
    }

    /** A timeline with a base, some keys of all kinds, some adjustments, and the head held now and then. */
    public static Timeline timeline(Random random, int frames) {
        Timeline timeline = Timeline.constant(edit(random));
        for (EditGroup group : EditGroup.values()) {
            for (int keys = random.nextInt(4); keys > 0; keys--) {
                Interpolation way = Interpolation.values()[random.nextInt(3)];
                Key key = new Key(random.nextInt(frames), edit(random), way);
                timeline = timeline.with(timeline.track(group).with(key));
            }
        }
        List<Adjustment> adjustments = new ArrayList<>();
        for (int more = random.nextInt(3); more > 0; more--) {
            FrameRange range = FrameRange.between(random.nextInt(frames), random.nextInt(frames));
            adjustments.add(
                    new Adjustment(range, random.nextInt(4), edit(random).minus(edit(random))));
        }
        Optional<PoseHold> hold = random.nextBoolean()
                ? Optional.empty()
                : Optional.of(new PoseHold(new HeadPose(1, 2, 3), random.nextDouble()));
        return timeline.withAdjustments(adjustments).withHold(hold);
    }
}
