"""Writes a LivePortrait pack with the true sizes of tensors and layers, and random weights: to measure time and memory.

    venv/bin/python make_random_pack.py FOLDER [--half]

What it draws means nothing, but it is finite and follows the input. Half a gigabyte: never into the repository. Layers and
their sizes are those of the public networks; the numbers of parameters are checked. The heads of the motion extractor are
biased towards a plausible face, so that keypoints lie in the picture. Landmarks are those of the miniature pack. With --half the network that draws computes in half precision inside; the others must not.
"""

import argparse
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from onnx import TensorProto

import make_liveportrait_test_pack as miniature
from make_liveportrait_test_pack import OPSET, Network
from onnx_graph import OnnxGraph

NEAREST = {"mode": "nearest", "coordinate_transformation_mode": "asymmetric", "nearest_mode": "floor"}


class HalfGraph(OnnxGraph):
    """A graph whose numbers are of half precision between its inputs and outputs, which are floats as ever."""

    def input(self, name: str, shape: list[int]) -> str:
        """Declares a float input; what is returned is of half precision."""
        return self.node("Cast", super().input(name, shape), to=TensorProto.FLOAT16)

    def constant(self, value) -> str:
        """A constant; 32-bit floats are turned into 16-bit ones."""
        array = np.asarray(value)
        return super().constant(array.astype(np.float16) if array.dtype.kind == "f" else array)


class RandomNetwork(Network):
    """A network whose layers get weights that keep the size of what passes through them."""

    def __init__(self, name: str, seed: int, half: bool = False):
        super().__init__(name)
        if half:
            self.graph = HalfGraph(name, OPSET)
        self._random = np.random.default_rng(seed)
        self.parameters = 0

    def weights(self, shape: list[int], deviation: float) -> str:
        """A normally distributed constant."""
        self.parameters += int(np.prod(shape))
        return self.graph.constant(self._random.standard_normal(shape, np.float32) * np.float32(deviation))

    def zeros(self, count: int) -> str:
        """A bias."""
        self.parameters += count
        return self.graph.constant(np.zeros(count, np.float32))

    def conv(self, tensor: str, inputs: int, outputs: int, kernel: int, axes: int = 2, gain: float = 2.0,
             bias: bool = True, stride: int = 1, groups: int = 1, padded: bool = True, folded: bool = False) -> str:
        """A convolution; `folded` counts the two numbers for each channel of a normalisation that is part of it."""
        weights = self.weights([outputs, inputs // groups] + [kernel] * axes,
                               np.sqrt(gain / (inputs // groups * kernel ** axes)))
        self.parameters += 2 * outputs if folded else 0
        pads = [kernel // 2 if padded else 0] * (2 * axes)
        return self.graph.node("Conv", tensor, weights, *([self.zeros(outputs)] if bias else []),
                               kernel_shape=[kernel] * axes, pads=pads, strides=[stride] * axes, group=groups)

    def relu_conv(self, tensor: str, inputs: int, outputs: int, kernel: int, axes: int = 2) -> str:
        """Convolution with folded normalisation, then ReLU."""
        return self.graph.node("Relu", self.conv(tensor, inputs, outputs, kernel, axes, folded=True))

    def enlarged(self, tensor: str, scales: list[float], output: str | None = None) -> str:
        """Nearest neighbour."""
        constant = OnnxGraph.constant(self.graph, np.array(scales, np.float32))
        return self.graph.node("Resize", tensor, "", constant, output=output, **NEAREST)

    def dense(self, tensor: str, inputs: int, outputs: int, gain: float = 2.0, output: str | None = None,
              bias: np.ndarray | None = None) -> str:
        """A fully connected layer."""
        weights = self.weights([inputs, outputs], np.sqrt(gain / inputs))
        if bias is None:
            summand = self.zeros(outputs)
        else:
            self.parameters += outputs
            summand = self.graph.constant(bias.astype(np.float32).reshape(outputs))
        return self.graph.node("Add", self.graph.node("MatMul", tensor, weights), summand, output=output)

    def checked(self, parameters: int) -> "RandomNetwork":
        """Itself, when it has that many parameters."""
        if self.parameters != parameters:
            raise ValueError(f"{self.name} has {self.parameters} parameters, not {parameters}")
        return self


def appearance() -> RandomNetwork:
    """Two halvings, then six residual blocks on the volume."""
    network = RandomNetwork("appearance_feature_extractor", 1)
    node = network.graph.node
    x = network.relu_conv(network.input("img", [1, 3, 256, 256], picture=True), 3, 64, 3)
    for channels in (64, 128):
        x = node("AveragePool", network.relu_conv(x, channels, 2 * channels, 3), kernel_shape=[2, 2], strides=[2, 2])
    x = network.reshape(network.conv(x, 256, 512, 1), [1, 32, 16, 64, 64])
    for block in range(6):
        ones, zeros = (network.graph.constant(np.full(32, value, np.float32)) for value in (1, 0))
        network.parameters += 64
        y = node("Relu", node("BatchNormalization", x, ones, zeros, zeros, ones))
        y = network.conv(network.relu_conv(y, 32, 32, 3, 3), 32, 32, 3, 3, gain=0.1)
        last = network.output("output", [1, 32, 16, 64, 64]) if block == 5 else None
        x = node("Add", x, y, output=last)
    return network.checked(836_224)


def layer_norm(network: RandomNetwork, tensor: str, channels: int, axis: int) -> str:
    """Along one axis, of operators that opset 16 has."""
    node = network.graph.node
    shape = [1, channels, 1, 1] if axis == 1 else [channels]
    centred = node("Sub", tensor, node("ReduceMean", tensor, axes=[axis]))
    variance = node("ReduceMean", node("Mul", centred, centred), axes=[axis])
    normal = node("Div", centred, node("Sqrt", network.plus(variance, 1e-6)))
    network.parameters += 2 * channels
    return network.plus(network.times(normal, np.ones(shape)), np.zeros(shape))


def convnext_block(network: RandomNetwork, x: str, channels: int) -> str:
    """Depthwise convolution, then two pointwise layers with a global response normalisation between."""
    node = network.graph.node
    wide = 4 * channels
    y = node("Transpose", network.conv(x, channels, channels, 7, groups=channels), perm=[0, 2, 3, 1])
    y = network.dense(layer_norm(network, y, channels, -1), channels, wide)
    y = node("Mul", network.times(y, 0.5), network.plus(node("Erf", network.times(y, np.sqrt(0.5))), 1.0))
    size = node("ReduceL2", y, axes=[1, 2])
    response = node("Div", size, network.plus(node("ReduceMean", size, axes=[-1]), 1e-6))
    network.parameters += 2 * wide
    weighted = network.times(node("Mul", y, response), np.full(wide, 0.1))
    y = node("Add", network.plus(weighted, np.zeros(wide)), y)
    y = network.dense(y, wide, channels, gain=0.2)
    return node("Add", x, node("Transpose", y, perm=[0, 3, 1, 2]))


def motion() -> RandomNetwork:
    """ConvNeXt V2 Tiny with seven heads."""
    network = RandomNetwork("motion_extractor", 2)
    image = network.input("img", [1, 3, 256, 256], picture=True)
    x = layer_norm(network, network.conv(image, 3, 96, 4, stride=4, padded=False), 96, 1)
    channels = 96
    for blocks in (3, 3, 9, 3):
        for _ in range(blocks):
            x = convnext_block(network, x, channels)
        if channels < 768:
            x = network.conv(layer_norm(network, x, channels, 1), channels, 2 * channels, 2, stride=2, padded=False)
            channels *= 2
    x = layer_norm(network, network.graph.node("ReduceMean", x, axes=[2, 3], keepdims=0), 768, -1)
    heads = {"pitch": 66, "yaw": 66, "roll": 66, "t": 3, "exp": 63, "scale": 1, "kp": 63}
    biases = {"t": np.array([0.02, 0.15, 0.0]), "exp": miniature.EXPRESSION, "scale": np.array([1.5]),
              "kp": miniature.KEYPOINTS}
    for angle, bins in miniature.BINS.items():
        biases[angle] = np.zeros(66)
        biases[angle][bins] = 20
    for head, count in heads.items():
        output = network.output(head, [1, count])
        network.dense(x, 768, count, gain=1e-5, bias=biases[head], output=output)
    return network.checked(28_118_728)


def heatmaps(network: RandomNetwork, keypoints: str, identity: str) -> str:
    """A Gaussian of variance 0.01 about each of 21 points: 21 x 16 x 64 x 64."""
    node = network.graph.node
    distance = node("Sub", identity, network.reshape(keypoints, [21, 1, 1, 1, 3]))
    squared = node("ReduceSum", node("Mul", distance, distance), network.graph.constant([-1]), keepdims=0)
    return node("Exp", network.times(squared, -50.0))


def hourglass(network: RandomNetwork, x: str) -> str:
    """Five halvings of width and height and back, with what was there before laid beside it."""
    node = network.graph.node
    levels = [x]
    inputs = 110
    for i in range(5):
        y = network.relu_conv(levels[-1], inputs, 64 << i, 3, 3)
        levels.append(node("AveragePool", y, kernel_shape=[1, 2, 2], strides=[1, 2, 2]))
        inputs = 64 << i
    y = levels.pop()
    for i in reversed(range(5)):
        larger = network.enlarged(y, [1, 1, 1, 2, 2])
        y = network.relu_conv(larger, 1024 if i == 4 else 2 * (64 << i), 32 << i, 3, 3)
        y = node("Concat", y, levels.pop(), axis=1)
    return network.relu_conv(y, 142, 142, 3, 3)


def dense_motion(network: RandomNetwork, feature: str, driving: str, source: str) -> tuple[str, str]:
    """Where every voxel comes from, and what of the result is hidden in the source."""
    node, constant = network.graph.node, network.graph.constant
    inner = "/dense_motion_network/"
    compressed = network.relu_conv(feature, 32, 4, 1, 3)
    identity = miniature.identity_grid(network)
    motions = miniature.candidate_motions(network, identity, driving, source)
    tiled = node("Tile", network.reshape(compressed, [1, 1, 4, 16, 64, 64]), constant([22, 1, 1, 1, 1, 1]))
    deformed = node(
        "GridSample", network.reshape(tiled, [22, 4, 16, 64, 64], output=inner + "Reshape_3_output_0"),
        network.reshape(motions, [22, 16, 64, 64, 3], output=inner + "Reshape_4_output_0"),
        name=inner + "GridSample", output=inner + "GridSample_output_0", **miniature.SAMPLING)
    heat = node("Sub", heatmaps(network, driving, identity), heatmaps(network, source, identity))
    heat = node("Concat", constant(np.zeros((1, 16, 64, 64), np.float32)), heat, axis=0)
    seen = node("Concat", network.reshape(heat, [22, 1, 16, 64, 64]), deformed, axis=1)
    prediction = hourglass(network, network.reshape(seen, [1, 110, 16, 64, 64]))
    mask = node("Softmax", network.conv(prediction, 142, 22, 7, 3, gain=1.0), axis=1)
    candidates = node("Transpose", inner + "Reshape_4_output_0", perm=[0, 4, 1, 2, 3])
    weighted = node("Mul", candidates, network.reshape(mask, [22, 1, 16, 64, 64]))
    deformation = node("ReduceSum", weighted, constant([0]), keepdims=1)
    hidden = network.conv(network.reshape(prediction, [1, 2272, 64, 64]), 2272, 1, 7, gain=1.0)
    return node("Transpose", deformation, perm=[0, 2, 3, 4, 1]), node("Sigmoid", hidden)


def spade(network: RandomNetwork, normal: str, segments: str, channels: int) -> str:
    """A normalised tensor, scaled and shifted as the segments say."""
    node = network.graph.node
    shared = node("Relu", network.conv(segments, 256, 128, 3))
    scale = network.conv(shared, 128, channels, 3, gain=0.2)
    shift = network.conv(shared, 128, channels, 3, gain=0.2)
    return node("Add", node("Mul", normal, network.plus(scale, 1.0)), shift)


def spade_block(network: RandomNetwork, x: str, feature: str, inputs: int, outputs: int, factor: int) -> str:
    """A residual block; `factor` is how much larger than the feature it is."""
    node = network.graph.node
    middle = min(inputs, outputs)

    def normal(tensor: str, channels: int) -> str:
        ones, zeros = (network.graph.constant(np.full(channels, value, np.float32)) for value in (1, 0))
        return node("InstanceNormalization", tensor, ones, zeros)

    def leaky(tensor: str) -> str:
        return node("LeakyRelu", tensor, alpha=0.2)

    first, segments = normal(x, inputs), network.enlarged(feature, [1, 1, factor, factor])
    shortcut = x
    if inputs != outputs:
        shortcut = network.conv(spade(network, first, segments, inputs), inputs, outputs, 1, bias=False, gain=1.0)
    y = network.conv(leaky(spade(network, first, segments, inputs)), inputs, middle, 3)
    segments = network.enlarged(feature, [1, 1, factor, factor])
    y = network.conv(leaky(spade(network, normal(y, middle), segments, middle)), middle, outputs, 3, gain=0.5)
    return node("Add", shortcut, y)


def warping(half: bool) -> RandomNetwork:
    """Dense motion, warp and decoder."""
    network = RandomNetwork("warping_spade", 3, half)
    node = network.graph.node
    feature = network.input("feature_3d", [1, 32, 16, 64, 64])
    driving = network.input("kp_driving", [1, 21, 3])
    source = network.input("kp_source", [1, 21, 3])
    deformation, visible = dense_motion(network, feature, driving, source)
    warped = node("GridSample", feature, deformation, name="/GridSample", output="/GridSample_output_0",
                  **miniature.SAMPLING)
    x = node("LeakyRelu", network.conv(network.reshape(warped, [1, 512, 64, 64]), 512, 256, 3, folded=True), alpha=0.01)
    looks = node("Mul", network.conv(x, 256, 256, 1), visible)
    x = network.conv(looks, 256, 512, 3)
    for _ in range(6):
        x = spade_block(network, x, looks, 512, 512, 1)
    x = spade_block(network, network.enlarged(x, [1, 1, 2, 2]), looks, 512, 256, 2)
    x = spade_block(network, network.enlarged(x, [1, 1, 2, 2]), looks, 256, 64, 4)
    x = network.conv(node("LeakyRelu", x, alpha=0.2), 64, 12, 3, gain=1.0)
    out = network.output("out", [1, 3, 512, 512], picture=True)
    picture = node("Sigmoid", node("DepthToSpace", x, blocksize=2, mode="CRD"))
    node("Cast", picture, output=out, to=TensorProto.FLOAT)
    return network.checked(45_529_829 + 55_365_388)


def perceptron(name: str, seed: int, widths: list[int], parameters: int) -> RandomNetwork:
    """Dense layers with ReLU between; small answers."""
    network = RandomNetwork(name, seed)
    x = network.input("input", [1, widths[0]])
    for inputs, outputs in zip(widths[:-2], widths[1:-1]):
        x = network.graph.node("Relu", network.dense(x, inputs, outputs))
    network.dense(x, widths[-2], widths[-1], gain=1e-4, output=network.output("output", [1, widths[-1]]))
    return network.checked(parameters)


def networks(half: bool) -> Iterator[Network]:
    """One after the other, so that only one is in memory."""
    yield appearance()
    yield motion()
    yield warping(half)
    yield perceptron("stitching", 4, [126, 128, 128, 64, 65], 45_249)
    yield perceptron("stitching_eye", 5, [66, 256, 256, 128, 128, 64, 63], 144_703)
    yield perceptron("stitching_lip", 6, [65, 128, 128, 64, 63], 37_311)
    yield miniature.landmark()


def main() -> None:
    """Runs the script."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--half", action="store_true", help="the network that draws computes in half precision")
    arguments = parser.parse_args()
    folder = arguments.folder
    repository = Path(__file__).resolve().parents[2]
    if folder.resolve().is_relative_to(repository):
        parser.error(f"half a gigabyte must not lie in {repository}")
    version = "random, half precision" if arguments.half else "random"
    miniature.write_pack(folder, "LivePortrait pack with random weights", version, "models/tools/make_random_pack.py",
                         networks(arguments.half))


if __name__ == "__main__":
    main()
