package posestudio.models.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.FloatBuffer;
import org.junit.jupiter.api.Test;
import posestudio.models.ModelException;
import posestudio.models.pack.ModelPack;
import posestudio.models.pack.ModelStore;

class ModelSessionTest {
    private static final String NETWORK = "face_detection_short_range";

    private static ModelSession open() throws ModelException {
        return ModelSession.open(TestDevice.open(), ModelStore.bundled().require("perception"), NETWORK);
    }

    @Test
    void aClosedSessionRefusesEverything() throws ModelException {
        ModelSession session = open();
        session.close();
        session.close();
        assertThrows(IllegalStateException.class, session::run);
        assertThrows(IllegalStateException.class, () -> session.input("input"));
        assertThrows(IllegalStateException.class, () -> session.output("regressors"));
    }

    @Test
    void unknownNamesAreRefused() throws ModelException {
        try (ModelSession session = open()) {
            assertThrows(IllegalArgumentException.class, () -> session.input("regressors"));
            assertThrows(IllegalArgumentException.class, () -> session.output("input"));
        }
        ModelPack pack = ModelStore.bundled().require("perception");
        ModelException e =
                assertThrows(ModelException.class, () -> ModelSession.open(TestDevice.open(), pack, "no_such"));
        assertEquals(ModelException.Reason.MANIFEST_MALFORMED, e.reason());
    }

    @Test
    void everyRunReadsTheInputAnew() throws ModelException {
        try (ModelSession session = open()) {
            float dark = scoreOf(session, -1);
            float bright = scoreOf(session, 1);
            float darkAgain = scoreOf(session, -1);
            assertEquals(dark, darkAgain);
            assertThrows(AssertionError.class, () -> assertEquals(dark, bright, 1e-3));
            assertEquals(3, session.times().runs());
        }
    }

    private static float scoreOf(ModelSession session, float value) throws ModelException {
        FloatBuffer input = session.input("input");
        while (input.hasRemaining()) {
            input.put(value);
        }
        session.run();
        return session.output("classificators").get(100);
    }
}
