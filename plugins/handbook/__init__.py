"""The handbook a fast-growing team runs on: files in git in, a checked and printable site out.

What stands here is the public interface, for scripts (`load`, `check`) and for packages that extend the handbook
(`Extension`). Each name is imported when it is first used, so that no command waits for what it does not need, and an
extension may import from here while the rules are being gathered.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from handbook.changes.change import Change as Change
    from handbook.changes.pairing import Pair as Pair
    from handbook.changes.records import change_of as change_of
    from handbook.changes.records import told_of_any as told_of_any
    from handbook.changes.state import State as State
    from handbook.diagnostics.finding import Finding as Finding
    from handbook.diagnostics.finding import Rule as Rule
    from handbook.diagnostics.report import Report as Report
    from handbook.loading.extensions import Extension as Extension
    from handbook.loading.folder import load_handbook
    from handbook.loading.kind import Kind as Kind
    from handbook.loading.kind import SitePage as SitePage
    from handbook.loading.records import Handbook as Handbook
    from handbook.loading.records import Record as Record
    from handbook.model.audience import Confidential as Confidential
    from handbook.model.audience import Public as Public
    from handbook.model.document import Reviewed as Reviewed
    from handbook.model.references import KpiRef as KpiRef
    from handbook.model.references import ObjectiveRef as ObjectiveRef
    from handbook.model.references import OwnerRef as OwnerRef
    from handbook.model.references import PersonRef as PersonRef
    from handbook.model.references import PlaybookRef as PlaybookRef
    from handbook.model.references import PointsTo as PointsTo
    from handbook.model.references import RoleRef as RoleRef
    from handbook.model.references import TeamRef as TeamRef
    from handbook.model.references import ToolRef as ToolRef
    from handbook.model.values import Date as Date
    from handbook.model.values import Duration as Duration
    from handbook.model.values import Flag as Flag
    from handbook.model.values import Id as Id
    from handbook.model.values import Link as Link
    from handbook.model.values import Money as Money
    from handbook.model.values import Number as Number
    from handbook.model.values import Prose as Prose
    from handbook.model.values import Shape as Shape
    from handbook.model.values import Text as Text
    from handbook.model.values import Whole as Whole
    from handbook.pipeline.checks.checking import Checked as Checked
    from handbook.pipeline.checks.checking import check as check
    from handbook.rendering.facts import Fact as Fact
    from handbook.rendering.facts import text_fact as text_fact
    from handbook.rendering.findings import notes_of as notes_of
    from handbook.rendering.named import Named as Named
    from handbook.rendering.named import named_owner as named_owner
    from handbook.rendering.page import Page as Page
    from handbook.rendering.page import record_place as record_place
    from handbook.rendering.records import index_link as index_link
    from handbook.rendering.records import page_of as page_of
    from handbook.rendering.site import Site as Site
    from handbook.rendering.templating import render as render
    from handbook.rules.context import Context as Context
    from handbook.rules.context import Mention as Mention
    from handbook.rules.lookup import unknown as unknown
    from handbook.starters.wish import OwnedWish as OwnedWish
    from handbook.starters.wish import Starter as Starter

    load = load_handbook

_HOMES = {
    "Change": "handbook.changes.change:Change",
    "Pair": "handbook.changes.pairing:Pair",
    "change_of": "handbook.changes.records:change_of",
    "told_of_any": "handbook.changes.records:told_of_any",
    "State": "handbook.changes.state:State",
    "Finding": "handbook.diagnostics.finding:Finding",
    "Rule": "handbook.diagnostics.finding:Rule",
    "Report": "handbook.diagnostics.report:Report",
    "Extension": "handbook.loading.extensions:Extension",
    "load": "handbook.loading.folder:load_handbook",
    "Kind": "handbook.loading.kind:Kind",
    "SitePage": "handbook.loading.kind:SitePage",
    "Handbook": "handbook.loading.records:Handbook",
    "Record": "handbook.loading.records:Record",
    "Confidential": "handbook.model.audience:Confidential",
    "Public": "handbook.model.audience:Public",
    "Reviewed": "handbook.model.document:Reviewed",
    "KpiRef": "handbook.model.references:KpiRef",
    "ObjectiveRef": "handbook.model.references:ObjectiveRef",
    "OwnerRef": "handbook.model.references:OwnerRef",
    "PersonRef": "handbook.model.references:PersonRef",
    "PlaybookRef": "handbook.model.references:PlaybookRef",
    "PointsTo": "handbook.model.references:PointsTo",
    "RoleRef": "handbook.model.references:RoleRef",
    "TeamRef": "handbook.model.references:TeamRef",
    "ToolRef": "handbook.model.references:ToolRef",
    "Date": "handbook.model.values:Date",
    "Duration": "handbook.model.values:Duration",
    "Flag": "handbook.model.values:Flag",
    "Id": "handbook.model.values:Id",
    "Link": "handbook.model.values:Link",
    "Money": "handbook.model.values:Money",
    "Number": "handbook.model.values:Number",
    "Prose": "handbook.model.values:Prose",
    "Shape": "handbook.model.values:Shape",
    "Text": "handbook.model.values:Text",
    "Whole": "handbook.model.values:Whole",
    "check": "handbook.pipeline.checks.checking:check",
    "Checked": "handbook.pipeline.checks.checking:Checked",
    "Fact": "handbook.rendering.facts:Fact",
    "text_fact": "handbook.rendering.facts:text_fact",
    "notes_of": "handbook.rendering.findings:notes_of",
    "Named": "handbook.rendering.named:Named",
    "named_owner": "handbook.rendering.named:named_owner",
    "Page": "handbook.rendering.page:Page",
    "record_place": "handbook.rendering.page:record_place",
    "index_link": "handbook.rendering.records:index_link",
    "page_of": "handbook.rendering.records:page_of",
    "Site": "handbook.rendering.site:Site",
    "render": "handbook.rendering.templating:render",
    "Context": "handbook.rules.context:Context",
    "Mention": "handbook.rules.context:Mention",
    "unknown": "handbook.rules.lookup:unknown",
    "OwnedWish": "handbook.starters.wish:OwnedWish",
    "Starter": "handbook.starters.wish:Starter",
}
"""Public name -> where it is defined. The imports above tell type checkers the same; a test holds the two together."""

__all__ = list(_HOMES)  # pyright: ignore[reportUnsupportedDunderAll] -- the imports above tell it


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    module, _, attribute = _HOMES[name].partition(":")
    return getattr(import_module(module), attribute)
