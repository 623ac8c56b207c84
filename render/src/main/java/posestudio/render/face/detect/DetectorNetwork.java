package posestudio.render.face.detect;

/** What differs between the two detectors of MediaPipe; numbers after its {@code face_detection_*_common.pbtxt}. */
enum DetectorNetwork {
    /** Faces that fill 15 % of the square or more. Two anchors for each cell of 8 pixels, then six for each of 16. */
    SHORT_RANGE(
            "face_detection_short_range", "input", "regressors", "classificators", 128, new int[][] {{8, 2}, {16, 6}}),
    /** Faces down to 6 % of the square. One anchor for each cell of 4 pixels. */
    FULL_RANGE(
            "face_detection_full_range",
            "input",
            "reshaped_regressor_face_4",
            "reshaped_classifier_face_4",
            192,
            new int[][] {{4, 1}});

    private final String id;
    private final String input;
    private final String boxes;
    private final String scores;
    private final int size;
    private final int[][] strides;

    DetectorNetwork(String id, String input, String boxes, String scores, int size, int[][] strides) {
        this.id = id;
        this.input = input;
        this.boxes = boxes;
        this.scores = scores;
        this.size = size;
        this.strides = strides;
    }

    /** Name in the pack. */
    String id() {
        return id;
    }

    /** Name of the input tensor. */
    String input() {
        return input;
    }

    /** Name of the output with boxes and keypoints. */
    String boxes() {
        return boxes;
    }

    /** Name of the output with logits. */
    String scores() {
        return scores;
    }

    /** Input pixels across and down. */
    int size() {
        return size;
    }

    /** Where each output row is anchored, input pixels: {@code x0 y0 x1 …}. Anchors have no size of their own. */
    float[] anchors() {
        int count = 0;
        for (int[] stride : strides) {
            count += size / stride[0] * (size / stride[0]) * stride[1];
        }
        float[] anchors = new float[count * 2];
        int at = 0;
        for (int[] stride : strides) {
            int cells = size / stride[0];
            for (int i = 0; i < cells * cells * stride[1]; i++) {
                int cell = i / stride[1];
                anchors[at++] = (cell % cells + 0.5f) * stride[0];
                anchors[at++] = (cell / cells + 0.5f) * stride[0];
            }
        }
        return anchors;
    }
}
