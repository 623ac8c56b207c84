package posestudio.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import posestudio.editor.edit.ExpressionCopy;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.edit.KeypointEdit;
import posestudio.editor.edit.KeypointEdits;
import posestudio.editor.image.Picture;
import posestudio.editor.parameter.Parameters;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.render.draw.Scene;
import posestudio.render.raster.SoftwareDrawingDevice;

/** What another engine's edits do where the built-in one draws: nothing. */
class ForeignEditTest {
    private static SamplePortrait portrait;

    @BeforeAll
    static void open() throws Problem {
        portrait = SamplePortrait.collins();
    }

    private static FaceEdit foreign(FaceEdit edit) {
        float[] offsets = new float[21 * 3];
        Arrays.fill(offsets, 0.05f);
        return edit.with(new ExpressionCopy("other.jpg", 1, offsets))
                .with(KeypointEdits.of(Map.of("lp-19", KeypointEdit.NONE.at(0, -1, 0))));
    }

    private static Picture draw(FaceEdit edit) throws Problem {
        try (SoftwareDrawingDevice device = new SoftwareDrawingDevice(portrait.portraits(), "")) {
            return device.drawFinal(
                    new Scene(portrait.picture(), List.of(portrait.face()), List.of(edit)), Progress.NONE);
        }
    }

    @Test
    void aloneTheyLeaveTheSource() throws Problem {
        assertSame(portrait.picture(), draw(foreign(FaceEdit.NEUTRAL)));
    }

    @Test
    void besidesOthersTheyChangeNoSample() throws Problem {
        FaceEdit turned = FaceEdit.NEUTRAL.with(Parameters.YAW, 8);
        assertArrayEquals(draw(turned).samples8(), draw(foreign(turned)).samples8());
    }
}
