package posestudio.models.runtime;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.FloatBuffer;
import org.junit.jupiter.api.Test;
import posestudio.models.ModelException;
import posestudio.models.tiny.TinyPack;

/** What a frame leaves for Java to clear away. */
class AllocationTest {
    private static final int RUNS = 4;
    /** The wrapper of ONNX Runtime makes arrays of names and handles; the picture alone has 3 MB, its features have 8. */
    private static final long MOST_BYTES = 8 * 1024;

    @Test
    void aFrameOfTheGeneratorAllocatesNextToNothing() throws Exception {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        float[] keypoints = new float[63];
        try (ModelSession session = ModelSession.open(TestDevice.open(), TinyPack.open(), "warping_spade")) {
            frames(session, keypoints, 2);
            long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
            frames(session, keypoints, RUNS);
            long each = (threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before) / RUNS;
            assertTrue(each < MOST_BYTES, each + " bytes for each frame");
        }
    }

    private static void frames(ModelSession session, float[] keypoints, int count) throws ModelException {
        for (int i = 0; i < count; i++) {
            keypoints[0] = i * 0.01f;
            session.input("kp_driving").put(keypoints);
            session.input("kp_source").put(keypoints);
            session.run();
            FloatBuffer out = session.output("out");
            keypoints[1] = out.get(0) * 1e-3f;
        }
    }
}
