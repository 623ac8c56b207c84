package posestudio.models.onnx;

import java.util.List;
import posestudio.models.onnx.Replacement.Attribute;

/**
 * Samples a volume by gathering the eight voxels around each place and adding them by their weights; a voxel outside has
 * none. Works for every grid. Indices are whole numbers throughout: half precision cannot tell the voxels of a volume
 * apart.
 */
final class CornerGather {
    private CornerGather() {}

    /** One of the two neighbours on an axis: which voxel, and with what weight. */
    private record Neighbour(String index, String weight) {}

    /** Writes the nodes, from the data and the grid to the output of the node that they replace. */
    static void write(GridSampleNode sample, Replacement to) {
        String volume = to.node("Reshape", List.of(sample.data(), to.integers(List.of(0L, 0L, -1L))));
        String voxels = to.node("Transpose", List.of(volume), Attribute.of("perm", List.of(0L, 2L, 1L)));
        String places = to.node("Reshape", List.of(sample.grid(), to.integers(List.of(0L, -1L, 3L))));
        if (sample.half()) {
            places = to.cast(places, ElementType.FLOAT);
        }
        // The grid's last axis is x, y, z; the volume's are z, y, x.
        Neighbour[] x = neighbours(to, places, 0, sample.from().get(2));
        Neighbour[] y = neighbours(to, places, 1, sample.from().get(1));
        Neighbour[] z = neighbours(to, places, 2, sample.from().get(0));
        String height = to.integer(sample.from().get(1));
        String width = to.integer(sample.from().get(2));
        String sum = null;
        for (Neighbour atZ : z) {
            String layer = to.node("Mul", List.of(atZ.index, height));
            for (Neighbour atY : y) {
                String row = to.node("Mul", List.of(to.node("Add", List.of(layer, atY.index)), width));
                String weight = to.node("Mul", List.of(atZ.weight, atY.weight));
                for (Neighbour atX : x) {
                    String index = to.node("Add", List.of(row, atX.index));
                    String value = to.node("GatherND", List.of(voxels, index), Attribute.of("batch_dims", 1));
                    String share = to.node("Mul", List.of(weight, atX.weight));
                    if (sample.half()) {
                        share = to.cast(share, ElementType.FLOAT16);
                    }
                    String part = to.node("Mul", List.of(value, share));
                    sum = sum == null ? part : to.node("Add", List.of(sum, part));
                }
            }
        }
        String channels = to.node("Transpose", List.of(sum), Attribute.of("perm", List.of(0L, 2L, 1L)));
        List<Long> size = sample.to();
        String shape = to.integers(List.of(0L, 0L, size.get(0), size.get(1), size.get(2)));
        to.node("Reshape", List.of(channels, shape), sample.output());
    }

    private static Neighbour[] neighbours(Replacement to, String places, int axis, long size) {
        String place = to.node("Gather", List.of(places, to.integers(List.of((long) axis))), Attribute.of("axis", 2));
        String voxel = to.voxel(place, size);
        String one = to.number(1);
        String before = to.node("Floor", List.of(voxel));
        String after = to.node("Add", List.of(before, one));
        String nearAfter = to.node("Sub", List.of(voxel, before));
        String nearBefore = to.node("Sub", List.of(one, nearAfter));
        return new Neighbour[] {
            neighbour(to, before, nearBefore, size), neighbour(to, after, nearAfter, size),
        };
    }

    private static Neighbour neighbour(Replacement to, String at, String near, long size) {
        String notBelow = to.node("GreaterOrEqual", List.of(at, to.number(0)));
        String notAbove = to.node("LessOrEqual", List.of(at, to.number(size - 1)));
        String inside = to.cast(to.node("And", List.of(notBelow, notAbove)), ElementType.FLOAT);
        // Kept inside as a whole number: what is no number at all must not lead outside either.
        String index = to.node("Clip", List.of(to.cast(at, ElementType.INT64), to.integer(0), to.integer(size - 1)));
        return new Neighbour(index, to.node("Mul", List.of(near, inside)));
    }
}
