"""Small pictures made on the spot, sound and broken, so that no picture need lie in the tests.

A recipe is a line of words: `PNG 600x400 white`, and then any of these:

    spot:#0f3229       a disc of this colour in the middle
    clear              see-through where nothing is painted
    turned             stored on its side, with an EXIF note that says so
    secret             with an EXIF note that no reader should meet
    moving             two frames
    grey16             a PNG of 65,536 greys
    cut                the last third is gone
    claims:60000x60000 the header says this size
    pieces:20000       so many empty comments before what is painted
    scans:1000         its last scan so many times (a JPEG comes sharp bit by bit)
"""

from __future__ import annotations

import struct
import zlib
from io import BytesIO

from PIL import Image, ImageDraw

SECRET = "52.09 graden noord"
_ORIENTATION, _DESCRIPTION = 0x0112, 0x010E
_PNG_COMMENT = b"\0\0\0\0tEXt" + struct.pack(">I", zlib.crc32(b"tEXt"))


def paint(recipe: str) -> bytes:
    """Return the bytes of the picture that `recipe` describes."""
    kind, size, ground, *words = recipe.split()
    width, height = (int(side) for side in size.split("x"))
    told = dict(word.partition(":")[::2] for word in words)
    image = Image.new("RGBA", (width, height), "#0000" if "clear" in told else ground)
    if "spot" in told:
        inset = width // 5, height // 5, width - width // 5 - 1, height - height // 5 - 1
        ImageDraw.Draw(image).ellipse(inset, fill=told["spot"])
    exif = Image.Exif()
    if "turned" in told:
        image = image.transpose(Image.Transpose.ROTATE_90)
        exif[_ORIENTATION] = 6
    if "secret" in told:
        exif[_DESCRIPTION] = SECRET
    if kind in ("JPEG", "MPO"):
        image = image.convert("RGB")
    if "grey16" in told:
        image = image.convert("L").convert("I").point(lambda value: value * 257).convert("I;16")
    frames: dict[str, object] = {"progressive": True} if "scans" in told else {}
    if "moving" in told:
        frames = {"save_all": True, "append_images": [Image.new(image.mode, image.size, "red")]}
    out = BytesIO()
    image.save(out, kind, **({"exif": exif} if exif else {}), **frames)
    data = out.getvalue()
    if "scans" in told:
        last = data.rfind(b"\xff\xda")
        data = data[:last] + data[last:-2] * int(told["scans"]) + data[-2:]
    if "pieces" in told:
        before, piece = (33, _PNG_COMMENT) if kind == "PNG" else (2, b"\xff\xfe\0\2")
        data = data[:before] + piece * int(told["pieces"]) + data[before:]
    if "claims" in told:
        data = _claiming(kind, data, *(int(side) for side in told["claims"].split("x")))
    return data[: len(data) * 2 // 3] if "cut" in told else data


def _claiming(kind: str, data: bytes, width: int, height: int) -> bytes:
    """Return the picture with another size in its header."""
    if kind == "PNG":
        header = b"IHDR" + struct.pack(">II", width, height) + data[24:29]
        return data[:12] + header + struct.pack(">I", zlib.crc32(header)) + data[33:]
    assert kind == "WEBP", kind
    claim = struct.pack("<I", width - 1)[:3] + struct.pack("<I", height - 1)[:3]
    header = b"VP8X" + struct.pack("<I", 10) + b"\0\0\0\0" + claim
    body = b"WEBP" + header + data[12:]
    return b"RIFF" + struct.pack("<I", len(body)) + body
