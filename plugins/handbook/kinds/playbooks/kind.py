"""What a playbook is."""

from typing import Final

from handbook.loading.kind import Kind
from handbook.model.playbook import Playbook

KINDS: Final = (
    Kind(
        "playbook",
        "playbooks",
        (".md", ".yml"),
        Playbook,
        noun={"en": "a playbook", "fr": "un playbook"},
        title={"en": "Playbooks", "fr": "Playbooks"},
        open_folder=True,
        pages="playbooks",
        rank=10,
        told=100,
        review_every=lambda settings: settings.playbooks.review_every,
    ),
)
