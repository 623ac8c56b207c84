"""A TFLite file as plain Python values."""

import os
from dataclasses import dataclass

import numpy as np

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
import flatbuffers.flexbuffers as flexbuffers  # noqa: E402
from tensorflow.lite.python import schema_py_generated as schema  # noqa: E402

_OPERATOR_NAMES = {value: name for name, value in vars(schema.BuiltinOperator).items() if isinstance(value, int)}
_NUMPY_TYPES = {0: np.float32, 1: np.float16, 2: np.int32, 4: np.int64}


@dataclass(frozen=True)
class Operator:
    """One step: its name, the tensors it reads and writes, and its options."""

    name: str
    inputs: list[int]
    outputs: list[int]
    options: object
    custom_options: bytes

    def flexbuffer(self) -> dict:
        """The options of one of MediaPipe's own operators; empty where it has none."""
        return flexbuffers.Loads(self.custom_options) if self.custom_options else {}


class TfliteModel:
    """The one subgraph of a file: constants are numpy arrays, half floats and DEQUANTIZE steps are folded away."""

    def __init__(self, data: bytes):
        self.data = data
        model = schema.ModelT.InitFromObj(schema.Model.GetRootAsModel(bytearray(data), 0))
        (graph,) = model.subgraphs
        self.inputs = [int(i) for i in graph.inputs]
        self.outputs = [int(i) for i in graph.outputs]
        self.names = [tensor.name.decode() for tensor in graph.tensors]
        self.shapes = [[int(n) for n in tensor.shape] if tensor.shape is not None else [] for tensor in graph.tensors]
        self.constants: dict[int, np.ndarray] = {}
        for i, tensor in enumerate(graph.tensors):
            raw = model.buffers[tensor.buffer].data
            if raw is not None and len(raw) > 0:
                array = np.frombuffer(bytes(raw), dtype=_NUMPY_TYPES[tensor.type]).reshape(self.shapes[i])
                self.constants[i] = array.astype(np.float32) if array.dtype == np.float16 else array
        self.operators = []
        for raw in graph.operators:
            operator = self._operator(model, raw)
            if operator.name == "DEQUANTIZE":
                self.constants[operator.outputs[0]] = self.constants[operator.inputs[0]].astype(np.float32)
            else:
                self.operators.append(operator)

    @staticmethod
    def _operator(model, raw) -> Operator:
        code = model.operatorCodes[raw.opcodeIndex]
        name = _OPERATOR_NAMES[max(code.builtinCode, code.deprecatedBuiltinCode)]
        if name == "CUSTOM":
            name = code.customCode.decode()
        custom = bytes(bytearray(raw.customOptions)) if raw.customOptions is not None else b""
        return Operator(
            name, [int(i) for i in raw.inputs], [int(i) for i in raw.outputs], raw.builtinOptions, custom
        )

    def input_names(self) -> list[str]:
        """What the inputs are called, in the file's order."""
        return [self.names[i] for i in self.inputs]

    def output_names(self) -> list[str]:
        """What the outputs are called, in the file's order."""
        return [self.names[i] for i in self.outputs]


def same_padding(size: int, kernel: int, stride: int, dilation: int = 1) -> tuple[int, int]:
    """TensorFlow's SAME rule along one axis: the odd pixel goes to the end."""
    total = max((-(-size // stride) - 1) * stride + (kernel - 1) * dilation + 1 - size, 0)
    return total // 2, total - total // 2
