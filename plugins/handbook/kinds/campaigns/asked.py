"""Which campaigns are asked whether they serve an objective."""

from handbook.loading.records import Handbook


def must_serve(handbook: Handbook, playbook_id: str) -> bool:
    """Whether its campaigns must serve an objective: the settings name types of playbooks, and none means all.

    A campaign whose playbook cannot be read is not asked where types are named.
    """
    types = handbook.settings.campaigns.serve_goals
    playbook = handbook.playbooks.get(playbook_id)
    return not types or (playbook is not None and playbook.model.type in types)
