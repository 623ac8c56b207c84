package posestudio.render.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import posestudio.editor.edit.HeadPose;

class HeadRotationTest {
    @Test
    void anglesComeBackOutOfTheirMatrix() {
        Random random = new Random(3);
        for (int i = 0; i < 500; i++) {
            HeadPose pose = new HeadPose(
                    random.nextDouble() * 170 - 85, random.nextDouble() * 340 - 170, random.nextDouble() * 340 - 170);
            HeadPose back = HeadRotation.pose(HeadRotation.matrix(pose));
            assertEquals(pose.pitch(), back.pitch(), 1e-9);
            assertEquals(pose.yaw(), back.yaw(), 1e-9);
            assertEquals(pose.roll(), back.roll(), 1e-9);
        }
    }

    @Test
    void positivePitchLooksUpAndPositiveYawToTheViewersRight() {
        double[] up = HeadRotation.matrix(new HeadPose(20, 0, 0));
        assertTrue(up[5] > 0, "the face's normal points up");
        double[] right = HeadRotation.matrix(new HeadPose(0, 20, 0));
        assertTrue(right[2] > 0, "the face's normal points right");
    }

    @Test
    void positiveRollLeansTheTopOfTheHeadToTheViewersRight() {
        double[] clockwise = HeadRotation.matrix(new HeadPose(0, 0, 20));
        assertTrue(clockwise[1] > 0, "the head's up axis leans right");
    }

    @Test
    void calibrationIsMonotonousAndKeepsTheTilt() {
        double last = -100;
        for (double yaw = -60; yaw <= 60; yaw += 5) {
            HeadTransform read = new HeadTransform(HeadRotation.matrix(new HeadPose(-5, yaw, 12)), 10, 1, 2, 3);
            HeadTransform corrected = PoseCalibration.calibrate(read);
            double[] before = read.rotation();
            double[] after = corrected.rotation();
            assertEquals(Math.atan2(before[3], before[0]), Math.atan2(after[3], after[0]), 0.2);
            assertTrue(corrected.pose().yaw() > last, "yaw grows with what is read");
            last = corrected.pose().yaw();
        }
    }
}
