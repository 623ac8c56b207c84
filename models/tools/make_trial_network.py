"""Writes the small network that is run once before a device is trusted: what the networks of packs need most of it.

    venv/bin/python make_trial_network.py
"""

from pathlib import Path

import numpy as np

from onnx_graph import OnnxGraph

TARGET = Path(__file__).resolve().parent.parent / "src/main/resources/posestudio/models/runtime/trial.onnx"


def main() -> None:
    """Runs the script."""
    graph = OnnxGraph("trial")
    graph.input("input", [1, 1, 4, 4])
    graph.output("output", [1, 1, 2, 2])
    constant, node = graph.constant, graph.node
    flat = node("Conv", "input", constant(np.ones((1, 1, 3, 3), np.float32)), kernel_shape=[3, 3])
    # A driver may run pictures and not volumes, where a library is lacking.
    volume = node("Reshape", "input", constant(np.int64([1, 1, 2, 4, 2])))
    volume = node("Conv", volume, constant(np.ones((1, 1, 1, 1, 1), np.float32)), kernel_shape=[1, 1, 1])
    volume = node("InstanceNormalization", volume, constant(np.float32([1])), constant(np.float32([0])), epsilon=1e-5)
    volume = node("AveragePool", volume, kernel_shape=[1, 2, 2], strides=[1, 2, 2])
    scales = constant(np.float32([1, 1, 1, 1, 2]))
    volume = node("Resize", volume, "", scales, mode="nearest", coordinate_transformation_mode="asymmetric",
                  nearest_mode="floor")
    volume = node("Reshape", node("Slice", volume, constant(np.int64([0])), constant(np.int64([1])),
                                  constant(np.int64([4]))), constant(np.int64([1, 1, 2, 2])))
    node("Add", flat, node("Softmax", volume, axis=1), output="output")
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_bytes(graph.serialize())


if __name__ == "__main__":
    main()
