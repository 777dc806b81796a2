"""How many mistakes the tests notice: small ones, made on purpose in a copy of the package, one at a time.

    python bench/mutants.py --count 60 --seed 7 [--only kinds/people] [--far]

Each layer gets its share. The tests most likely to notice a mistake run first, up to the first that fails: those that
import the module, then those whose path has words in common with it. With `--far`, what they let pass meets the rest.
"""

import argparse
import ast
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from itertools import chain, islice, zip_longest
from pathlib import Path
from random import Random

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "plugins/handbook"
NEAR, SECONDS = 10, 600
"""So many files of tests are near a module; after so long tests count as hanging, which is noticed too."""
_PAIRS = ((ast.Lt, ast.LtE), (ast.Gt, ast.GtE), (ast.Eq, ast.NotEq), (ast.In, ast.NotIn), (ast.Is, ast.IsNot))
SWAPPED: dict[type[ast.cmpop], type[ast.cmpop]] = {**dict(_PAIRS), **{other: one for one, other in _PAIRS}}
_PROMISES = {"strict", "frozen", "ensure_ascii"}
"""Keywords that say what holds anyway, or change no meaning."""
OTHERS = {"any": "all", "all": "any", "min": "max", "max": "min"}
MET_BY = {
    "pages": "rendering",
    "changes": "diff",
    "starters": "new",
    **dict.fromkeys(("locales", "model"), "rendering"),
}
"""Word in the path of a module -> one in the paths of tests that meet it too."""


@dataclass(frozen=True)
class Mutant:
    """Another text for one part of a module."""

    path: Path
    node: ast.expr
    text: str

    @property
    def place(self) -> str:
        """Where it is, as editors and terminals open it."""
        return f"{self.path.relative_to(ROOT)}:{self.node.lineno}"

    def change(self) -> str:
        """What stood there, and what stands there now, from where they begin to differ."""
        one, other = ast.unparse(self.node), self.text
        same = next((place for place, pair in enumerate(zip(one, other, strict=False)) if len({*pair}) > 1), 0)
        begin = max(0, same - 40)
        return f"{one[begin : begin + 90]}  ->  {other[begin : begin + 90]}"

    def applied(self) -> str:
        """The whole module; columns of the syntax tree are bytes."""
        lines = self.path.read_bytes().splitlines(keepends=True)
        node, last = self.node, (self.node.end_lineno or 1) - 1
        before = b"".join([*lines[: node.lineno - 1], lines[node.lineno - 1][: node.col_offset]])
        after = b"".join([lines[last][node.end_col_offset :], *lines[last + 1 :]])
        return (before + f"({self.text})".encode() + after).decode()


def _expressions(node: ast.AST) -> Iterator[ast.expr]:
    """What is worked out when the code runs: no annotation, no `__repr__`, no part of a formatted text."""
    if isinstance(node, ast.JoinedStr) or getattr(node, "name", "") == "__repr__":
        return
    if isinstance(node, ast.expr):
        yield node
    for name, value in ast.iter_fields(node):
        if name not in {"annotation", "returns", "decorator_list"}:
            parts = value if isinstance(value, list) else [value]
            yield from chain.from_iterable(_expressions(part) for part in parts if isinstance(part, ast.AST))


def _conditions(tree: ast.AST) -> Iterator[ast.expr]:
    for node in ast.walk(tree):
        if isinstance(node, ast.If | ast.IfExp) and ast.unparse(node.test) != "TYPE_CHECKING":
            yield node.test
        if isinstance(node, ast.comprehension):
            yield from node.ifs


def _others(node: ast.expr) -> Iterator[str]:
    """What a tired person may have written instead."""
    match node:
        case ast.Compare(ops=[only]):
            other = deepcopy(node)
            other.ops = [SWAPPED[type(only)]()]
            yield ast.unparse(other)
        case ast.BoolOp():
            other = deepcopy(node)
            other.op = ast.Or() if isinstance(node.op, ast.And) else ast.And()
            yield ast.unparse(other)
        case ast.UnaryOp(op=ast.Not()):
            yield ast.unparse(node.operand)
        case ast.Constant(value=int(number)) if not isinstance(number, bool):
            yield from map(str, (number + 1, number - 1))
        case ast.Name(id=name) if name in OTHERS:
            yield OTHERS[name]
        case ast.Call(keywords=[_, *_]):
            for gone in node.keywords:
                kept = [keyword for keyword in node.keywords if keyword is not gone]
                if gone.arg and gone.arg not in _PROMISES:
                    yield ast.unparse(ast.Call(node.func, node.args, kept))
        case _:
            return


def mutants_of(path: Path) -> Iterator[Mutant]:
    """Every mistake of one module."""
    tree = ast.parse(path.read_text("utf-8"))
    yield from (Mutant(path, node, text) for node in _expressions(tree) for text in _others(node))
    yield from (Mutant(path, node, f"not ({ast.unparse(node)})") for node in _conditions(tree))
    returned = (node.value for node in ast.walk(tree) if isinstance(node, ast.Return))
    yield from (Mutant(path, value, "None") for value in returned if value and ast.unparse(value) != "None")


def chosen(count: int, seed: int, only: str) -> list[Mutant]:
    """So many mistakes, of each layer in turn."""
    random, layers = Random(seed), dict[str, list[Mutant]]()  # noqa: S311 -- the same ones from the same seed
    for path in sorted((PACKAGE / only).rglob("*.py")):
        layers.setdefault(path.relative_to(PACKAGE).parts[0], []).extend(mutants_of(path))
    for found in layers.values():
        random.shuffle(found)
    turns = chain.from_iterable(zip_longest(*layers.values()))
    return list(islice(filter(None, turns), count))


def _words(path: Path) -> set[str]:
    """The beginnings of the words of a path, so that `rebasing` is near `rebase`."""
    words = set(re.findall(r"[a-z]+", str(path.with_suffix("")))) - {"test", "plugins", "handbook", "kinds", "tests"}
    return {word[:5] for word in words | {MET_BY[word] for word in words & MET_BY.keys()}}


def ranked(module: Path) -> tuple[list[Path], list[Path]]:
    """The tests near a module, the nearest first; and all others."""
    name = ".".join(module.relative_to(ROOT / "plugins").with_suffix("").parts).removesuffix(".__init__")
    words = _words(module.relative_to(ROOT))

    def nearness(test: Path) -> int:
        is_importing = re.search(rf"\b{re.escape(name)}\b", test.read_text("utf-8"))
        return 5 * bool(is_importing) + len(words & _words(test.relative_to(ROOT)))

    tests = sorted((ROOT / "tests").rglob("test_*.py"), key=lambda test: (-nearness(test), test))
    near = [test for test in tests[:NEAR] if nearness(test)]
    return near, [test for test in tests if test not in near]


def _is_noticed(copy: Path, tests: Sequence[Path]) -> bool:
    """Whether a test fails, or hangs, with the package in a folder."""
    options = ("-x", "-p", "no:cacheprovider", "-m", "not browser and not node and not nightly")
    environment = {**os.environ, "PYTHONPATH": str(copy), "PYTHONDONTWRITEBYTECODE": "1", "CI": "1"}
    command = [sys.executable, "-m", "pytest", *options, *map(str, tests)]
    try:
        done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, timeout=SECONDS, check=False)
    except subprocess.TimeoutExpired:
        return True
    return done.returncode not in {0, 5}  # 5: there is none to run


def is_killed(mutant: Mutant, copy: Path, *, far: bool) -> bool:
    """Whether the tests notice it; the copy is as it was afterwards."""
    file = copy / mutant.path.relative_to(PACKAGE.parent)
    file.write_text(mutant.applied(), "utf-8")
    near, others = ranked(mutant.path)
    killed = any(_is_noticed(copy, tests) for tests in (near, others if far else []) if tests)
    shutil.copy(mutant.path, file)
    return killed


def main() -> None:
    """Print each mistake with what became of it, then the ratio."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="")
    parser.add_argument("--far", action="store_true")
    asked = parser.parse_args()
    found = chosen(asked.count, asked.seed, asked.only)
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        shutil.copytree(PACKAGE, copy / PACKAGE.name, ignore=shutil.ignore_patterns("__pycache__"))
        verdicts: list[bool] = []
        for mutant in found:
            verdicts.append(is_killed(mutant, copy, far=asked.far))
            print("killed  " if verdicts[-1] else "SURVIVED", mutant.place, mutant.change(), flush=True)
    print(f"{sum(verdicts)} of {len(found)} noticed: {sum(verdicts) / max(len(found), 1):.0%}")


if __name__ == "__main__":
    main()
