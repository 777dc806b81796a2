"""The YAML language server that editors use, spoken to as an editor speaks to it (Language Server Protocol 3.17)."""

import json
import subprocess
from pathlib import Path
from typing import Any, Self

SERVER = Path(__file__).parents[2] / ".venv/npm/node_modules/yaml-language-server/bin/yaml-language-server"


class LanguageServer:
    """One server for one folder; `schemas` maps a schema's file -> the pattern of the files that it is for."""

    def __init__(self, root: Path, node: Path, schemas: dict[Path, str]) -> None:
        self._process = subprocess.Popen(
            [node, SERVER, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=root
        )
        self._root, self._number = root, 0
        self._settings = {
            "yaml": {
                "schemas": {path.as_uri(): pattern for path, pattern in schemas.items()},
                "completion": True,
                "hover": True,
                "validate": True,
                "schemaStore": {"enable": False},
            }
        }
        can = {"textDocument": {"completion": {}, "hover": {}, "publishDiagnostics": {}}}
        self.ask("initialize", {"processId": None, "rootUri": root.as_uri(), "capabilities": can})
        self._tell("initialized", {})
        self._tell("workspace/didChangeConfiguration", {"settings": self._settings})

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.communicate()

    def open(self, path: str, text: str) -> list[dict[str, Any]]:
        """Open a file that is being typed, and wait for what the server finds wrong with it."""
        uri = (self._root / path).as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self._tell("textDocument/didOpen", {"textDocument": document})
        while True:
            message = self._read()
            if message.get("method") == "textDocument/publishDiagnostics" and message["params"]["uri"] == uri:
                return message["params"]["diagnostics"]
            self._answer(message)

    def at(self, request: str, path: str, line: int, column: int) -> Any:  # noqa: ANN401 -- whatever the server says
        """Ask about a place, counted from 0."""
        place = {"line": line, "character": column}
        return self.ask(request, {"textDocument": {"uri": (self._root / path).as_uri()}, "position": place})

    def ask(self, method: str, params: object) -> Any:  # noqa: ANN401 -- same
        """Send a request and wait for its answer."""
        self._number += 1
        self._send({"id": self._number, "method": method, "params": params})
        while True:
            message = self._read()
            if message.get("id") == self._number and "method" not in message:
                return message["result"]
            self._answer(message)

    def _answer(self, message: dict[str, Any]) -> None:
        """The server asks for its settings; everything else that it wants is granted."""
        if "id" in message and "method" in message:
            wanted = message["params"].get("items", []) if message["method"] == "workspace/configuration" else None
            result = None if wanted is None else [self._settings.get(item["section"], {}) for item in wanted]
            self._send({"id": message["id"], "result": result})

    def _tell(self, method: str, params: object) -> None:
        self._send({"method": method, "params": params})

    def _send(self, message: dict[str, object]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self._process.stdin.flush()

    def _read(self) -> dict[str, Any]:
        assert self._process.stdout
        length = 0
        while line := self._process.stdout.readline().strip():
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        return json.loads(self._process.stdout.read(length))
