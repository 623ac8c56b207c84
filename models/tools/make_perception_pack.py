"""Makes the `perception` model pack: fetches the networks, converts them, checks them, writes pack and manifest.

    python3 -m venv venv && venv/bin/pip install -r requirements.txt
    venv/bin/python make_perception_pack.py

Needs `npm` on the PATH. The same versions give the same bytes. `--check` writes nothing and fails when a file of the
pack is not what this script makes. `--downloads DIR` keeps the tarballs there.
"""

import argparse
import hashlib
import json
import sys
import tempfile
from pathlib import Path

import reference_vectors
from canonical_face import canonical_face_json
from npm_source import NpmContent, NpmPackage
from tflite_model import TfliteModel
from tflite_to_onnx import convert

MODULE = Path(__file__).resolve().parent.parent
PACK = MODULE / "src/main/resources/posestudio/models/perception"
REFERENCE = MODULE / "src/test/resources/posestudio/models/perception/reference.json"
LICENCE = Path(__file__).resolve().parent / "apache-2.0.txt"

FACE_MESH = NpmPackage(
    "@mediapipe/face_mesh",
    "0.4.1657299874",
    "sha512-Jdza+77HjDH4SQ6/DAYmnKUYdh2fU1GbhuGqXZbkK5rnJKpZLZe5KQeJmwUq9dmkYkCPSq4oe9vmcuveRPpwag==",
)
FACE_DETECTION = NpmPackage(
    "@mediapipe/face_detection",
    "0.4.1657300184",
    "sha512-k5aYtTf7av7GwD3C9T4LJB/okHK/uJwFQSOmJ9OHZMlwg7SdYVMolRgDlA962OU7fIBKsrOA7f7BzD2gpzcAKw==",
)
SELFIE_SEGMENTATION = NpmPackage(
    "@mediapipe/selfie_segmentation",
    "0.1.1675465747",
    "sha512-IxYxNhwE5VwOm52L1yoFWYLP7q9Pd+NJjzOC5tlepfvEGaY3o9hslhUrx9BgseqdfZtKSDtd/4NfCSMjNzQalA==",
)
PACKED_ASSETS = "face_mesh_solution_packed_assets"
GEOMETRY = "geometry_pipeline_metadata_landmarks.binarypb"

# Network, package, Emscripten archive inside it or None, what black and white are to the network.
NETWORKS = [
    ("face_detection_short_range", FACE_MESH, PACKED_ASSETS, [-1, 1]),
    ("face_detection_full_range", FACE_DETECTION, None, [-1, 1]),
    ("face_landmark_with_attention", FACE_MESH, PACKED_ASSETS, [0, 1]),
    ("selfie_segmentation", SELFIE_SEGMENTATION, None, [0, 1]),
]
# Outputs of the attention head, by the landmark boxes they were cut from; the boxes list the mesh vertices in order.
REFINED_OUTPUTS = ["output_lips", "output_left_eye", "output_right_eye"]


def refinements(landmark_network: TfliteModel) -> dict[str, list[int]]:
    """For each refined output, the mesh vertices that its points replace."""
    boxes = [op.flexbuffer() for op in landmark_network.operators if op.name == "Landmarks2TransformMatrix"]
    return {name: [int(i) for i in box["subset_idxs"]] for name, box in zip(REFINED_OUTPUTS, boxes, strict=True)}


def describe_network(name: str, model: TfliteModel, value_range: list[int]) -> dict:
    """The manifest's entry for one network."""
    inputs = [
        {"name": model.names[i], "shape": model.shapes[i], "layout": "NHWC, RGB", "range": value_range}
        for i in model.inputs
    ]
    outputs = [{"name": model.names[i], "shape": model.shapes[i]} for i in model.outputs]
    return {"id": name, "file": f"{name}.onnx", "inputs": inputs, "outputs": outputs}


def manifest(packages: list[NpmContent], files: dict[str, bytes], origins: dict[str, str], networks: list[dict]) -> str:
    """The text of pack.json."""
    content = {
        "schema": 1,
        "id": "perception",
        "name": "MediaPipe face perception",
        "version": "1",
        "license": "Apache-2.0",
        "licenseFile": "LICENSE.txt",
        "sources": [
            {
                "registry": "npm",
                "package": content.package.name,
                "version": content.package.version,
                "license": "Apache-2.0",
                "integrity": content.package.integrity,
                "sha256": content.sha256,
            }
            for content in packages
        ],
        "files": [
            {"path": path, "size": len(data), "sha256": hashlib.sha256(data).hexdigest(), "source": origins[path]}
            for path, data in files.items()
        ],
        "networks": networks,
    }
    return json.dumps(content, indent=2) + "\n"


def make(downloads: Path) -> dict[Path, bytes]:
    """Every file this script is responsible for, by its path."""
    contents = {package: package.fetch(downloads) for package in (FACE_MESH, FACE_DETECTION, SELFIE_SEGMENTATION)}
    files: dict[str, bytes] = {}
    origins: dict[str, str] = {}
    networks, records = [], []
    landmark_network = None
    for name, package, assets, value_range in NETWORKS:
        content = contents[package]
        tflite = content.read_packed(assets, f"{name}.tflite") if assets else content.read(f"{name}.tflite")
        model = TfliteModel(tflite)
        network = describe_network(name, model, value_range)
        onnx = convert(tflite, name)
        records.append(reference_vectors.record(network, tflite, onnx))
        networks.append(network)
        files[f"{name}.onnx"] = onnx
        origins[f"{name}.onnx"] = package.describe(f"{assets}.data, {name}.tflite" if assets else f"{name}.tflite")
        if name == "face_landmark_with_attention":
            landmark_network = model
    geometry = contents[FACE_MESH].read_packed(PACKED_ASSETS, GEOMETRY)
    files["canonical_face.json"] = canonical_face_json(geometry, refinements(landmark_network)).encode()
    origins["canonical_face.json"] = FACE_MESH.describe(f"{PACKED_ASSETS}.data, {GEOMETRY}")
    files["LICENSE.txt"] = LICENCE.read_bytes()
    origins["LICENSE.txt"] = "https://www.apache.org/licenses/LICENSE-2.0.txt"
    text = manifest(list(contents.values()), files, origins, networks)
    made = {PACK / path: data for path, data in files.items()}
    made[PACK / "pack.json"] = text.encode()
    made[REFERENCE] = reference_vectors.to_json(records).encode()
    return made


def main() -> int:
    """Runs the script; the exit code is 1 when `--check` finds a difference."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--check", action="store_true", help="compare with what is there, write nothing")
    parser.add_argument("--downloads", type=Path, help="folder that keeps the downloaded tarballs")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        downloads = arguments.downloads or Path(temporary)
        downloads.mkdir(parents=True, exist_ok=True)
        made = make(downloads)
    different = [path for path, data in made.items() if not path.exists() or path.read_bytes() != data]
    for path in different:
        print(f"{'differs' if arguments.check else 'writes'} {path.relative_to(MODULE)}")
        if not arguments.check:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(made[path])
    print(f"{len(made) - len(different)} of {len(made)} files were as they should be")
    return 1 if arguments.check and different else 0


if __name__ == "__main__":
    sys.exit(main())
