from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_args

import pytest
from openapi_spec_validator import validate

from assistant.web.api.operations import OPERATIONS
from assistant.web.api.problems import Code
from assistant.web.api.responses import COMMON
from assistant.web.api.shapes import KindName
from corpus import Kind

if TYPE_CHECKING:
    from flask import Flask
    from flask.testing import FlaskClient

# Those that no operation has: of no address, of a wrong method.
OF_THE_SITE = {Code.NOT_FOUND, Code.METHOD_NOT_ALLOWED}


@pytest.fixture
def described(client: FlaskClient) -> dict[str, Any]:
    response = client.get("/api/openapi.json")
    assert response.status_code == 200
    assert isinstance(response.json, dict)
    return response.json


def test_description_is_valid(described: dict[str, Any]) -> None:
    assert described["openapi"] == "3.1.0"
    validate(described)


def test_every_address_of_the_api_is_described(app: Flask, described: dict[str, Any]) -> None:
    rules = {
        (rule.rule.removeprefix("/api/v1").replace("<", "{").replace(">", "}"), method)
        for rule in app.url_map.iter_rules()
        if rule.rule.startswith("/api/v1/")
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
    }
    told = {
        (path, method.upper()) for path, methods in described["paths"].items() for method in methods
    }
    assert told == rules


def test_every_problem_is_described() -> None:
    assert {code for one in OPERATIONS for code in one.codes} | {*COMMON, *OF_THE_SITE} == set(Code)


def test_malformed_json_is_described(described: dict[str, Any]) -> None:
    told = described["paths"]["/answers"]["post"]["responses"]
    assert "`invalid_json`" in told["400"]["description"]
    assert set(told) == {"200", "400", "413", "415", "422", "429", "500"}


def test_question_is_described_with_the_limit_of_the_site(described: dict[str, Any]) -> None:
    asked = described["components"]["schemas"]["Question"]
    assert asked["properties"]["question"]["maxLength"] == 500
    assert asked["properties"]["context"]["items"]["maxLength"] == 500
    assert asked["additionalProperties"] is False


def test_description_stands_where_the_site_does(client: FlaskClient) -> None:
    described = client.get("/api/openapi.json", base_url="http://localhost/asistente/").json
    assert described is not None
    assert described["servers"] == [{"url": "/asistente/api/v1"}]


def test_nobody_signs_in(described: dict[str, Any]) -> None:
    assert described["security"] == []
    assert "securitySchemes" not in described["components"]


def test_kinds_are_those_of_the_plan() -> None:
    assert get_args(KindName) == tuple(Kind)


def test_every_field_and_parameter_is_described(described: dict[str, Any]) -> None:
    fields = {
        f"{name}.{field}": told
        for name, schema in described["components"]["schemas"].items()
        for field, told in schema["properties"].items()
    }
    given = {
        f"{path}?{parameter['name']}": parameter
        for path, methods in described["paths"].items()
        for operation in methods.values()
        for parameter in operation["parameters"]
    }
    assert len(fields) > 80
    assert len(given) > 8
    assert [name for name, told in {**fields, **given}.items() if not told.get("description")] == []


def test_everything_that_is_read_takes_a_language(described: dict[str, Any]) -> None:
    reading = [methods["get"] for methods in described["paths"].values() if "get" in methods]
    assert len(reading) == 5
    for operation in reading:
        assert "language" in [parameter["name"] for parameter in operation["parameters"]]
