package posestudio.render.engine.mesh;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.edit.HeadPose;
import posestudio.render.face.HeadRotation;
import posestudio.render.face.HeadTransform;

class HeadMotionTest {
    private static final Random RANDOM = new Random(11);

    private static HeadTransform head() {
        HeadPose pose = new HeadPose(angle(20), angle(40), angle(60));
        return new HeadTransform(HeadRotation.matrix(pose), 5 + RANDOM.nextDouble() * 50, 300, -400, 20);
    }

    private static double angle(double most) {
        return (RANDOM.nextDouble() * 2 - 1) * most;
    }

    private static float[] points(int count) {
        float[] points = new float[count * 3];
        for (int i = 0; i < points.length; i++) {
            points[i] = RANDOM.nextFloat() * 600;
        }
        return points;
    }

    @Test
    void noTurnMovesNothingByOneBit() {
        float[] source = points(100);
        float[] weight = new float[100];
        java.util.Arrays.fill(weight, 1);
        assertArrayEquals(source, new HeadMotion(head(), FaceEdit.NEUTRAL).apply(source, weight));
    }

    @Test
    void nodesWithoutInfluenceStayBitForBit() {
        float[] source = points(100);
        assertArrayEquals(
                source,
                new HeadMotion(head(), FaceEdit.turned(new HeadPose(10, -20, 30))).apply(source, new float[100]));
    }

    @Test
    void wholeInfluenceKeepsDistances() {
        for (int round = 0; round < 50; round++) {
            float[] source = points(2);
            HeadPose turn = new HeadPose(angle(30), angle(30), angle(30));
            float[] moved = new HeadMotion(head(), FaceEdit.turned(turn)).apply(source, new float[] {1, 1});
            assertEquals(distance(source), distance(moved), 0.01);
        }
    }

    @Test
    void influenceOfAHalfTurnsByHalfTheAngleAboutTheSameAxis() {
        HeadTransform head = head();
        HeadPose turn = new HeadPose(0, 0, 24);
        float[] source = points(1);
        float[] once = new HeadMotion(head, FaceEdit.turned(turn)).apply(source, new float[] {0.5f});
        float[] twice = new HeadMotion(head, FaceEdit.turned(turn)).apply(once, new float[] {0.5f});
        float[] whole = new HeadMotion(head, FaceEdit.turned(turn)).apply(source, new float[] {1});
        assertArrayEquals(whole, twice, 0.01f);
    }

    @Test
    void turningThereAndBackReturnsToTheSource() {
        for (int round = 0; round < 50; round++) {
            HeadTransform head = head();
            HeadPose turn = new HeadPose(angle(30), angle(30), angle(30));
            float[] source = points(10);
            float[] one = new float[10];
            java.util.Arrays.fill(one, 1);
            float[] there = new HeadMotion(head, FaceEdit.turned(turn)).apply(source, one);
            HeadPose after = head.pose().plus(turn);
            HeadTransform turned = new HeadTransform(HeadRotation.matrix(after), head.scale(), 0, 0, 0);
            // The pivot is the head's own, so the turned head is placed where the pivot stays.
            double[] pivot = head.toCamera(0, -4, -5.5);
            double[] moved = turned.toCamera(0, -4, -5.5);
            HeadTransform placed = new HeadTransform(
                    turned.rotation(), head.scale(), pivot[0] - moved[0], pivot[1] - moved[1], pivot[2] - moved[2]);
            assertArrayEquals(source, new HeadMotion(placed, FaceEdit.turned(turn.negated())).apply(there, one), 0.05f);
        }
    }

    private static double distance(float[] p) {
        return Math.sqrt(Math.pow(p[0] - p[3], 2) + Math.pow(p[1] - p[4], 2) + Math.pow(p[2] - p[5], 2));
    }
}
