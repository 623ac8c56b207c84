package posestudio.editor.timeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import posestudio.editor.edit.EditGroup;
import posestudio.editor.edit.ExpressionCopy;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.edit.KeypointEdit;
import posestudio.editor.edit.KeypointEdits;
import posestudio.editor.parameter.ParameterSpec;

/** The numbers of one group of some edits, in the same order for all of them, so that they can be calculated with. */
final class EditVector {
    private static final int PER_KEYPOINT = 6;

    private final EditGroup group;
    private final List<String> handles;
    private final int offsets;

    EditVector(EditGroup group, List<FaceEdit> edits) {
        this.group = group;
        TreeSet<String> ids = new TreeSet<>();
        int most = 0;
        for (FaceEdit edit : edits) {
            ids.addAll(edit.keypoints().all().keySet());
            most = Math.max(most, edit.copy().count() * 3);
        }
        handles = new ArrayList<>(ids);
        offsets = most;
    }

    double[] numbers(FaceEdit edit) {
        if (group != EditGroup.KEYPOINTS) {
            return group.parameters().stream().mapToDouble(edit::value).toArray();
        }
        double[] numbers = new double[handles.size() * PER_KEYPOINT + offsets];
        int i = 0;
        for (String id : handles) {
            KeypointEdit keypoint = edit.keypoints().get(id);
            numbers[i++] = keypoint.x();
            numbers[i++] = keypoint.y();
            numbers[i++] = keypoint.z();
            numbers[i++] = keypoint.radius();
            numbers[i++] = keypoint.turn();
            numbers[i++] = keypoint.scale();
        }
        ExpressionCopy copy = edit.copy();
        for (int k = 0; k < copy.count() * 3; k++) {
            numbers[i + k] = copy.amount() * copy.offset(k / 3, k % 3);
        }
        return numbers;
    }

    /** The edit that has these numbers; what is no number, such as a lock, is as in {@code model}. */
    FaceEdit edit(double[] numbers, FaceEdit model) {
        if (group != EditGroup.KEYPOINTS) {
            Map<ParameterSpec, Double> values = new LinkedHashMap<>();
            List<ParameterSpec> specs = group.parameters();
            for (int i = 0; i < numbers.length; i++) {
                values.put(specs.get(i), numbers[i]);
            }
            return FaceEdit.NEUTRAL.with(values);
        }
        Map<String, KeypointEdit> keypoints = new TreeMap<>();
        for (int h = 0; h < handles.size(); h++) {
            int i = h * PER_KEYPOINT;
            boolean locked = model.keypoints().get(handles.get(h)).locked();
            keypoints.put(
                    handles.get(h),
                    new KeypointEdit(
                            numbers[i],
                            numbers[i + 1],
                            numbers[i + 2],
                            numbers[i + 3],
                            numbers[i + 4],
                            numbers[i + 5],
                            locked));
        }
        float[] moved = new float[offsets];
        for (int k = 0; k < offsets; k++) {
            moved[k] = (float) numbers[handles.size() * PER_KEYPOINT + k];
        }
        ExpressionCopy copy = offsets == 0
                ? ExpressionCopy.NONE
                : new ExpressionCopy(model.copy().name(), 1, moved);
        return FaceEdit.NEUTRAL.with(KeypointEdits.of(keypoints)).with(copy.isStill() ? ExpressionCopy.NONE : copy);
    }
}
