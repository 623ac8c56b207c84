package posestudio.models.onnx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A node that samples a volume at the places of a grid, with the sizes that its replacement must know.
 *
 * @param node where it is
 * @param half whether its numbers are of half precision
 * @param from depth, height and width of what is sampled
 * @param to depth, height and width of the grid and of the output
 */
record GridSampleNode(GraphIndex.Node node, boolean half, List<Long> from, List<Long> to) {
    private static final String STOCK = "GridSample";
    /** The name that a plugin of TensorRT wants; ONNX Runtime does not know it. */
    private static final String PLUGIN = "GridSample3D";

    private static final String DENSE_MOTION = "/dense_motion_network/GridSample";
    private static final String FINAL_WARP = "/GridSample";
    private static final int AXES = 3;
    private static final int LONGEST_TEXT = 64;

    String data() {
        return node.inputs().get(0);
    }

    String grid() {
        return node.inputs().get(1);
    }

    String output() {
        return node.outputs().get(0);
    }

    /** Whether a node is of that kind, of whatever rank. */
    static boolean isOne(GraphIndex.Node node) {
        return (node.operator().equals(STOCK) || node.operator().equals(PLUGIN))
                && (node.domain().isEmpty() || node.domain().equals("ai.onnx"));
    }

    /**
     * What must be known of a node to replace it; empty when it samples pictures and no volumes, which every device can.
     *
     * @throws RewriteRefused when it samples in another way, or too little is told about it
     */
    static Optional<GridSampleNode> of(GraphIndex.Node node, GraphIndex graph, WireReader content)
            throws IOException, MalformedOnnx, RewriteRefused {
        if (node.inputs().size() != 2 || node.outputs().size() != 1) {
            throw new RewriteRefused("the node %s has not two inputs and one output".formatted(node.title()));
        }
        List<Long> data = graph.shape(node.inputs().get(0)).orElse(List.of());
        List<Long> grid = graph.shape(node.inputs().get(1)).orElse(List.of());
        List<Long> output = graph.shape(node.outputs().get(0)).orElse(List.of());
        boolean named = node.name().equals(DENSE_MOTION) || node.name().equals(FINAL_WARP);
        int rank = Math.max(data.size(), Math.max(grid.size(), output.size()));
        if (rank != AXES + 2 && rank != 0) {
            return Optional.empty();
        }
        if (rank == 0 && !named && !node.operator().equals(PLUGIN)) {
            throw new RewriteRefused("how many axes the node %s has is not told".formatted(node.title()));
        }
        requireTrilinear(node, content);
        // Where nothing is told about the nodes of the known network, it is as large as its volume of features.
        List<Long> features = named ? graph.shape("feature_3d").orElse(List.of()) : List.of();
        List<Long> from = sizes(node, axes(data, 2), axes(features, 2));
        List<Long> to = sizes(node, axes(grid, 1), axes(output, 2), named ? from : List.of());
        boolean half = graph.type(node.inputs().get(0)) == ElementType.FLOAT16
                || graph.type(node.inputs().get(1)) == ElementType.FLOAT16
                || graph.type(node.outputs().get(0)) == ElementType.FLOAT16;
        return Optional.of(new GridSampleNode(node, half, from, to));
    }

    private static List<Long> axes(List<Long> shape, int first) {
        return shape.isEmpty() ? List.of() : shape.subList(first, first + AXES);
    }

    @SafeVarargs
    private static List<Long> sizes(GraphIndex.Node node, List<Long>... sources) throws RewriteRefused {
        List<Long> sizes = new ArrayList<>(List.of(-1L, -1L, -1L));
        for (List<Long> source : sources) {
            for (int axis = 0; axis < source.size(); axis++) {
                if (sizes.get(axis) < 0) {
                    sizes.set(axis, source.get(axis));
                }
            }
        }
        if (sizes.stream().anyMatch(size -> size < 0 || size > Integer.MAX_VALUE)) {
            throw new RewriteRefused("the sizes of the node %s are not told".formatted(node.title()));
        }
        return List.copyOf(sizes);
    }

    /** AttributeProto: name 1, i 3, s 4. */
    private static void requireTrilinear(GraphIndex.Node node, WireReader content)
            throws IOException, MalformedOnnx, RewriteRefused {
        while (content.next()) {
            if (content.field() != 5) {
                continue;
            }
            String name = "";
            String text = "";
            long number = 0;
            for (WireReader attribute = content.message(); attribute.next(); ) {
                switch (attribute.field()) {
                    case 1 -> name = attribute.text(LONGEST_TEXT);
                    case 3 -> number = attribute.number();
                    case 4 -> text = attribute.text(LONGEST_TEXT);
                    default -> {}
                }
            }
            boolean known = switch (name) {
                case "align_corners" -> number == 0;
                case "padding_mode" -> text.equals("zeros");
                case "mode" -> text.equals("bilinear") || text.equals("linear");
                default -> false;
            };
            if (!known) {
                throw new RewriteRefused("the node %s has %s = %s, which cannot be replaced"
                        .formatted(node.title(), name, text.isEmpty() ? Long.toString(number) : text));
            }
        }
    }
}
