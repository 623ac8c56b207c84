package posestudio.render.face.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Weighted non-maximum suppression, as in BlazeFace: overlapping answers are averaged instead of thrown away. */
final class Suppression {
    private Suppression() {}

    /**
     * One detection for each group of overlapping ones, best first. A group's box and keypoints are the average of its
     * members, weighted by score; its score is the best member's.
     */
    static List<Detection> merge(List<Detection> detections, double minOverlap) {
        List<Detection> rest = new ArrayList<>(detections);
        rest.sort(Comparator.comparingDouble(Detection::score).reversed());
        List<Detection> merged = new ArrayList<>();
        while (!rest.isEmpty()) {
            Detection best = rest.get(0);
            List<Detection> group = new ArrayList<>();
            rest.removeIf(d -> (d == best || d.overlap(best) > minOverlap) && group.add(d));
            merged.add(average(best.score(), group));
        }
        return merged;
    }

    private static Detection average(double score, List<Detection> group) {
        double total = 0;
        double[] sum = new double[4 + 2 * Detection.KEYPOINTS];
        for (Detection d : group) {
            total += d.score();
            sum[0] += d.score() * d.centreX();
            sum[1] += d.score() * d.centreY();
            sum[2] += d.score() * d.width();
            sum[3] += d.score() * d.height();
            for (int k = 0; k < 2 * Detection.KEYPOINTS; k++) {
                sum[4 + k] += d.score() * d.keypoints()[k];
            }
        }
        for (int k = 0; k < sum.length; k++) {
            sum[k] /= total;
        }
        double[] keypoints = java.util.Arrays.copyOfRange(sum, 4, sum.length);
        return new Detection(score, sum[0], sum[1], sum[2], sum[3], keypoints);
    }
}
