"""Writes a miniature LivePortrait pack whose output can be computed by hand, for tests.

    venv/bin/python make_liveportrait_test_pack.py [FOLDER]

No trained number is in it: it has the files, tensor names, declared orders, shapes and value ranges of the public pack
and formulas of our own, chosen so that the usual mistakes of wiring show. The same versions (`requirements.txt`) give
the same bytes. All pictures are RGB, 0..1, NCHW; a keypoint is x right, y down, z into the scene, in -1..1 over the crop.

appearance_feature_extractor
    A plane p = (4 by + bx) 3 + c, p = 0..47, holds the samples img[c, 4 Y + by, 4 X + bx] of the 64 x 64 cells (X, Y).
    output[ch, d, Y, X] =  plane ch        for ch = 0..23 and d = 0..7
                           plane 24 + ch   for ch = 0..23 and d = 8..15
                           d / 15          for ch = 24
                           0.5             for ch = 25..31

motion_extractor, with r, g, b the means of red, green and blue
    kp     = KEYPOINTS
    exp    = EXPRESSION + r EXPRESSION_OF_RED + b EXPRESSION_OF_BLUE
    pitch  : logit 40 + r at bin 34, r elsewhere                       that is  +4.5 degrees
    yaw    : logit 40 + r at bins 30 and 31, r elsewhere               that is  -6 degrees
    roll   : logit 40 + r at bin 33, r elsewhere                       that is  +1.5 degrees
    t      = (0.02 + 0.05 (mean green right half - mean green left half), 0.15, 9)      t_z must be ignored
    scale  = 1.5 + 0.1 (mean green upper half - mean green lower half)

stitching, with s and d the keypoints x_s and x_d, k = 0..20 and a = x, y, z
    offset[k, a] = 0.1 (s - d)[k, a] + 0.02 s[k, a] + 0.001 ((3 k + a) mod 7) + 0.02
    (tx, ty)     = 0.3 mean over k of (s - d)[k, x or y] + (0.04, -0.03)
stitching_eye, with l and r the source's ratios and e the wanted one
    offset = 0.002 s, and besides  11y: 0.07 (l - e)   13y: -0.02 (l - e)   15y: 0.065 (r - e)   16y: -0.018 (r - e)
stitching_lip, with c the source's ratio and e the wanted one
    offset = 0.002 s, and besides  17y: -0.02 (e - c)   19y: 0.18 (e - c)   20y: -0.03 (e - c)

landmark, with r and b the means of red and blue
    856    = 203 points on ELLIPSES, all moved right by 0.02 (r - b); ratios: left eye 0.36, right eye 0.3, lip 0.05
    output = 0.25 everywhere, 853 = 0.75 everywhere: not the ones to use

warping_spade, with S the size of an axis
    identity(x, y, z) has 2 i / (S - 1) - 1 along every axis; motion 0 is the identity, motion k is
    identity - kp_driving[k - 1] + kp_source[k - 1]
    logit[0]  = 6 + 0.5 light[0]
    logit[k]  = 12 exp(-((x - dx)^2 + (y - dy)^2) / 0.1) + 0.5 light[k],  (dx, dy) = kp_driving[k - 1]
    light[k]  = mean over channels 0..3 of the feature volume sampled at motion k
    grid      = (63/64, 63/64, 15/16) times the sum over k of softmax(logit)[k] motion[k]
    sampled   = the feature volume sampled at that grid
    plane p   = sampled[p, 4] for p < 24, sampled[p - 24, 12] else; those of blue are raised by
                0.25 (sampled[24, 8] - 8/15), which tells the depth sampled
    out       = the planes put back to 256 x 256, twice as large by bilinear interpolation, clamped to 0..1
Sampling is that of GridSample with align_corners 0 and zeros outside: position ((g + 1) S - 1) / 2 along every axis.
The factors of the grid take back the magnification that the identity has under this rule, so that equal keypoints give
the picture itself; the first GridSample has it as the public network has.
"""

import argparse
import hashlib
import json
from collections.abc import Iterable
from pathlib import Path

import numpy as np

from onnx_graph import OnnxGraph

TARGET = Path(__file__).resolve().parent.parent / "src/test/resources/posestudio/models/liveportrait"
OPSET = 16
SAMPLING = {"align_corners": 0, "mode": "bilinear", "padding_mode": "zeros"}
NAME = "Miniature LivePortrait pack for tests"

# Crown, brows, jaw, neck, eyes (11, 15) with their lower lids (13, 16), mouth (14, 17, 19, 20); 1, 11 and 13 are on the
# viewer's left. No two coordinates are equal, so that none can stand for another.
KEYPOINTS = np.array([
    [0.021, -0.301, 0.168], [-0.132, -0.071, -0.172], [0.128, -0.069, -0.166], [-0.203, 0.221, 0.043],
    [-0.011, 0.141, -0.151], [0.013, 0.352, 0.081], [-0.236, 0.063, 0.052], [0.207, 0.224, 0.046],
    [0.241, 0.058, 0.055], [-0.016, -0.183, -0.031], [-0.024, -0.268, 0.117], [-0.104, -0.013, -0.142],
    [0.003, 0.088, -0.192], [-0.101, 0.019, -0.137], [-0.084, 0.206, -0.123], [0.107, -0.009, -0.144],
    [0.099, 0.023, -0.134], [0.006, 0.297, -0.112], [0.067, 0.202, -0.127], [0.008, 0.237, -0.159],
    [0.004, 0.189, -0.163]])


def expressions(rows: dict[int, tuple[float, float, float]]) -> np.ndarray:
    """21 x 3 offsets, zero but in the given rows."""
    offsets = np.zeros((21, 3))
    for keypoint, row in rows.items():
        offsets[keypoint] = row
    return offsets


EXPRESSION = expressions({
    0: (0.003, -0.005, 0), 1: (-0.002, 0.004, 0), 2: (0.0025, -0.003, 0), 3: (-0.004, 0.001, 0),
    4: (0.005, -0.0035, 0), 5: (0.007, 0.011, 0), 7: (-0.0045, 0.002, 0), 10: (-0.001, 0.006, -0.0055),
    11: (0.0015, -0.007, 0), 13: (0.0021, 0.0031, 0), 14: (-0.0011, -0.0062, 0), 15: (-0.0017, -0.0064, 0),
    16: (0.0023, -0.0019, 0), 17: (0.0012, 0.0041, -0.0026), 19: (-0.0033, 0.0121, 0.0037),
    20: (0.0027, -0.0042, 0.0052)})
EXPRESSION_OF_RED = expressions({19: (0, 0.04, 0), 11: (0.004, -0.012, 0)})
EXPRESSION_OF_BLUE = expressions({20: (0, -0.02, 0.006), 15: (-0.005, 0.01, 0)})
BINS = {"pitch": [34], "yaw": [30, 31], "roll": [33]}

# first point, points, centre x and y, half axes, sweep in radians beginning at the viewer's left and going up
ELLIPSES = [
    (0, 24, 0.40, 0.50, 0.05, 0.018, 2 * np.pi),  # eye on the viewer's left
    (24, 24, 0.60, 0.50, 0.05, 0.015, 2 * np.pi),  # eye on the viewer's right
    (48, 36, 0.50, 0.77, 0.08, 0.03, 2 * np.pi),  # outer lip
    (84, 24, 0.50, 0.77, 0.06, 0.004, 2 * np.pi),  # inner lip
    (108, 37, 0.50, 0.60, 0.24, -0.32, 37 / 36 * np.pi),  # contour, by way of the chin
    (145, 20, 0.39, 0.42, 0.08, 0.02, 2 * np.pi),  # brow on the viewer's left
    (165, 20, 0.61, 0.42, 0.08, 0.02, 2 * np.pi),  # brow on the viewer's right
    (185, 18, 0.50, 0.62, 0.04, 0.05, 2 * np.pi)]  # nose


def landmarks() -> np.ndarray:
    """The 203 points, 203 x 2."""
    points = np.zeros((203, 2))
    for first, count, x, y, width, height, sweep in ELLIPSES:
        angle = np.arange(count) * sweep / count
        points[first:first + count] = np.stack([x - width * np.cos(angle), y - height * np.sin(angle)], axis=1)
    return points


class Network:
    """One network of the pack with its tensors in declared order."""

    def __init__(self, name: str):
        self.name = name
        self.graph = OnnxGraph(name, OPSET)
        self.inputs = []
        self.outputs = []

    def input(self, name: str, shape: list[int], picture: bool = False) -> str:
        """Declares an input, a picture or plain numbers."""
        self.inputs.append({"name": name, "shape": shape} | ({"layout": "NCHW, RGB", "range": [0, 1]} if picture else {}))
        return self.graph.input(name, shape)

    def output(self, name: str, shape: list[int], picture: bool = False) -> str:
        """Declares an output, a picture or plain numbers."""
        self.outputs.append({"name": name, "shape": shape} | ({"layout": "NCHW, RGB", "range": [0, 1]} if picture else {}))
        self.graph.output(name, shape)
        return name

    def slice(self, tensor: str, axis: int, begin: int, end: int) -> str:
        """Part of a tensor along one axis."""
        constant = self.graph.constant
        return self.graph.node("Slice", tensor, constant([begin]), constant([end]), constant([axis]))

    def times(self, tensor: str, factor) -> str:
        """A tensor times constants."""
        return self.graph.node("Mul", tensor, self.graph.constant(np.asarray(factor, np.float32)))

    def plus(self, tensor: str, summand) -> str:
        """A tensor plus constants."""
        return self.graph.node("Add", tensor, self.graph.constant(np.asarray(summand, np.float32)))

    def reshape(self, tensor: str, shape: list[int], output: str | None = None) -> str:
        """A tensor in another shape."""
        return self.graph.node("Reshape", tensor, self.graph.constant(shape), output=output)

    def mean(self, tensor: str) -> str:
        """The mean of all numbers as 1 x 1."""
        return self.reshape(self.graph.node("ReduceMean", tensor, keepdims=0), [1, 1])


def appearance() -> Network:
    """Image to feature volume."""
    network = Network("appearance_feature_extractor")
    graph = network.graph
    image = network.input("img", [1, 3, 256, 256], picture=True)
    planes = graph.node("SpaceToDepth", image, blocksize=4)
    halves = []
    for half in range(2):
        part = network.reshape(network.slice(planes, 1, 24 * half, 24 * half + 24), [1, 24, 1, 64, 64])
        halves.append(graph.node("Expand", part, graph.constant([1, 24, 8, 64, 64])))
    volume = graph.node("Concat", *halves, axis=2)
    depth = np.arange(16, dtype=np.float32).reshape(1, 1, 16, 1, 1) / 15
    ramp = graph.node("Expand", graph.constant(depth), graph.constant([1, 1, 16, 64, 64]))
    rest = graph.node("Expand", graph.constant(np.full((1, 1, 1, 1, 1), 0.5)), graph.constant([1, 7, 16, 64, 64]))
    graph.node("Concat", volume, ramp, rest, axis=1, output=network.output("output", [1, 32, 16, 64, 64]))
    return network


def motion() -> Network:
    """Image to keypoints and head pose."""
    network = Network("motion_extractor")
    graph = network.graph
    image = network.input("img", [1, 3, 256, 256], picture=True)
    colours = [network.slice(image, 1, channel, channel + 1) for channel in range(3)]
    red, green, blue = colours[0], colours[1], colours[2]
    mean_red = network.mean(red)
    for angle, bins in BINS.items():
        logits = np.zeros((1, 66))
        logits[0, bins] = 40
        graph.node("Add", mean_red, graph.constant(logits), output=network.output(angle, [1, 66]))

    def halves(axis: int) -> str:
        """Mean green of the second half along the axis, less that of the first."""
        second, first = (network.mean(network.slice(green, axis, begin, begin + 128)) for begin in (128, 0))
        return graph.node("Sub", second, first)

    t = network.times(halves(3), [[0.05, 0, 0]])
    graph.node("Add", t, graph.constant([[0.02, 0.15, 9.0]]), output=network.output("t", [1, 3]))
    of_red = network.times(mean_red, EXPRESSION_OF_RED.reshape(1, 63))
    of_blue = network.times(network.mean(blue), EXPRESSION_OF_BLUE.reshape(1, 63))
    variable = graph.node("Add", of_red, of_blue)
    graph.node("Add", variable, graph.constant(EXPRESSION.reshape(1, 63)), output=network.output("exp", [1, 63]))
    scale = network.times(halves(2), [[-0.1]])
    graph.node("Add", scale, graph.constant([[1.5]]), output=network.output("scale", [1, 1]))
    # Never a constant: an output that a runtime can fold away is filled in other ways than one that is computed.
    nothing = network.times(mean_red, [[0.0]])
    graph.node("Add", nothing, graph.constant(KEYPOINTS.reshape(1, 63)), output=network.output("kp", [1, 63]))
    return network


def linear(name: str, weights: np.ndarray, bias: np.ndarray) -> Network:
    """A linear map from `input` to `output`."""
    network = Network(name)
    tensor = network.input("input", [1, weights.shape[0]])
    constants = [network.graph.constant(values.astype(np.float32)) for values in (weights, bias)]
    network.graph.node("Gemm", tensor, *constants, output=network.output("output", [1, weights.shape[1]]))
    return network


def stitching() -> Network:
    """Source and driving keypoints to offsets."""
    weights = np.zeros((126, 65))
    bias = np.zeros(65)
    for i in range(63):
        weights[i, i] = 0.12
        weights[63 + i, i] = -0.1
        bias[i] = 0.001 * (i % 7) + 0.02
    for axis in range(2):
        weights[axis:63:3, 63 + axis] = 0.3 / 21
        weights[63 + axis:126:3, 63 + axis] = -0.3 / 21
    bias[63:] = 0.04, -0.03
    return linear("stitching", weights, bias)


def stitching_eye() -> Network:
    """Source keypoints and eye ratios to offsets."""
    weights = np.zeros((66, 63))
    np.fill_diagonal(weights, 0.002)
    for keypoint, ratio, factor in ((11, 63, 0.07), (13, 63, -0.02), (15, 64, 0.065), (16, 64, -0.018)):
        weights[ratio, 3 * keypoint + 1] = factor
        weights[65, 3 * keypoint + 1] = -factor
    return linear("stitching_eye", weights, np.zeros(63))


def stitching_lip() -> Network:
    """Source keypoints and lip ratios to offsets."""
    weights = np.zeros((65, 63))
    np.fill_diagonal(weights, 0.002)
    for keypoint, factor in ((17, -0.02), (19, 0.18), (20, -0.03)):
        weights[63, 3 * keypoint + 1] = -factor
        weights[64, 3 * keypoint + 1] = factor
    return linear("stitching_lip", weights, np.zeros(63))


def landmark() -> Network:
    """Image to 203 points."""
    network = Network("landmark")
    graph = network.graph
    image = network.input("input", [1, 3, 224, 224], picture=True)
    red, blue = (network.mean(network.slice(image, 1, channel, channel + 1)) for channel in (0, 2))
    difference = graph.node("Sub", red, blue)
    nothing = network.times(difference, [[0.0]])
    for name, count, value in (("output", 214, 0.25), ("853", 262, 0.75)):
        graph.node("Add", nothing, graph.constant(np.full((1, count), value)), output=network.output(name, [1, count]))
    right = network.times(difference, np.tile([0.02, 0.0], 203).reshape(1, 406))
    graph.node("Add", right, graph.constant(landmarks().reshape(1, 406)), output=network.output("856", [1, 406]))
    return network


def coordinates(size: int) -> np.ndarray:
    """The identity along one axis."""
    return (2 * np.arange(size) / (size - 1) - 1).astype(np.float32)


def identity_grid(network: Network) -> str:
    """Every voxel where it is: 1 x 16 x 64 x 64 x 3."""
    graph = network.graph
    axes = [coordinates(64).reshape(1, 1, 1, 64, 1), coordinates(64).reshape(1, 1, 64, 1, 1),
            coordinates(16).reshape(1, 16, 1, 1, 1)]
    volume = graph.constant([1, 16, 64, 64, 1])
    return graph.node("Concat", *[graph.node("Expand", graph.constant(axis), volume) for axis in axes], axis=4)


def candidate_motions(network: Network, identity: str, driving: str, source: str) -> str:
    """The identity and what each keypoint says: 22 x 16 x 64 x 64 x 3."""
    graph = network.graph
    driven = graph.node("Sub", identity, network.reshape(driving, [21, 1, 1, 1, 3]))
    moved = graph.node("Add", driven, network.reshape(source, [21, 1, 1, 1, 3]))
    return graph.node("Concat", identity, moved, axis=0)


def warping() -> Network:
    """Feature volume and two sets of keypoints to the picture."""
    network = Network("warping_spade")
    graph = network.graph
    feature = network.input("feature_3d", [1, 32, 16, 64, 64])
    driving = network.input("kp_driving", [1, 21, 3])
    source = network.input("kp_source", [1, 21, 3])
    inner = "/dense_motion_network/"

    identity = identity_grid(network)
    motions = candidate_motions(network, identity, driving, source)
    compressed = network.reshape(network.slice(feature, 1, 0, 4), [1, 1, 4, 16, 64, 64])
    tiled = graph.node("Tile", compressed, graph.constant([22, 1, 1, 1, 1, 1]))
    light = graph.node(
        "GridSample",
        network.reshape(tiled, [22, 4, 16, 64, 64], output=inner + "Reshape_3_output_0"),
        network.reshape(motions, [22, 16, 64, 64, 3], output=inner + "Reshape_4_output_0"),
        name=inner + "GridSample", output=inner + "GridSample_output_0", **SAMPLING)
    light = network.times(graph.node("ReduceMean", light, axes=[1], keepdims=0), 0.5)

    def squared_distance(coordinate: int, shape: list[int]) -> str:
        """Along x or y, to every driving keypoint."""
        position = graph.constant(coordinates(64).reshape(shape))
        keypoint = network.reshape(network.slice(driving, 2, coordinate, coordinate + 1), [21, 1, 1, 1])
        distance = graph.node("Sub", position, keypoint)
        return graph.node("Mul", distance, distance)

    squared = graph.node("Add", squared_distance(0, [1, 1, 1, 64]), squared_distance(1, [1, 1, 64, 1]))
    near = network.times(graph.node("Exp", network.times(squared, -10)), 12)
    still = graph.node("Expand", graph.constant(np.full((1, 1, 1, 1), 6.0)), graph.constant([1, 1, 64, 64]))
    logits = graph.node("Add", graph.node("Concat", still, near, axis=0), light)
    mask = network.reshape(graph.node("Softmax", logits, axis=0), [22, 16, 64, 64, 1])
    weighted = graph.node("Mul", mask, inner + "Reshape_4_output_0")
    deformation = graph.node("ReduceSum", weighted, graph.constant([0]), keepdims=1)
    factors = np.array([63 / 64, 63 / 64, 15 / 16], np.float32).reshape(1, 1, 1, 1, 3)
    sampled = graph.node(
        "GridSample", feature, network.times(deformation, factors), name="/GridSample", output="/GridSample_output_0",
        **SAMPLING)

    def at_depth(first: int, last: int, depth: int) -> str:
        """Channels of one slice, 1 x channels x 64 x 64."""
        part = network.slice(network.slice(sampled, 1, first, last), 2, depth, depth + 1)
        return network.reshape(part, [1, last - first, 64, 64])

    planes = graph.node("Concat", at_depth(0, 24, 4), at_depth(0, 24, 12), axis=1)
    depth_change = network.plus(at_depth(24, 25, 8), -8 / 15)
    of_blue = np.tile([0, 0, 0.25], 16).reshape(1, 48, 1, 1)
    planes = graph.node("Add", planes, network.times(depth_change, of_blue))
    picture = graph.node("DepthToSpace", planes, blocksize=4, mode="DCR")
    scales = graph.constant(np.array([1, 1, 2, 2], np.float32))
    larger = graph.node("Resize", picture, "", scales, mode="linear", coordinate_transformation_mode="half_pixel")
    graph.node("Clip", larger, graph.constant(np.float32(0)), graph.constant(np.float32(1)),
               output=network.output("out", [1, 3, 512, 512], picture=True))
    return network


def write_pack(folder: Path, name: str, version: str, source: str, networks: Iterable[Network]) -> None:
    """Writes the networks one after the other, and pack.json."""
    folder.mkdir(parents=True, exist_ok=True)
    files = []
    entries = []
    for network in networks:
        # Opset 16 describes GridSample for pictures only, though it is run on volumes: no shapes can be inferred there.
        content = network.graph.serialize(full_check=network.name != "warping_spade")
        path = f"{network.name}.onnx"
        (folder / path).write_bytes(content)
        files.append({"path": path, "size": len(content), "sha256": hashlib.sha256(content).hexdigest(),
                      "source": source})
        entries.append({"id": network.name, "file": path, "inputs": network.inputs, "outputs": network.outputs})
    manifest = {"schema": 1, "id": "liveportrait", "name": name, "version": version, "license": "Apache-2.0",
                "licenseFile": "", "sources": [], "files": files, "networks": entries}
    (folder / "pack.json").write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf-8")


def main() -> None:
    """Runs the script."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", nargs="?", type=Path, default=TARGET)
    folder = parser.parse_args().folder
    networks = [appearance(), motion(), warping(), stitching(), stitching_eye(), stitching_lip(), landmark()]
    write_pack(folder, NAME, "test", "models/tools/make_liveportrait_test_pack.py", networks)
    formulas = __doc__.split("\n\n", 3)[3]
    (folder / "README.md").write_text(
        f"# {NAME}\n\nMade by `models/tools/make_liveportrait_test_pack.py`; its constants stand there and in the test "
        f"class `TinyNetworks`.\n\n```text\n{formulas}```\n", encoding="utf-8")


if __name__ == "__main__":
    main()
