package posestudio.models.onnx;

import java.util.List;
import java.util.stream.LongStream;

/**
 * Samples a volume at regular grids that are merely shifted, by three products of matrices, one for each axis. Such a
 * grid has the same place c(j) on an axis all along the other two, so that one line of it tells all, and the matrix has
 * the hat function A(j, i) = max(0, 1 - |c(j) - i|), which fades to nothing outside by itself.
 */
final class SeparableWarp {
    private SeparableWarp() {}

    /** Writes the nodes, from the data and the grid to the output of the node that they replace. */
    static void write(GridSampleNode sample, Replacement to) {
        long depth = sample.from().get(0);
        long height = sample.from().get(1);
        long width = sample.from().get(2);
        long toDepth = sample.to().get(0);
        long toHeight = sample.to().get(1);
        long toWidth = sample.to().get(2);
        // Places run down the columns for x, which is multiplied from the right, and down the rows for y and z.
        String x = hats(sample, to, 0, List.of(0L, 1L, toWidth), List.of(1L, width, 1L), width);
        String y = hats(sample, to, 1, List.of(0L, 1L, toHeight, 1L), List.of(1L, 1L, 1L, height), height);
        String z = hats(sample, to, 2, List.of(0L, 1L, toDepth, 1L), List.of(1L, 1L, 1L, depth), depth);

        String rows = reshape(to, sample.data(), 0, -1, width);
        String alongX = to.node("MatMul", List.of(rows, x));
        String layers = reshape(to, alongX, 0, -1, height, toWidth);
        String alongY = to.node("MatMul", List.of(y, layers));
        String volumes = reshape(to, alongY, 0, -1, depth, Math.multiplyExact(toHeight, toWidth));
        String alongZ = to.node("MatMul", List.of(z, volumes));
        String shape = to.integers(List.of(0L, 0L, toDepth, toHeight, toWidth));
        to.node("Reshape", List.of(alongZ, shape), sample.output());
    }

    private static String reshape(Replacement to, String tensor, long... shape) {
        return to.node(
                "Reshape",
                List.of(tensor, to.integers(LongStream.of(shape).boxed().toList())));
    }

    /** The matrix of one axis (0 for x): the first line of the grid along it, against the numbers of the voxels. */
    private static String hats(
            GridSampleNode sample,
            Replacement to,
            int axis,
            List<Long> placesShape,
            List<Long> voxelsShape,
            long size) {
        long far = Integer.MAX_VALUE;
        String ends = to.integers(List.of(axis == 2 ? far : 1, axis == 1 ? far : 1, axis == 0 ? far : 1, axis + 1L));
        String starts = to.integers(List.of(0L, 0L, 0L, (long) axis));
        String axes = to.integers(List.of(1L, 2L, 3L, 4L));
        String line = to.node("Slice", List.of(sample.grid(), starts, ends, axes));
        if (sample.half()) {
            line = to.cast(line, ElementType.FLOAT);
        }
        String places = to.node("Reshape", List.of(line, to.integers(placesShape)));
        float[] numbers = new float[Math.toIntExact(size)];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = i;
        }
        String distance = to.node("Sub", List.of(to.voxel(places, size), to.floats(voxelsShape, numbers)));
        String away = to.node("Abs", List.of(distance));
        String hats = to.node("Relu", List.of(to.node("Sub", List.of(to.number(1), away))));
        return sample.half() ? to.cast(hats, ElementType.FLOAT16) : hats;
    }
}
