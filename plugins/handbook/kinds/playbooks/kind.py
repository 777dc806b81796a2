"""What a playbook is."""

from typing import Final

from handbook.loading.copied import page_uri
from handbook.loading.kind import Family, Kind, SitePage, Standing, Subject
from handbook.model.playbook import Playbook

SUBJECT: Final = Subject(
    kinds=(
        Kind(
            "playbook",
            "playbooks",
            (".md", ".yml"),
            Playbook,
            noun={"en": "a playbook", "fr": "un playbook"},
            title={"en": "Playbooks", "fr": "Playbooks"},
            open_folder=True,
            pages="playbooks",
            record_page="handbook.kinds.playbooks.pages.page:playbook_page",
            index_page="handbook.kinds.playbooks.pages.index:playbooks_index",
            changes="handbook.kinds.playbooks.changes:playbook_changes",
            is_public=True,
            standing=Standing.GUIDE,
            sought="playbook",
            rank=10,
            told=100,
            review_every=lambda settings: settings.playbooks.review_every,
            review_rule="stale-playbook",
        ),
    ),
    pages=(
        SitePage(
            "handbook.kinds.playbooks.pages.template_page:template_page",
            page_uri,
            items="handbook.loading.copied:templates",
            files=True,
            is_public=True,
            standing=Standing.TEMPLATE,
        ),
    ),
    rules=Family("PLB", {"en": "Playbooks", "fr": "Playbooks"}),
)
