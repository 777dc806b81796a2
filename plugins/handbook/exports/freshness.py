"""When each record was last reviewed and when that is due, for programs that remind people."""

import datetime
from collections.abc import Mapping
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from handbook.loading.records import Handbook, Record
from handbook.model.document import Reviewed
from handbook.rules.reviews import review_of, reviewed_records


class _Neutral(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Freshness(_Neutral):
    """The reviews of one record. The field descriptions are the schema's manual."""

    kind: str = Field(description="`playbook`, `tool`, `role`, `kpi`, or a kind of an extension.")
    id: str
    title: str
    owner: str | None = Field(None, description="The id of the role or the person that owns it.")
    person: str | None = Field(None, description="The id of the person who answers for it.")
    reviewed: datetime.date | None = Field(None, description="The last review; null where there never was one.")
    due: datetime.date | None = Field(None, description="The last day for the next review; late from the day after.")
    url: str | None = Field(None, description="Its page, where the handbook says where it is read.")
    edit_url: str | None = Field(None, description="Where its file is edited, where the handbook names its repository.")


class FreshnessList(_Neutral):
    """Records by the day on which their review is due, those never reviewed first."""

    version: Literal[1] = 1
    handbook: str
    records: tuple[Freshness, ...]


def freshness(handbook: Handbook, urls: Mapping[str, str], edit_urls: Mapping[str, str]) -> FreshnessList:
    """The reviews of all records; both mappings go from the path of a file -> an address."""
    records = [
        _freshness(handbook, record, urls.get(record.source.path), edit_urls.get(record.source.path))
        for record in reviewed_records(handbook)
    ]
    in_order = sorted(records, key=lambda one: (one.due or datetime.date.min, one.kind, one.id))
    return FreshnessList(handbook=handbook.settings.name, records=tuple(in_order))


def freshness_schema() -> Mapping[str, object]:
    """The JSON Schema of a `FreshnessList`."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **FreshnessList.model_json_schema()}


def _freshness(handbook: Handbook, record: Record[Reviewed], url: str | None, edit_url: str | None) -> Freshness:
    model, review = record.model, review_of(record, handbook)
    owner = handbook.kinds[record.kind].owner(record.id, model)
    role = handbook.roles.get(owner or "")
    return Freshness(
        kind=record.kind,
        id=record.id,
        title=record.name,
        owner=owner,
        person=role.model.person if role else owner if owner in handbook.people else None,
        reviewed=review and review.reviewed,
        due=review and review.due,
        url=url,
        edit_url=edit_url,
    )
