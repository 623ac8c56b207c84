"""Writes the small networks that the tests of the models module read and run.

    venv/bin/python make_test_networks.py
"""

from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

TARGET = Path(__file__).resolve().parent.parent / "src/test/resources/posestudio/models/onnx"


def save(name: str, graph: onnx.GraphProto, opset: int, ir_version: int) -> None:
    """Checks a graph and writes it as a model."""
    model = helper.make_model(
        graph,
        opset_imports=[helper.make_opsetid("", opset)],
        ir_version=ir_version,
        producer_name="posestudio-models-tools",
    )
    onnx.checker.check_model(model, full_check=True)
    (TARGET / name).write_bytes(model.SerializeToString(deterministic=True))


def affine() -> onnx.GraphProto:
    """`y = 2 x + offset`, with the weight listed as an input as old files do, and a free axis."""
    return helper.make_graph(
        [
            helper.make_node("Mul", ["x", "weight"], ["doubled"], name="double"),
            helper.make_node("Add", ["doubled", "offset"], ["y"], name="shift"),
        ],
        "affine",
        [
            helper.make_tensor_value_info("offset", TensorProto.FLOAT, [1, 3]),
            helper.make_tensor_value_info("weight", TensorProto.FLOAT, [1]),
            helper.make_tensor_value_info("x", TensorProto.FLOAT, ["rows", 3]),
        ],
        [helper.make_tensor_value_info("y", TensorProto.FLOAT, ["rows", 3])],
        [numpy_helper.from_array(np.float32([2]), "weight")],
    )


def slow() -> onnx.GraphProto:
    """Multiplies a matrix by another many times over: a second of work in a small file, each step a short one."""
    steps, size = 1000, 512
    nodes = [helper.make_node("Expand", ["x", "shape"], ["m_0"])]
    for i in range(steps):
        nodes.append(helper.make_node("MatMul", [f"m_{i}", "mix"], [f"m_{i + 1}"]))
    nodes.append(helper.make_node("ReduceMax", [f"m_{steps}"], ["y"], axes=[0, 1], keepdims=1))
    nodes.insert(1, helper.make_node("ConstantOfShape", ["shape"], ["mix"], value=numpy_helper.from_array(
        np.float32([1 / size]))))
    return helper.make_graph(
        nodes,
        "slow",
        [helper.make_tensor_value_info("x", TensorProto.FLOAT, [1, 1])],
        [helper.make_tensor_value_info("y", TensorProto.FLOAT, [1, 1])],
        [numpy_helper.from_array(np.int64([size, size]), "shape")],
    )


def main() -> None:
    """Runs the script."""
    TARGET.mkdir(parents=True, exist_ok=True)
    save("affine.onnx", affine(), 16, 8)
    save("slow.onnx", slow(), 16, 8)


if __name__ == "__main__":
    main()
