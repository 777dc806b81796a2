"""Ready-made files for the places where a handbook is kept and edited."""

from collections.abc import Mapping
from importlib.resources import files
from types import MappingProxyType

from handbook.model.values import Language

KITS: Mapping[str, tuple[tuple[str, str], ...]] = MappingProxyType(
    {
        "github": (
            ("github/workflow.yml", ".github/workflows/handbook.yml"),
            ("github/{language}/pull_request_template.md", ".github/pull_request_template.md"),
            ("github/{language}/mistake.yml", ".github/ISSUE_TEMPLATE/mistake.yml"),
            ("github/{language}/playbook.yml", ".github/ISSUE_TEMPLATE/playbook.yml"),
            ("github/{language}/campaign.yml", ".github/ISSUE_TEMPLATE/campaign.yml"),
        ),
        "gitlab": (
            ("gitlab/pipeline.yml", ".gitlab-ci.yml"),
            ("gitlab/{language}/merge_request.md", ".gitlab/merge_request_templates/Default.md"),
            ("gitlab/{language}/mistake.md", ".gitlab/issue_templates/mistake.md"),
            ("gitlab/{language}/playbook.md", ".gitlab/issue_templates/playbook.md"),
            ("gitlab/{language}/campaign.md", ".gitlab/issue_templates/campaign.md"),
        ),
        "pre-commit": (("pre-commit/config.yml", ".pre-commit-config.yaml"),),
        "vscode": (
            ("vscode/settings.json", ".vscode/settings.json"),
            ("vscode/extensions.json", ".vscode/extensions.json"),
        ),
    }
)
"""Kit -> its files: each with its path in the package, below `kits/`, and its path in the user's repository."""


def kit_files(kit: str, language: Language) -> Mapping[str, bytes]:
    """Path in the user's repository -> the file, in the language of those who edit."""
    folder = files("handbook") / "kits"
    return {target: (folder / source.format(language=language)).read_bytes() for source, target in KITS[kit]}
