"""Reading a request strictly: what is not exactly as described is refused with the reason."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar
from urllib.parse import parse_qsl

from flask import request
from flask_babel import lazy_gettext as _
from pydantic import ValidationError

from assistant.web import context
from assistant.web.api.errors import speak
from assistant.web.api.openapi import choices_of
from assistant.web.api.problems import ApiProblem, Code
from assistant.web.api.shapes import Shape

if TYPE_CHECKING:
    from flask import Request
    from pydantic_core import ErrorDetails

_MEDIA_TYPE = "application/json"
_MOST_PARAMETERS = 50

Sent = TypeVar("Sent", bound=Shape)

# What pydantic calls a problem, and what we do; in bodies and, where it differs, in addresses.
_CODES = {
    "missing": Code.MISSING_FIELD,
    "extra_forbidden": Code.UNKNOWN_FIELD,
    "string_too_long": Code.TOO_LONG,
    "too_long": Code.TOO_LONG,
    "string_too_short": Code.TOO_SHORT,
    "literal_error": Code.INVALID_VALUE,
    "enum": Code.INVALID_VALUE,
    "model_type": Code.NOT_AN_OBJECT,
}
_IN_ADDRESS = {"missing": Code.MISSING_PARAMETER, "extra_forbidden": Code.UNKNOWN_PARAMETER}


def read_body(shape: type[Sent]) -> Sent:
    """Return the JSON that was sent in its shape; raises ApiProblem."""
    _refuse_other_media()
    data = parsed(request.get_data(cache=False))
    if isinstance(data, dict):
        speak(data.get("language"))
    try:
        return shape.model_validate(data)
    except ValidationError as error:
        found = _first(error)
        limit = found.get("ctx", {}).get("max_length") or _admitted(shape, found)
        raise ApiProblem(_CODES.get(found["type"], Code.WRONG_TYPE), _place(found), limit) from None


def read_query(shape: type[Sent]) -> Sent:
    """Return the parameters of the address in their shape; raises ApiProblem."""
    data: dict[str, str] = {}
    for name, value in _pairs() if request.query_string else ():
        if name in data:
            raise ApiProblem(Code.REPEATED_PARAMETER, name)
        data[name] = value
    speak(data.get("language"))
    try:
        return shape.model_validate(data)
    except ValidationError as error:
        found = _first(error)
        code = _IN_ADDRESS.get(found["type"], Code.INVALID_PARAMETER)
        raise ApiProblem(code, _place(found), _admitted(shape, found)) from None


def parsed(body: bytes) -> Any:  # noqa: ANN401  whatever JSON can hold
    """Return what a body of JSON holds; raises ApiProblem where other readers would shrug."""
    try:
        data = _DECODER.decode(body.decode("utf-8-sig"))
        if b"\\ud" in body.lower():
            # Half of a surrogate pair, written as \\ud800, is no character.
            json.dumps(data, ensure_ascii=False).encode()
    except UnicodeError:
        raise ApiProblem(Code.INVALID_TEXT) from None
    except RecursionError:
        raise ApiProblem(Code.TOO_DEEP) from None
    except ValueError:
        raise ApiProblem(Code.INVALID_JSON) from None
    return data


def _pairs() -> list[tuple[str, str]]:
    try:
        return parse_qsl(
            request.query_string.decode(),
            keep_blank_values=True,
            errors="strict",
            max_num_fields=_MOST_PARAMETERS,
        )
    except UnicodeError:
        raise ApiProblem(Code.INVALID_TEXT) from None
    except ValueError:
        raise ApiProblem(Code.BAD_REQUEST) from None


def _refuse_other_media() -> None:
    asked = context.asked()
    plain = asked.environ.get("HTTP_CONTENT_ENCODING", "identity").lower() == "identity"
    # As nearly everybody writes it: then there are no parameters to be looked for.
    usual = asked.content_type == _MEDIA_TYPE
    if not plain or not (usual or _is_json(asked)):
        raise ApiProblem(Code.WRONG_MEDIA_TYPE)


def _is_json(asked: Request) -> bool:
    charset = asked.mimetype_params.get("charset", "utf-8").lower()
    return asked.mimetype == _MEDIA_TYPE and charset in {"utf-8", "utf8"}


def _first(error: ValidationError) -> ErrorDetails:
    """Return one problem; an unknown name first, for it is most often the cause of the others."""
    found = error.errors(include_url=False, include_input=False)
    return next((one for one in found if one["type"] == "extra_forbidden"), found[0])


def _place(found: ErrorDetails) -> str | None:
    """Return where a problem is, as one would write it: context[2]."""
    name = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in found["loc"])
    return name.removeprefix(".") or None


def _admitted(shape: type[Shape], found: ErrorDetails) -> object:
    """Return what a field may hold: its values, or a range of numbers or lengths."""
    name = str(next(iter(found["loc"]), ""))
    schema = shape.model_json_schema()["properties"].get(name, {})
    rules = {name: value for one in choices_of(schema) for name, value in one.items()}
    if "enum" in rules:
        return ", ".join(rules["enum"])
    if "maximum" in rules:
        return _("de %(low)s a %(high)s", low=rules["minimum"], high=rules["maximum"])
    return _("de %(low)s a %(high)s caracteres", low=1, high=rules.get("maxLength", 1))


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return an object none of whose names is there twice."""
    held: dict[str, Any] = {}
    for name, value in pairs:
        if name in held:
            raise ApiProblem(Code.REPEATED_FIELD, name.encode(errors="replace").decode())
        held[name] = value
    return held


def _refuse(constant: str) -> NoReturn:
    """Refuse NaN and the infinities, which are no JSON."""
    raise ValueError(constant)


_DECODER = json.JSONDecoder(object_pairs_hook=_once, parse_constant=_refuse)
