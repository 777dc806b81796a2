"""Who alone owns what, by a small team that fits in the head."""

from decimal import Decimal

from handbook.model.company import Person, Role
from handbook.planning.ownership import Crew, Holding, Owned, holdings, share_of_playbooks

CREW = Crew(
    people={
        "ada": Person(name="Ada", roles=["host"]),
        "ben": Person(name="Ben", roles=["scout"]),
        "cleo": Person(name="Cleo", roles=["scout"]),
    },
    roles={
        "host": Role(title="Host", person="ada", backup="ben"),
        "writer": Role(title="Writer", person="ada"),
        "scout": Role(title="Scout", person="cleo"),
        "pilot": Role(title="Pilot", person="ada", backup="gone"),
        "cook": Role(title="Cook", person="gone", backup="ben"),
        "empty": Role(title="Empty"),
    },
)


def test_who_fills_a_role_and_who_can() -> None:
    assert {role: (CREW.holders(role), CREW.bearers(role)) for role in CREW.roles} == {
        "host": (("ada",), ("ada", "ben")),
        "writer": (("ada",), ("ada",)),
        "scout": (("cleo", "ben"), ("cleo", "ben")),
        "pilot": (("ada",), ("ada",)),
        "cook": ((), ("ben",)),
        "empty": ((), ()),
    }


def test_a_thing_is_in_one_pair_of_hands_without_backup_or_second_holder() -> None:
    owned = [
        Owned("playbook", "webinar", "host"),
        Owned("playbook", "newsletter", "writer"),
        Owned("playbook", "market", "scout"),
        Owned("playbook", "flight", "pilot"),
        Owned("playbook", "dinner", "cook"),
        Owned("tool", "crm", "ben"),
        Owned("tool", "fax", None),
        Owned("campaign", "spring", "gone"),
    ]
    assert holdings(owned, CREW) == {
        "ada": (
            Holding("playbook", "webinar", is_alone=False),
            Holding("playbook", "newsletter", is_alone=True),
            Holding("playbook", "flight", is_alone=True),
        ),
        "cleo": (Holding("playbook", "market", is_alone=False),),
        "ben": (Holding("playbook", "market", is_alone=False), Holding("tool", "crm", is_alone=True)),
    }


def test_a_share_is_of_all_playbooks() -> None:
    assert share_of_playbooks(2, 8) == Decimal(25)
    assert share_of_playbooks(0, 0) == 0
