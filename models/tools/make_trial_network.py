"""Writes the smallest network that makes a device work for it: one convolution, run once before a device is trusted.

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
    weights = graph.constant(np.ones((1, 1, 3, 3), np.float32))
    graph.node("Conv", "input", weights, output="output", kernel_shape=[3, 3])
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_bytes(graph.serialize())


if __name__ == "__main__":
    main()
