"""MediaPipe's own TFLite operators, as ONNX nodes.

Semantics after mediapipe/util/tflite/operations (`landmarks_to_transform_matrix`, `transform_tensor_bilinear`,
`transform_landmarks`, version 2 of each, and `transpose_conv_bias`). All transforms are affine maps of the plane that
take points of a small output patch to points of the map that is sampled; between the operators they travel as
1 x 4 x 4 matrices whose third axis does nothing.
"""

import numpy as np

from tflite_model import Operator

# From a plane map's columns (x, y, 1) to those of its 4 x 4 form (x, y, z, 1).
_WIDEN = np.array([[1.0, 0, 0, 0], [0, 1, 0, 0], [0, 0, 0, 1]])


def _rows(graph, value: str, start: int, end: int, axis: int) -> str:
    return graph.node(
        "Slice", value, graph.constant([start]), graph.constant([end]), graph.constant([axis])
    )


def _landmarks_to_transform_matrix(converter, operator: Operator) -> str:
    """A box around some landmarks, level with the line from one landmark to another, as a matrix."""
    graph, options = converter.graph, operator.flexbuffer()
    height, width = options["output_height"], options["output_width"]
    points = graph.node("Squeeze", converter.value(operator.inputs[0]), graph.constant([0]))
    points = _rows(graph, points, 0, 2, axis=1)

    left = graph.node("Gather", points, graph.constant([options["left_rotation_idx"]]), axis=0)
    right = graph.node("Gather", points, graph.constant([options["right_rotation_idx"]]), axis=0)
    line = graph.node("Sub", right, left)
    line = graph.node("Div", line, graph.node("ReduceL2", line, axes=[0, 1], keepdims=1))
    # [dx dy] times these gives the unit vectors of the patch's own axes, in the picture.
    c, s = np.cos(options["target_rotation_radians"]), np.sin(options["target_rotation_radians"])
    across = graph.node("MatMul", line, graph.constant(np.array([[c, -s], [s, c]])))
    down = graph.node("MatMul", across, graph.constant(np.array([[0.0, 1.0], [-1.0, 0.0]])))
    axes = graph.node("Concat", across, down, axis=0)

    subset = graph.node("Gather", points, graph.constant(list(options["subset_idxs"])), axis=0)
    level = graph.node("MatMul", subset, graph.node("Transpose", axes, perm=[1, 0]))
    low = graph.node("ReduceMin", level, axes=[0], keepdims=1)
    high = graph.node("ReduceMax", level, axes=[0], keepdims=1)
    centre = graph.node("Mul", graph.node("Add", low, high), graph.constant(0.5))
    scale = np.array([[options["scale_x"] / width, options["scale_y"] / height]])
    steps = graph.node("Mul", graph.node("Sub", high, low), graph.constant(scale))

    # Row k of `scaled` is the k-th axis times its step; the matrix's columns are those rows.
    scaled = graph.node("Mul", axes, graph.node("Transpose", steps, perm=[1, 0]))
    corner = graph.node("Sub", centre, graph.node("Mul", steps, graph.constant(np.array([[width / 2, height / 2]]))))
    origin = graph.node("MatMul", corner, axes)
    plane = graph.node("Transpose", graph.node("Concat", scaled, origin, axis=0), perm=[1, 0])
    wide = graph.node("MatMul", plane, graph.constant(_WIDEN))
    matrix = graph.node("Concat", wide, graph.constant(np.array([[0.0, 0, 1, 0], [0, 0, 0, 1]])), axis=0)
    return graph.node("Unsqueeze", matrix, graph.constant([0]))


def _plane_map(converter, tensor: int) -> str:
    """The 2 x 3 part of a 1 x 4 x 4 matrix."""
    graph = converter.graph
    matrix = graph.node("Squeeze", converter.value(tensor), graph.constant([0]))
    return graph.node("MatMul", _rows(graph, matrix, 0, 2, axis=0), graph.constant(_WIDEN.T))


def _transform_tensor_bilinear(converter, operator: Operator) -> str:
    """Samples a patch out of a feature map; places beyond the outermost pixel centres are zero."""
    graph, options = converter.graph, operator.flexbuffer()
    height, width = options["output_height"], options["output_width"]
    source_height, source_width = converter.model.shapes[operator.inputs[0]][1:3]
    y, x = np.meshgrid(np.arange(height) + 0.5, np.arange(width) + 0.5, indexing="ij")
    patch = np.stack([x.ravel(), y.ravel(), np.ones(height * width)])
    places = graph.node("MatMul", _plane_map(converter, operator.inputs[1]), graph.constant(patch))
    size = np.array([[source_width], [source_height]], np.float64)
    unit = graph.node("Sub", graph.node("Mul", places, graph.constant(2 / size)), graph.constant(1.0))
    grid = graph.node("Reshape", graph.node("Transpose", unit, perm=[1, 0]), graph.constant([1, height, width, 2]))
    sampled = graph.node(
        "GridSample", converter.value(operator.inputs[0]), grid, mode="bilinear", padding_mode="zeros", align_corners=0
    )
    # GridSample fades out over the last half pixel where MediaPipe stops at once.
    inside = graph.node("LessOrEqual", graph.node("Abs", unit), graph.constant(1 - 1 / size))
    inside = graph.node("ReduceMin", graph.node("Cast", inside, to=1), axes=[0], keepdims=1)
    mask = graph.node("Reshape", inside, graph.constant([1, 1, height, width]))
    return graph.node("Mul", sampled, mask)


def _transform_landmarks(converter, operator: Operator) -> str:
    """Points of a patch carried back by its matrix."""
    graph = converter.graph
    if converter.model.shapes[operator.outputs[0]][-1] != 2:
        raise SystemExit("TransformLandmarks is known for points of the plane only")
    matrix = graph.node("Transpose", _plane_map(converter, operator.inputs[1]), perm=[1, 0])
    linear, origin = _rows(graph, matrix, 0, 2, axis=0), _rows(graph, matrix, 2, 3, axis=0)
    return graph.node("Add", graph.node("MatMul", converter.value(operator.inputs[0]), linear), origin)


def _convolution_transpose_bias(converter, operator: Operator) -> str:
    model, graph = converter.model, converter.graph
    weights = model.constants[operator.inputs[1]].transpose(3, 0, 1, 2)
    height, width = model.shapes[operator.outputs[0]][1:3]
    stride = height // model.shapes[operator.inputs[0]][1]
    if weights.shape[2:] != (stride, stride):
        raise SystemExit("Convolution2DTransposeBias is known for windows that do not overlap only")
    return graph.node(
        "ConvTranspose",
        converter.value(operator.inputs[0]),
        graph.constant(weights),
        converter.value(operator.inputs[2]),
        strides=[stride, stride],
        kernel_shape=[stride, stride],
    )


BUILDERS = {
    "Landmarks2TransformMatrix": _landmarks_to_transform_matrix,
    "TransformTensorBilinear": _transform_tensor_bilinear,
    "TransformLandmarks": _transform_landmarks,
    "Convolution2DTransposeBias": _convolution_transpose_bias,
}
