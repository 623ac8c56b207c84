package posestudio.editor.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import posestudio.editor.parameter.ParameterGroup;
import posestudio.editor.parameter.Parameters;

/** What taking over part of an edit promises. */
class PartialEditTest {
    private static final KeypointEdit MOVED = KeypointEdit.NONE.at(0.5, 0, 0);

    @Test
    void aWholeEditMakesTheOtherFaceEqual() {
        FaceEdit from = FaceEdit.NEUTRAL.with(Parameters.YAW, 5);
        FaceEdit to = FaceEdit.NEUTRAL
                .with(Parameters.JAW, 40)
                .with(KeypointEdits.of(Map.of("chin", MOVED)))
                .with(new ExpressionCopy("a.jpg", 1, new float[] {1, 2, 3}));
        PartialEdit whole = PartialEdit.of(from, EnumSet.allOf(ParameterGroup.class), true);
        assertEquals(from, whole.applyTo(to, 1));
    }

    @Test
    void aPartLeavesAllElseAsItIs() {
        FaceEdit to = FaceEdit.NEUTRAL.with(Parameters.JAW, 40).with(KeypointEdits.of(Map.of("chin", MOVED)));
        PartialEdit head = PartialEdit.of(FaceEdit.NEUTRAL.with(Parameters.YAW, 5), Set.of(ParameterGroup.HEAD), false);
        FaceEdit result = head.applyTo(to, 1);
        assertEquals(to.with(Parameters.YAW, 5), result);
    }
}
