package posestudio.models.onnx;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * Finds out whether a grid is made of regular grids that are merely shifted: everything between the keypoints and the
 * grid only adds, subtracts, repeats and puts side by side, and nothing else that the network is given goes into it.
 * Each such grid is the same along every line of an axis, so that sampling it is three products of matrices.
 */
final class MotionGrid {
    private static final Set<String> KEYPOINTS = Set.of("kp_driving", "kp_source");
    private static final Set<String> SHIFTING = Set.of(
            "Add", "Cast", "Concat", "Expand", "Identity", "Reshape", "Squeeze", "Sub", "Tile", "Unsqueeze", "Flatten");
    /** What gives sizes and nothing of the numbers. */
    private static final Set<String> SIZES = Set.of("Shape", "Size");

    /** What may read more than it lists. */
    private static final Set<String> WITH_GRAPHS = Set.of("If", "Loop", "Scan");

    private final GraphIndex graph;
    /** Tensors whose numbers change with those that the network is given. */
    private final Set<String> changing = new HashSet<>();

    /** Looks through a graph once; its nodes stand in the order in which they run, as in every ONNX model. */
    MotionGrid(GraphIndex graph) {
        this.graph = graph;
        for (GraphIndex.Node node : graph.nodes()) {
            boolean changes = WITH_GRAPHS.contains(node.operator())
                    || node.inputs().stream().anyMatch(input -> graph.isInput(input) || changing.contains(input));
            if (changes && !SIZES.contains(node.operator())) {
                changing.addAll(node.outputs());
            }
        }
    }

    /** Whether a grid is one of shifts by both sets of keypoints. */
    boolean isShifted(String grid) {
        Set<String> met = new HashSet<>();
        Deque<String> open = new ArrayDeque<>();
        open.add(grid);
        while (!open.isEmpty()) {
            String tensor = open.pop();
            if (!met.add(tensor) || tensor.isEmpty()) {
                continue;
            }
            GraphIndex.Node producer = graph.producer(tensor);
            if (producer == null) {
                if (graph.isInput(tensor) && !KEYPOINTS.contains(tensor)) {
                    return false;
                }
            } else if (changing.contains(tensor)) {
                if (!SHIFTING.contains(producer.operator())) {
                    return false;
                }
                open.addAll(producer.inputs());
            }
        }
        return met.containsAll(KEYPOINTS);
    }
}
