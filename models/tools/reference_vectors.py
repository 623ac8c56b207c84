"""Reference outputs of the networks on inputs made by a formula, and the comparison of converted networks with them.

The TFLite interpreter is the reference where it can run a network, else `numpy_reference.py`.
The formula is repeated in the Java tests (`ReferenceVectorsTest`): blocks of 8 x 8 pixels with pseudo-random colours.
"""

import json

import numpy as np
import onnxruntime
import tensorflow as tf

import numpy_reference
from tflite_model import TfliteModel

BLOCK = 8
SAMPLES_PER_OUTPUT = 200


def pattern(height: int, width: int, low: float, high: float) -> np.ndarray:
    """The test input, 1 x height x width x 3: 32-bit integer arithmetic that wraps, then the top 24 bits as 0..1."""
    y, x, c = np.meshgrid(np.arange(height), np.arange(width), np.arange(3), indexing="ij")
    mixed = (y // BLOCK * 73856093) ^ (x // BLOCK * 19349663) ^ (c * 83492791)
    hashed = (mixed * 2654435761) & 0xFFFFFFFF
    return (low + (high - low) * (hashed >> 8) / 2.0**24).astype(np.float32)[None]


def reference_outputs(tflite: bytes, values: np.ndarray) -> tuple[str, dict[str, np.ndarray]]:
    """Who judged, and every output by name."""
    model = TfliteModel(tflite)
    ours = numpy_reference.run(model, {model.input_names()[0]: values})
    try:
        interpreter = tf.lite.Interpreter(model_content=tflite)
        interpreter.allocate_tensors()
    except (RuntimeError, ValueError):
        return "numpy", ours
    interpreter.set_tensor(interpreter.get_input_details()[0]["index"], values)
    interpreter.invoke()
    # The interpreter renames outputs but keeps the file's order.
    details = interpreter.get_output_details()
    theirs = {name: interpreter.get_tensor(d["index"]) for name, d in zip(model.output_names(), details, strict=True)}
    for name, value in theirs.items():
        require_close(f"numpy_reference, {name}", ours[name], value)
    return "tflite", theirs


def tolerance(values: np.ndarray) -> float:
    """How far two float32 runs of one network may lie apart: rounding adds up over some hundred layers."""
    return float(1e-4 + 2e-5 * np.abs(values).max())


def require_close(what: str, found: np.ndarray, expected: np.ndarray) -> float:
    """The largest difference; ends the program when it is more than rounding."""
    if found.shape != expected.shape:
        raise SystemExit(f"{what}: shape {found.shape} instead of {expected.shape}")
    worst = float(np.abs(found - expected).max())
    if not worst <= tolerance(expected):
        raise SystemExit(f"{what}: differs by {worst:.3g}, allowed {tolerance(expected):.3g}")
    return worst


def record(network: dict, tflite: bytes, onnx: bytes) -> dict:
    """Checks one converted network and returns what the Java tests compare theirs with."""
    (spec,) = network["inputs"]
    values = pattern(spec["shape"][1], spec["shape"][2], *spec["range"])
    judge, expected = reference_outputs(tflite, values)
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(onnx, options, providers=["CPUExecutionProvider"])
    names = [output["name"] for output in network["outputs"]]
    outputs = []
    for name, found in zip(names, session.run(names, {spec["name"]: values})):
        worst = require_close(f"{network['id']}, {name}", found, expected[name])
        print(f"  {network['id']} {name}: within {worst:.2g} of {judge}, values up to {np.abs(found).max():.3g}")
        flat = expected[name].reshape(-1)
        step = -(-flat.size // SAMPLES_PER_OUTPUT)
        outputs.append(
            {
                "name": name,
                "step": step,
                "tolerance": float(f"{tolerance(flat):.3g}"),
                "values": [float(f"{v:.7g}") for v in flat[::step]],
            }
        )
    return {"network": network["id"], "judge": judge, "outputs": outputs}


def to_json(records: list[dict]) -> str:
    """One output to a line."""
    lines = []
    for entry in records:
        outputs = ",\n".join("    " + json.dumps(output, separators=(",", ":")) for output in entry["outputs"])
        head = f'"network": "{entry["network"]}", "judge": "{entry["judge"]}"'
        lines.append(f'  {{{head}, "outputs": [\n{outputs}\n  ]}}')
    return '{"records": [\n' + ",\n".join(lines) + "\n]}\n"
