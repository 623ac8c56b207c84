package posestudio.render.liveportrait.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import posestudio.models.ModelException;

class FaceGenerationTest {
    @Test
    void samplesBeyondTheRangeAreBroughtIntoIt() throws ModelException {
        float[] planes = {-0.01f, 0, 0.25f, 1, 1.02f};
        FaceGeneration.clamp(planes);
        assertArrayEquals(new float[] {0, 0, 0.25f, 1, 1}, planes);
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void aPictureThatIsNoneIsAFailureOfTheNetwork(float sample) {
        ModelException failed =
                assertThrows(ModelException.class, () -> FaceGeneration.clamp(new float[] {0.5f, sample}));
        assertEquals(ModelException.Reason.NETWORK_FAILED, failed.reason());
    }
}
