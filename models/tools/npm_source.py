"""Fetches pinned npm packages and refuses anything but the pinned bytes."""

import base64
import hashlib
import re
import subprocess
import tarfile
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class NpmPackage:
    """One published package: `integrity` is the registry's own sha512 of its tarball."""

    name: str
    version: str
    integrity: str

    def fetch(self, folder: Path) -> "NpmContent":
        """Downloads the tarball into `folder` (unless it is there), checks and opens it."""
        tarball = folder / f"{self.name.lstrip('@').replace('/', '-')}-{self.version}.tgz"
        if not tarball.exists():
            command = ["npm", "pack", "--silent", f"{self.name}@{self.version}"]
            subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL)
        data = tarball.read_bytes()
        found = "sha512-" + base64.b64encode(hashlib.sha512(data).digest()).decode()
        if found != self.integrity:
            raise SystemExit(f"{tarball.name}: expected {self.integrity}, found {found}")
        return NpmContent(self, tarball)

    def describe(self, file: str) -> str:
        """Where a file of the pack came from, in words."""
        return f"{self.name}@{self.version}: {file}"


class NpmContent:
    """The files of one checked tarball."""

    def __init__(self, package: NpmPackage, tarball: Path):
        self.package = package
        self.sha256 = hashlib.sha256(tarball.read_bytes()).hexdigest()
        with tarfile.open(tarball) as archive:
            self._files = {
                member.name.removeprefix("package/"): archive.extractfile(member).read()
                for member in archive.getmembers()
                if member.isfile()
            }

    def read(self, path: str) -> bytes:
        """One file of the package."""
        return self._files[path]

    def read_packed(self, assets: str, name: str) -> bytes:
        """One file inside an Emscripten `.data` archive; its loader script holds the table of byte ranges."""
        loader = self._files[assets + "_loader.js"].decode()
        table = re.findall(r'"filename": "([^"]+)", "start": (\d+), "end": (\d+)', loader)
        ranges = {path.rsplit("/", 1)[-1]: (int(start), int(end)) for path, start, end in table}
        start, end = ranges[name]
        return self._files[assets + ".data"][start:end]
