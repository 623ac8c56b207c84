"""Converts the TFLite networks of the MediaPipe face family to plain ONNX.

Inside, four-dimensional tensors are NCHW; inputs and outputs keep TFLite's NHWC and its tensor names. Only operators
these networks use are known; anything else is an error. MediaPipe's own operators are in `mediapipe_operators.py`.
"""

import numpy as np

import mediapipe_operators
from onnx_graph import OnnxGraph
from tflite_model import Operator, TfliteModel, same_padding

_TO_NCHW = [0, 3, 1, 2]
_TO_NHWC = [0, 2, 3, 1]
_BINARY = {"ADD": "Add", "MUL": "Mul", "SUB": "Sub"}
_UNARY = {"RELU": "Relu", "LOGISTIC": "Sigmoid", "HARD_SWISH": "HardSwish"}
_SAME = 0


def convert(tflite: bytes, name: str) -> bytes:
    """The ONNX model of a TFLite file."""
    return _Converter(TfliteModel(tflite), name).run()


class _Converter:
    def __init__(self, model: TfliteModel, name: str):
        self.model = model
        self.graph = OnnxGraph(name)
        self._values: dict[int, str] = {}

    def run(self) -> bytes:
        model, graph = self.model, self.graph
        for i in model.inputs:
            graph.input(model.names[i], model.shapes[i])
            self._values[i] = graph.node("Transpose", model.names[i], perm=_TO_NCHW)
        for operator in model.operators:
            self._convert(operator)
        for i in model.outputs:
            graph.output(model.names[i], model.shapes[i])
            if len(model.shapes[i]) == 4:
                graph.node("Transpose", self.value(i), output=model.names[i], perm=_TO_NHWC)
            else:
                graph.node("Identity", self.value(i), output=model.names[i])
        return graph.serialize()

    def value(self, i: int) -> str:
        """The ONNX name of a tensor; constants are added when first asked for."""
        if i not in self._values:
            array = self.model.constants[i]
            self._values[i] = self.graph.constant(array.transpose(_TO_NCHW) if array.ndim == 4 else array)
        return self._values[i]

    def _convert(self, operator: Operator) -> None:
        name = operator.name
        if name in _BINARY:
            result = self.graph.node(_BINARY[name], *[self.value(i) for i in operator.inputs])
        elif name in _UNARY:
            result = self.graph.node(_UNARY[name], self.value(operator.inputs[0]))
        elif name in mediapipe_operators.BUILDERS:
            result = mediapipe_operators.BUILDERS[name](self, operator)
        else:
            method = getattr(self, "_" + name.lower(), None)
            if method is None:
                raise SystemExit(f"operator {name} is not known")
            result = method(operator)
        activation = getattr(operator.options, "fusedActivationFunction", 0)
        self._values[operator.outputs[0]] = self._activate(result, activation)

    def _activate(self, value: str, code: int) -> str:
        if code == 0:
            return value
        if code == 1:
            return self.graph.node("Relu", value)
        if code == 3:
            return self.graph.node("Clip", value, self.graph.constant(0.0), self.graph.constant(6.0))
        raise SystemExit(f"activation {code} is not known")

    def _window(self, operator: Operator, kernel: tuple[int, int], dilation: tuple[int, int] = (1, 1)) -> dict:
        options = operator.options
        strides = [options.strideH, options.strideW]
        pads = [0, 0, 0, 0]
        if options.padding == _SAME:
            height, width = self.model.shapes[operator.inputs[0]][1:3]
            top, bottom = same_padding(height, kernel[0], strides[0], dilation[0])
            left, right = same_padding(width, kernel[1], strides[1], dilation[1])
            pads = [top, left, bottom, right]
        return {"kernel_shape": list(kernel), "strides": strides, "pads": pads}

    def _convolution(self, operator: Operator, weights: np.ndarray, group: int) -> str:
        dilation = (operator.options.dilationHFactor, operator.options.dilationWFactor)
        inputs = [self.value(operator.inputs[0]), self.graph.constant(weights)]
        inputs += [self.value(i) for i in operator.inputs[2:] if i >= 0]
        window = self._window(operator, weights.shape[2:], dilation)
        return self.graph.node("Conv", *inputs, group=group, dilations=list(dilation), **window)

    def _conv_2d(self, operator: Operator) -> str:
        return self._convolution(operator, self.model.constants[operator.inputs[1]].transpose(0, 3, 1, 2), 1)

    def _depthwise_conv_2d(self, operator: Operator) -> str:
        weights = self.model.constants[operator.inputs[1]].transpose(3, 0, 1, 2)
        return self._convolution(operator, weights, self.model.shapes[operator.inputs[0]][3])

    def _prelu(self, operator: Operator) -> str:
        slope = self.model.constants[operator.inputs[1]].reshape(-1, 1, 1)
        return self.graph.node("PRelu", self.value(operator.inputs[0]), self.graph.constant(slope))

    def _max_pool_2d(self, operator: Operator) -> str:
        kernel = (operator.options.filterHeight, operator.options.filterWidth)
        return self.graph.node("MaxPool", self.value(operator.inputs[0]), **self._window(operator, kernel))

    def _average_pool_2d(self, operator: Operator) -> str:
        kernel = (operator.options.filterHeight, operator.options.filterWidth)
        return self.graph.node("AveragePool", self.value(operator.inputs[0]), **self._window(operator, kernel))

    def _pad(self, operator: Operator) -> str:
        amounts = self.model.constants[operator.inputs[1]].reshape(4, 2)[_TO_NCHW]
        pads = self.graph.constant(amounts.T.reshape(-1).astype(np.int64))
        return self.graph.node("Pad", self.value(operator.inputs[0]), pads)

    def _resize_bilinear(self, operator: Operator) -> str:
        if operator.options.alignCorners:
            mode = "align_corners"
        else:
            mode = "half_pixel" if operator.options.halfPixelCenters else "asymmetric"
        shape = np.array(self.model.shapes[operator.outputs[0]], np.int64)[_TO_NCHW]
        return self.graph.node(
            "Resize",
            self.value(operator.inputs[0]),
            "",
            "",
            self.graph.constant(shape),
            mode="linear",
            coordinate_transformation_mode=mode,
        )

    def _reshape(self, operator: Operator) -> str:
        value = self.value(operator.inputs[0])
        if len(self.model.shapes[operator.inputs[0]]) == 4:
            value = self.graph.node("Transpose", value, perm=_TO_NHWC)
        shape = self.model.shapes[operator.outputs[0]]
        value = self.graph.node("Reshape", value, self.graph.constant(np.array(shape, np.int64)))
        return self.graph.node("Transpose", value, perm=_TO_NCHW) if len(shape) == 4 else value

    def _concatenation(self, operator: Operator) -> str:
        rank = len(self.model.shapes[operator.outputs[0]])
        axis = operator.options.axis % rank
        axis = _TO_NCHW.index(axis) if rank == 4 else axis
        return self.graph.node("Concat", *[self.value(i) for i in operator.inputs], axis=axis)

    def _strided_slice(self, operator: Operator) -> str:
        source = self.model.shapes[operator.inputs[0]]
        begin, end, stride = [self.model.constants[i] for i in operator.inputs[1:4]]
        if any(step != 1 for step in stride):
            raise SystemExit("STRIDED_SLICE with steps is not known")
        options = operator.options
        axes = _TO_NCHW if len(source) == 4 else range(len(source))
        starts = [0 if options.beginMask >> k & 1 else int(begin[k]) for k in axes]
        ends = [source[k] if options.endMask >> k & 1 else int(end[k]) for k in axes]
        return self.graph.node(
            "Slice", self.value(operator.inputs[0]), self.graph.constant(starts), self.graph.constant(ends)
        )
