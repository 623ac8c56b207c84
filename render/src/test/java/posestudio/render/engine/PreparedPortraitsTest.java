package posestudio.render.engine;

import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.image.Picture;
import posestudio.render.SamplePortrait;
import posestudio.render.face.FaceAnalysis;

class PreparedPortraitsTest {
    private final Picture picture = SamplePortrait.collins().picture();
    private final FaceAnalysis face = SamplePortrait.collins().face();
    private final PreparedPortraits portraits = new PreparedPortraits(new PortraitEngine() {
        @Override
        public String id() {
            return "flat";
        }

        @Override
        public PreparedPortrait prepare(Picture picture, FaceAnalysis face) {
            return new Flat();
        }
    });

    private static final class Flat implements PreparedPortrait {
        private static final float[] NONE = {};

        @Override
        public Relief relief() {
            int[] triangles = {};
            return new Relief(0, 0, 1, 0, NONE, triangles, triangles, 0, 0, NONE, NONE, NONE, NONE, NONE);
        }

        @Override
        public PosedRelief pose(FaceEdit edit) {
            throw new UnsupportedOperationException("not drawn here");
        }
    }

    @Test
    void aFaceIsPreparedOnceUntilItIsForgotten() {
        PreparedPortrait first = portraits.get(picture, face);
        assertSame(first, portraits.get(picture, face));
        portraits.forget(face);
        assertNotSame(first, portraits.get(picture, face));
    }
}
