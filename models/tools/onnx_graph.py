"""A small builder of ONNX graphs whose bytes depend on nothing but the calls made."""

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

OPSET = 17
IR_VERSION = 8


class OnnxGraph:
    """Collects nodes and constants under names that count up."""

    def __init__(self, name: str, opset: int = OPSET):
        self._name = name
        self._opset = opset
        self._nodes = []
        self._constants = []
        self._inputs = []
        self._outputs = []
        self._count = 0

    def _new_name(self, prefix: str) -> str:
        self._count += 1
        return f"{prefix}_{self._count}"

    def input(self, name: str, shape: list[int]) -> str:
        """Declares a float input."""
        self._inputs.append(helper.make_tensor_value_info(name, TensorProto.FLOAT, shape))
        return name

    def output(self, name: str, shape: list[int]) -> None:
        """Declares a float output; a node must have that name as its `output`."""
        self._outputs.append(helper.make_tensor_value_info(name, TensorProto.FLOAT, shape))

    def constant(self, value) -> str:
        """A constant; plain Python integers become int64, floats float32."""
        array = np.asarray(value)
        if array.dtype == np.float64:
            array = array.astype(np.float32)
        name = self._new_name("constant")
        self._constants.append(numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def node(self, op: str, *inputs: str, output: str | None = None, name: str | None = None, **attributes) -> str:
        """A node with one output, whose name is returned."""
        result = output or self._new_name(op.lower())
        self._nodes.append(helper.make_node(op, list(inputs), [result], name=name or self._new_name(op), **attributes))
        return result

    def serialize(self, full_check: bool = True) -> bytes:
        """The checked model; `full_check` infers all shapes too, which some operators of old opsets do not allow."""
        graph = helper.make_graph(self._nodes, self._name, self._inputs, self._outputs, self._constants)
        opset = [helper.make_opsetid("", self._opset)]
        model = helper.make_model(
            graph, opset_imports=opset, ir_version=IR_VERSION, producer_name="posestudio-models-tools"
        )
        onnx.checker.check_model(model, full_check=full_check)
        return model.SerializeToString(deterministic=True)
