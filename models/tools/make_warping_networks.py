"""Writes small networks with the two 5-D GridSample nodes of a warping network, for the tests of the rewriter.

What the network of LivePortrait packs does between its inputs and its decoder is here with other sizes: candidate
motions of an identity grid by keypoints, features warped by each of them (first node), a softmax that mixes the motions,
and the features warped by the mixture (second node). Weights are pseudo-random.

    venv/bin/python make_warping_networks.py
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper, shape_inference

TARGET = Path(__file__).resolve().parent.parent / "src/test/resources/posestudio/models/onnx"
FIRST = "/dense_motion_network/GridSample"
SECOND = "/GridSample"


@dataclass(frozen=True)
class Sizes:
    """How large a network is; the depths differ so that no two axes can be swapped unnoticed."""

    keypoints: int
    channels: int
    compressed: int
    depth: int
    height: int
    width: int


SMALL = Sizes(keypoints=5, channels=6, compressed=2, depth=4, height=6, width=8)
# Those of the real network; the file is small all the same, because the grid is made by the network.
REAL = Sizes(keypoints=21, channels=32, compressed=4, depth=16, height=64, width=64)


class Warping:
    """Collects the nodes and weights of one network."""

    def __init__(self, sizes: Sizes, mode: str):
        self._sizes = sizes
        self._mode = mode
        self._nodes = []
        self._weights = []
        self._random = np.random.default_rng(7)

    def _node(self, op: str, *inputs: str, output: str, name: str | None = None, **attributes) -> str:
        self._nodes.append(helper.make_node(op, list(inputs), [output], name=name or f"/{output}", **attributes))
        return output

    def _weight(self, name: str, array: np.ndarray) -> str:
        self._weights.append(numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def _ints(self, name: str, *values: int) -> str:
        return self._weight(name, np.int64(values))

    def _conv(self, name: str, data: str, inputs: int, outputs: int, axes: int) -> str:
        scale = 1 / np.sqrt(inputs)
        weights = (self._random.normal(size=(outputs, inputs) + (1,) * axes) * scale).astype(np.float32)
        return self._node("Conv", data, self._weight(f"{name}.weight", weights), output=name)

    def _identity(self) -> str:
        s = self._sizes
        whole = self._ints("grid_shape", 1, 1, s.depth, s.height, s.width, 1)
        parts = []
        for axis, size, place in (("x", s.width, 4), ("y", s.height, 3), ("z", s.depth, 2)):
            line = (2 * np.arange(size, dtype=np.float32) / np.float32(size - 1) - 1).astype(np.float32)
            shape = [1] * 6
            shape[place] = size
            parts.append(self._node("Expand", self._weight(f"line_{axis}", line.reshape(shape)), whole,
                                    output=f"grid_{axis}"))
        return self._node("Concat", *parts, output="identity", axis=5)

    def _grid_sample(self, data: str, grid: str, output: str, name: str) -> str:
        attributes = {} if self._mode == "default" else {"mode": self._mode}
        return self._node("GridSample", data, grid, output=output, name=name, padding_mode="zeros", align_corners=0,
                          **attributes)

    def graph(self, probes: bool) -> onnx.GraphProto:
        """The whole network; with probes, what both nodes give is an output as well."""
        s = self._sizes
        slots = s.keypoints + 1
        space = (s.depth, s.height, s.width)
        compressed = self._conv("compressed", "feature_3d", s.channels, s.compressed, 3)
        identity = self._identity()
        points = self._ints("points_shape", 1, s.keypoints, 1, 1, 1, 3)
        driving = self._node("Reshape", "kp_driving", points, output="driving_points")
        source = self._node("Reshape", "kp_source", points, output="source_points")
        back = self._node("Sub", identity, driving, output="grid_minus_driving")
        moved = self._node("Add", back, source, output="driving_to_source")
        motions = self._node("Concat", identity, moved, output="sparse_motion", axis=1)

        single = self._node("Reshape", compressed, self._ints("single_shape", 1, 1, s.compressed, *space),
                            output="single")
        repeated = self._node("Tile", single, self._ints("repeats", 1, slots, 1, 1, 1, 1), output="repeated")
        data = self._node("Reshape", repeated, self._ints("data_shape", slots, s.compressed, *space),
                          output="Reshape_3_output_0")
        grid = self._node("Reshape", motions, self._ints("candidates_shape", slots, *space, 3),
                          output="Reshape_4_output_0")
        deformed = self._grid_sample(data, grid, "deformed", FIRST)

        stacked = self._node("Reshape", deformed, self._ints("stacked_shape", 1, slots * s.compressed, *space),
                             output="stacked")
        logits = self._conv("logits", stacked, slots * s.compressed, slots, 3)
        mask = self._node("Softmax", logits, output="mask", axis=1)
        weights = self._node("Unsqueeze", mask, self._ints("last_axis", 5), output="mask_weights")
        weighted = self._node("Mul", motions, weights, output="weighted_motion")
        deformation = self._node("ReduceSum", weighted, self._ints("slot_axis", 1), output="deformation", keepdims=0)
        warped = self._grid_sample("feature_3d", deformation, "warped", SECOND)

        flat = self._node("Reshape", warped, self._ints("flat_shape", 1, s.channels * s.depth, s.height, s.width),
                          output="flat")
        picture = self._conv("picture", flat, s.channels * s.depth, 3, 2)
        self._node("Sigmoid", picture, output="out")

        def tensor(name: str, *shape: int) -> onnx.ValueInfoProto:
            return helper.make_tensor_value_info(name, TensorProto.FLOAT, shape)

        outputs = [tensor("out", 1, 3, s.height, s.width)]
        if probes:
            outputs.append(tensor("deformed", slots, s.compressed, *space))
            outputs.append(tensor("warped", 1, s.channels, *space))
        return helper.make_graph(
            self._nodes,
            "warping",
            [
                tensor("feature_3d", 1, s.channels, *space),
                tensor("kp_driving", 1, s.keypoints, 3),
                tensor("kp_source", 1, s.keypoints, 3),
            ],
            outputs,
            self._weights,
        )


def model(sizes: Sizes, opset: int, mode: str, probes: bool = False) -> onnx.ModelProto:
    """A network at an opset, with the spelling of the mode that it has there."""
    return helper.make_model(
        Warping(sizes, mode).graph(probes),
        opset_imports=[helper.make_opsetid("", opset)],
        ir_version=8,
        producer_name="posestudio-models-tools",
    )


def graph_of(*nodes: onnx.NodeProto, inputs: dict, outputs: dict, weights: dict) -> onnx.ModelProto:
    """A model at opset 16 of a few nodes."""

    def tensors(shapes: dict) -> list[onnx.ValueInfoProto]:
        return [helper.make_tensor_value_info(name, TensorProto.FLOAT, shape) for name, shape in shapes.items()]

    initializers = [numpy_helper.from_array(array, name) for name, array in weights.items()]
    graph = helper.make_graph(nodes, "sampling", tensors(inputs), tensors(outputs), initializers)
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 16)], ir_version=8)


def single() -> onnx.ModelProto:
    """Nothing but the second node, in its real sizes."""
    s = REAL
    space = [s.depth, s.height, s.width]
    return graph_of(
        helper.make_node("GridSample", ["volume", "grid"], ["sampled"], name=SECOND, mode="bilinear",
                         padding_mode="zeros", align_corners=0),
        inputs={"volume": [1, s.channels, *space], "grid": [1, *space, 3]},
        outputs={"sampled": [1, s.channels, *space]},
        weights={},
    )


def shifts() -> onnx.ModelProto:
    """The first node with one keypoint, for a volume that is given, as wide as the real one."""
    space = [2, 2, 64]
    lines = np.meshgrid(*(2 * np.arange(size, dtype=np.float32) / np.float32(size - 1) - 1 for size in space),
                        indexing="ij")
    identity = np.stack(lines[::-1], axis=-1).astype(np.float32)[None, None]
    return graph_of(
        helper.make_node("Reshape", ["kp_driving", "points"], ["driving"]),
        helper.make_node("Reshape", ["kp_source", "points"], ["source"]),
        helper.make_node("Sub", ["identity", "driving"], ["minus"]),
        helper.make_node("Add", ["minus", "source"], ["moved"]),
        helper.make_node("Concat", ["identity", "moved"], ["motions"], axis=1),
        helper.make_node("Reshape", ["motions", "candidates"], ["grid"]),
        helper.make_node("GridSample", ["volume", "grid"], ["sampled"], name=FIRST, mode="bilinear",
                         padding_mode="zeros", align_corners=0),
        inputs={"volume": [2, 1, *space], "kp_driving": [1, 1, 3], "kp_source": [1, 1, 3]},
        outputs={"sampled": [2, 1, *space]},
        weights={"identity": identity, "points": np.int64([1, 1, 1, 1, 1, 3]), "candidates": np.int64([2, *space, 3])},
    )


def with_shapes(network: onnx.ModelProto) -> onnx.ModelProto:
    """The network with the shapes of what is between the nodes, as one that was exported has them."""
    inferred = shape_inference.infer_shapes(network)
    known = {value.name for value in inferred.graph.value_info}
    for node in inferred.graph.node:
        # At opset 16 ONNX infers nothing behind a GridSample of five axes.
        if node.op_type == "GridSample" and node.output[0] not in known:
            shapes = {v.name: v.type.tensor_type.shape for v in inferred.graph.value_info}
            shapes |= {v.name: v.type.tensor_type.shape for v in inferred.graph.input}
            data, grid = (shapes[name] for name in node.input)
            shape = [axis.dim_value for axis in [*data.dim[:2], *grid.dim[1:4]]]
            inferred.graph.value_info.append(helper.make_tensor_value_info(node.output[0], TensorProto.FLOAT, shape))
            inferred = shape_inference.infer_shapes(inferred)
    return inferred


def halved(network: onnx.ModelProto) -> onnx.ModelProto:
    """The network with half precision between its inputs and outputs, which are floats as ever."""
    graph = network.graph
    for weight in graph.initializer:
        if weight.data_type == TensorProto.FLOAT:
            weight.CopyFrom(numpy_helper.from_array(numpy_helper.to_array(weight).astype(np.float16), weight.name))
    inputs = [value.name for value in graph.input]
    outputs = [value.name for value in graph.output]
    for node in graph.node:
        for names, given in ((node.input, inputs), (node.output, outputs)):
            for place, name in enumerate(names):
                if name in given:
                    names[place] = f"{name}_half"
    for name in reversed(inputs):
        graph.node.insert(0, helper.make_node("Cast", [name], [f"{name}_half"], to=TensorProto.FLOAT16))
    graph.node.extend(helper.make_node("Cast", [f"{name}_half"], [name], to=TensorProto.FLOAT) for name in outputs)
    return network


def grid_samples(network: onnx.ModelProto) -> list[onnx.NodeProto]:
    """Both nodes."""
    return [node for node in network.graph.node if node.op_type == "GridSample"]


def save(name: str, network: onnx.ModelProto) -> None:
    """Writes a network."""
    (TARGET / f"{name}.onnx").write_bytes(network.SerializeToString(deterministic=True))


def under_other_names(network: onnx.ModelProto) -> onnx.ModelProto:
    """The network with names of both nodes that nobody knows."""
    for number, node in enumerate(grid_samples(network)):
        node.name = f"node_{number}"
    return network


def refused(attribute: str, value) -> onnx.ModelProto:
    """A network whose second node samples in a way that is not rewritten."""
    network = model(SMALL, 16, "bilinear")
    node = grid_samples(network)[1]
    kept = [a for a in node.attribute if a.name != attribute]
    del node.attribute[:]
    node.attribute.extend(kept + [helper.make_attribute(attribute, value)])
    return network


def main() -> None:
    """Runs the script."""
    TARGET.mkdir(parents=True, exist_ok=True)
    save("warping-16", with_shapes(model(SMALL, 16, "bilinear", probes=True)))
    save("warping-20", under_other_names(with_shapes(model(SMALL, 20, "linear", probes=True))))
    save("warping-20-plain", model(SMALL, 20, "default"))
    save("warping-16-untold", under_other_names(model(SMALL, 16, "bilinear")))
    save("warping-16-real-sizes", model(REAL, 16, "bilinear", probes=True))
    fix = with_shapes(model(SMALL, 16, "bilinear", probes=True))
    for node in grid_samples(fix):
        node.op_type = "GridSample3D"
    save("warping-16-fix", fix)
    save("warping-16-half", halved(model(SMALL, 16, "bilinear")))
    save("sampling-16-single", single())
    save("sampling-16-shifts", shifts())
    # Motions of which one is turned: no longer shifts of a regular grid, though it looks much like it.
    turned = model(SMALL, 16, "bilinear")
    for node in turned.graph.node:
        if node.output[0] == "driving_to_source":
            node.op_type = "Mul"
    save("warping-16-no-shifts", turned)
    save("warping-16-corners", refused("align_corners", 1))
    save("warping-16-border", refused("padding_mode", "border"))
    save("warping-16-nearest", refused("mode", "nearest"))


if __name__ == "__main__":
    main()
