package posestudio.render.engine;

import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.image.Picture;
import posestudio.editor.image.PictureMetadata;
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
        /** 16 megabytes, which all of them share but each is counted with. */
        private static final float[] LARGE = new float[4 << 20];

        @Override
        public Relief relief() {
            int[] triangles = {};
            return new Relief(0, 0, 1, 0, NONE, triangles, triangles, 0, 0, LARGE, NONE, NONE, NONE, NONE);
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

    private List<FaceAnalysis> faces(int count) {
        return IntStream.range(0, count)
                .mapToObj(k -> new FaceAnalysis(1, 1, 1, face.landmarks(), face.transform(), face.matte()))
                .toList();
    }

    @Test
    void allFacesOfAGroupStayPrepared() {
        List<FaceAnalysis> group = faces(10);
        List<PreparedPortrait> first =
                group.stream().map(f -> portraits.get(picture, f)).toList();
        for (int k = 0; k < group.size(); k++) {
            assertSame(first.get(k), portraits.get(picture, group.get(k)));
        }
    }

    @Test
    void ofManyFramesTheLastFewStayPrepared() {
        List<FaceAnalysis> frames = faces(10);
        List<Picture> pictures = frames.stream()
                .map(f -> Picture.of8(1, 1, 3, new byte[3], PictureMetadata.NONE))
                .toList();
        List<PreparedPortrait> first = IntStream.range(0, 10)
                .mapToObj(k -> portraits.get(pictures.get(k), frames.get(k)))
                .toList();
        assertSame(first.get(9), portraits.get(pictures.get(9), frames.get(9)));
        assertSame(first.get(7), portraits.get(pictures.get(7), frames.get(7)));
        assertNotSame(first.get(1), portraits.get(pictures.get(1), frames.get(1)));
    }
}
