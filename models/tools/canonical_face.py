"""The canonical face mesh out of MediaPipe's `geometry_pipeline_metadata_landmarks.binarypb`.

Its protobuf message (mediapipe/modules/face_geometry/protos/geometry_pipeline_metadata.proto) is read by hand, so that
no generated code is needed: field 1 is the mesh (3 = vertex floats x y z u v, 4 = triangle indices), field 2 repeats
the Procrustes basis (1 = landmark, 2 = weight).
"""

import json
import struct

VERTEX_COUNT = 468
TRIANGLE_COUNT = 898


def _varint(data: bytes, at: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            return value, at


def _fields(data: bytes):
    """Yields (field number, value) of one protobuf message; knows varints, byte strings and 32-bit floats."""
    at = 0
    while at < len(data):
        key, at = _varint(data, at)
        field, wire = key >> 3, key & 7
        if wire == 0:
            value, at = _varint(data, at)
        elif wire == 2:
            length, at = _varint(data, at)
            value, at = data[at : at + length], at + length
        elif wire == 5:
            (value,), at = struct.unpack("<f", data[at : at + 4]), at + 4
        else:
            raise ValueError(f"protobuf wire type {wire}")
        yield field, value


def _shortest(value: float) -> float:
    """The shortest decimal that is the same 32-bit float, for a compact and exact file."""
    for digits in range(1, 10):
        text = f"{value:.{digits}g}"
        if struct.pack("<f", float(text)) == struct.pack("<f", value):
            return float(text)
    return value


def canonical_face_json(binarypb: bytes, refinements: dict[str, list[int]]) -> str:
    """The mesh, its triangles, texture coordinates and Procrustes weights, one array to a line.

    `refinements` names, for each refined output of the landmark network, the mesh vertices its points replace.
    """
    message = list(_fields(binarypb))
    (mesh,) = [list(_fields(value)) for field, value in message if field == 1]
    numbers = [_shortest(value) for field, value in mesh if field == 3]
    triangles = [value for field, value in mesh if field == 4]
    if len(numbers) != 5 * VERTEX_COUNT or len(triangles) != 3 * TRIANGLE_COUNT:
        raise SystemExit(f"canonical mesh with {len(numbers)} numbers and {len(triangles)} indices")
    basis = [dict(_fields(value)) for field, value in message if field == 2]
    content = {
        "unit": "centimetre; x to the viewer's right, y up, z out of the face",
        "vertices": [numbers[i] for i in range(len(numbers)) if i % 5 < 3],
        "textureCoordinates": [numbers[i] for i in range(len(numbers)) if i % 5 >= 3],
        "triangles": triangles,
        "procrustesWeights": {str(entry[1]): _shortest(entry[2]) for entry in basis},
        "refinements": refinements,
    }
    lines = [f"{json.dumps(key)}: {json.dumps(value, separators=(',', ':'))}" for key, value in content.items()]
    return "{\n" + ",\n".join(lines) + "\n}\n"
