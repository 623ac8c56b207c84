"""A plain NumPy reading of the same TFLite files: slow, NHWC, sharing no code with the converter.

It judges the networks that the TFLite interpreter cannot run, because it lacks MediaPipe's own operators.
"""

import numpy as np

from tflite_model import Operator, TfliteModel, same_padding


def run(model: TfliteModel, inputs: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
    """All outputs by name."""
    values = dict(model.constants)
    values.update({i: inputs[model.names[i]].astype(np.float32) for i in model.inputs})
    for operator in model.operators:
        result = _OPERATORS[operator.name](operator, [values[i] for i in operator.inputs if i >= 0], model)
        values[operator.outputs[0]] = _activate(result, getattr(operator.options, "fusedActivationFunction", 0))
    return {model.names[i]: values[i] for i in model.outputs}


def _activate(x, code):
    return {0: lambda: x, 1: lambda: np.maximum(x, 0), 3: lambda: np.clip(x, 0, 6)}[code]()


def _windows(x, kernel, operator, fill=0.0):
    """Every window of a picture: rows, columns, kernel rows, kernel columns, channels."""
    options = operator.options
    strides = (options.strideH, options.strideW)
    dilation = getattr(options, "dilationHFactor", 1)
    assert dilation == 1
    if options.padding == 0:
        pads = [same_padding(x.shape[k + 1], kernel[k], strides[k]) for k in range(2)]
        x = np.pad(x, [(0, 0), *pads, (0, 0)], constant_values=fill)
    view = np.lib.stride_tricks.sliding_window_view(x[0], kernel, axis=(0, 1))[:: strides[0], :: strides[1]]
    return view.transpose(0, 1, 3, 4, 2)


def _conv(operator, inputs, model):
    x, weights, bias = inputs
    return np.tensordot(_windows(x, weights.shape[1:3], operator), weights, ((2, 3, 4), (1, 2, 3)))[None] + bias


def _depthwise(operator, inputs, model):
    x, weights, bias = inputs
    return np.einsum("yxklc,klc->yxc", _windows(x, weights.shape[1:3], operator), weights[0])[None] + bias


def _max_pool(operator, inputs, model):
    kernel = (operator.options.filterHeight, operator.options.filterWidth)
    return _windows(inputs[0], kernel, operator, -np.inf).max((2, 3))[None]


def _average_pool(operator, inputs, model):
    kernel = (operator.options.filterHeight, operator.options.filterWidth)
    assert operator.options.padding == 1
    return _windows(inputs[0], kernel, operator).mean((2, 3))[None]


def _resize(operator, inputs, model):
    assert operator.options.halfPixelCenters and not operator.options.alignCorners
    x = inputs[0]
    for axis, size in ((1, model.shapes[operator.outputs[0]][1]), (2, model.shapes[operator.outputs[0]][2])):
        place = np.clip((np.arange(size) + 0.5) * x.shape[axis] / size - 0.5, 0, x.shape[axis] - 1)
        low = np.floor(place).astype(int)
        high = np.minimum(low + 1, x.shape[axis] - 1)
        t = (place - low).reshape([-1 if k == axis else 1 for k in range(4)]).astype(np.float32)
        x = np.take(x, low, axis) * (1 - t) + np.take(x, high, axis) * t
    return x


def _slice(operator, inputs, model):
    x, begin, end, stride = inputs
    options = operator.options
    index = tuple(
        slice(None if options.beginMask >> k & 1 else begin[k], None if options.endMask >> k & 1 else end[k], stride[k])
        for k in range(x.ndim)
    )
    return x[index]


def _to_matrix(operator, inputs, model):
    options = operator.flexbuffer()
    points = inputs[0][0][:, :2].astype(np.float64)
    left, right = points[options["left_rotation_idx"]], points[options["right_rotation_idx"]]
    turn = options["target_rotation_radians"] - np.arctan2(right[1] - left[1], right[0] - left[0])
    rotation = np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]])
    level = points[list(options["subset_idxs"])] @ rotation.T
    low, high = level.min(0), level.max(0)
    size = np.array([options["output_width"], options["output_height"]])
    step = (high - low) * [options["scale_x"], options["scale_y"]] / size
    matrix = np.eye(4, dtype=np.float64)
    matrix[:2, :2] = rotation.T * step
    matrix[:2, 3] = rotation.T @ ((low + high) / 2) - matrix[:2, :2] @ (size / 2)
    return matrix[None].astype(np.float32)


def _sample(operator, inputs, model):
    x, matrix = inputs[0][0], inputs[1][0]
    options = operator.flexbuffer()
    result = np.zeros((1, options["output_height"], options["output_width"], x.shape[2]), np.float32)
    for row in range(result.shape[1]):
        for column in range(result.shape[2]):
            u, v = matrix[:2, :2] @ [column + 0.5, row + 0.5] + matrix[:2, 3] - 0.5
            if 0 <= u <= x.shape[1] - 1 and 0 <= v <= x.shape[0] - 1:
                i, j = int(u), int(v)
                i1, j1 = min(i + 1, x.shape[1] - 1), min(j + 1, x.shape[0] - 1)
                above = x[j, i] * (1 - (u - i)) + x[j, i1] * (u - i)
                below = x[j1, i] * (1 - (u - i)) + x[j1, i1] * (u - i)
                result[0, row, column] = above * (1 - (v - j)) + below * (v - j)
    return result


def _transpose_conv(operator, inputs, model):
    x, weights, bias = inputs
    out = np.einsum("yxc,oklc->ykxlo", x[0], weights)
    return out.reshape(model.shapes[operator.outputs[0]]) + bias


_OPERATORS = {
    "CONV_2D": _conv,
    "DEPTHWISE_CONV_2D": _depthwise,
    "MAX_POOL_2D": _max_pool,
    "AVERAGE_POOL_2D": _average_pool,
    "RESIZE_BILINEAR": _resize,
    "STRIDED_SLICE": _slice,
    "ADD": lambda operator, i, model: i[0] + i[1],
    "MUL": lambda operator, i, model: i[0] * i[1],
    "SUB": lambda operator, i, model: i[0] - i[1],
    "RELU": lambda operator, i, model: np.maximum(i[0], 0),
    "PRELU": lambda operator, i, model: np.where(i[0] < 0, i[0] * i[1], i[0]),
    "LOGISTIC": lambda operator, i, model: 0.5 + 0.5 * np.tanh(0.5 * i[0]),
    "HARD_SWISH": lambda operator, i, model: i[0] * np.clip(i[0] + 3, 0, 6) / 6,
    "PAD": lambda operator, i, model: np.pad(i[0], i[1]),
    "RESHAPE": lambda operator, i, model: i[0].reshape(model.shapes[operator.outputs[0]]),
    "CONCATENATION": lambda operator, i, model: np.concatenate(i, operator.options.axis),
    "Landmarks2TransformMatrix": _to_matrix,
    "TransformTensorBilinear": _sample,
    "TransformLandmarks": lambda operator, i, model: i[0] @ i[1][0, :2, :2].T + i[1][0, :2, 3],
    "Convolution2DTransposeBias": _transpose_conv,
}
