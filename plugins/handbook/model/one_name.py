"""One name where people like to write several: one person answers for a goal, one says yes to a step."""

import re
from dataclasses import dataclass
from typing import Any, Final, cast

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

_BETWEEN_NAMES: Final = re.compile(r"(?:(?<!\s)\s++)?[,;&+/]\s*+|(?<!\s)\s++(?:and|et)\s++")


@dataclass(frozen=True)
class OneName:
    """Refuses a list of names, and several in one text, with an error of the type `refusal` that holds `names`."""

    refusal: str

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:  # noqa: ANN401 -- a type
        return core_schema.no_info_before_validator_function(self._one, handler(source))

    def _one(self, value: object) -> object:
        if not isinstance(value, list | str):
            return value
        typed = _BETWEEN_NAMES.split(value.strip()) if isinstance(value, str) else cast("list[object]", value)
        names = [str(name) for name in typed if name]
        if len(names) > 1:
            raise PydanticCustomError(cast("Any", self.refusal), "refused", {"names": names})
        return cast("object", value)
