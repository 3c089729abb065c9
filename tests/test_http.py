"""Refusals, bodies, parts, and the description of the API."""

import inspect
from typing import Annotated, Any

import msgspec
import pytest
from httpx2 import ASGITransport, AsyncClient
from msgspec import Meta as Limit
from schemathesis.specs.openapi import definitions
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from server import errors, http
from server.http import Endpoint, endpoint
from server.projects import routes

ALL = [kind for _, kind in inspect.getmembers(errors, inspect.isclass) if issubclass(kind, errors.Refused)]
REFUSALS = [kind for kind in ALL if kind is not errors.Refused]


class Inner(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    size: Annotated[int, Limit(ge=0, le=10)]


class Body(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    name: str
    parts: list[Inner] = []


@endpoint("POST", "/things/{thing}", body=Body, returns=Body, status=201)
async def make(request: Request) -> Body:
    """Make a thing.

    More about it.
    """
    return await http.read(request, Body, limit=1000)


@endpoint("DELETE", "/things/{thing}")
async def remove(request: Request) -> None:
    """Remove a thing."""


@endpoint("GET", "/files/{name:path}", media="text/plain", query=("name",))
async def fetch(request: Request) -> Response:
    """Fetch a file."""
    return PlainTextResponse(request.path_params["name"])


def client(*operations: Endpoint) -> AsyncClient:
    app = Starlette(routes=[http.route(operation) for operation in operations])
    app.state.parts = {str: "a part"}
    return AsyncClient(transport=ASGITransport(app), base_url="http://test")


def refusing(refusal: errors.Refused) -> Endpoint:
    @endpoint("GET", "/refused")
    async def refuse(request: Request) -> None:
        raise refusal

    return refuse


def test_every_refusal_stands_in_the_table() -> None:
    assert set(http.REFUSALS) == set(REFUSALS)


@pytest.mark.parametrize("kind", REFUSALS)
async def test_a_refusal_becomes_its_status_and_says_why(kind: type[errors.Refused]) -> None:
    refusal = kind("Not this time.", path="a.b", retry_after=7)
    async with client(refusing(refusal)) as asking:
        answer = await asking.get("/refused")
    assert answer.status_code == http.REFUSALS[kind][0]
    assert answer.headers["retry-after"] == "7"
    assert answer.json() == {
        "error": kind.__name__,
        "message": "Not this time.",
        "details": {"path": "a.b", "retry_after": 7},
    }


def test_each_refusal_has_codes_of_its_own() -> None:
    statuses, codes = zip(*http.REFUSALS.values(), strict=True)
    assert len(set(statuses)) == len(set(codes)) == len(REFUSALS)
    assert all(400 <= status < 600 for status in statuses)
    assert all(4400 <= code < 4600 for code in codes)


@pytest.mark.parametrize("kind", REFUSALS)
def test_a_socket_stops_for_what_cannot_get_better_and_retries_the_rest(kind: type[errors.Refused]) -> None:
    code = http.close_code(kind("No."))
    may_get_better = kind in (errors.TooFast, errors.Unavailable, errors.StorageFull)
    assert (code >= 4500) == may_get_better


async def test_a_finer_refusal_has_the_codes_of_the_one_above_it() -> None:
    class Moved(errors.Conflict):
        """The plan has moved."""

    async with client(refusing(Moved("Moved."))) as asking:
        answer = await asking.get("/refused")
    assert (answer.status_code, answer.json()["error"]) == (409, "Moved")
    assert http.close_code(Moved("Moved.")) == 4409


async def test_a_value_is_answered_as_json_with_the_declared_status() -> None:
    async with client(make, remove, fetch) as asking:
        made = await asking.post("/things/1", json={"name": "a", "parts": [{"size": 3}]})
        assert (made.status_code, made.json()) == (201, {"name": "a", "parts": [{"size": 3}]})
        assert made.headers["content-type"] == "application/json"
        assert (await asking.delete("/things/1")).status_code == 204
        assert (await asking.get("/files/a/b.txt")).text == "a/b.txt"


@pytest.mark.parametrize(
    ("body", "path"),
    [
        (b"", ""),
        (b"{", ""),
        (b"[]", ""),
        (b"{}", ""),
        (b'{"name": 1}', "name"),
        (b'{"name": "a", "parts": [{"size": 1}, {"size": 11}]}', "parts[1].size"),
        (b'{"name": "a", "parts": [{"size": 1.5}]}', "parts[0].size"),
        (b'{"name": "a", "more": 1}', ""),
        (b'{"name": "\xff"}', ""),
        (b'{"name": "\\ud800"}', ""),
        (b'{"name": NaN}', ""),
        (b'{"name": "a"} b', ""),
    ],
)
async def test_a_malformed_body_is_invalid_and_the_path_is_named(body: bytes, path: str) -> None:
    async with client(make) as asking:
        answer = await asking.post("/things/1", content=body)
    assert answer.status_code == 422, answer.text
    assert answer.json()["details"]["path"] == path


async def test_a_body_nested_without_end_is_invalid() -> None:
    @endpoint("POST", "/any", body=Any)
    async def anything(request: Request) -> None:
        await http.read(request, object)

    async with client(anything) as asking:
        answer = await asking.post("/any", content=b"[" * 100_000)
    assert answer.status_code == 422


async def test_a_body_that_is_too_large_is_refused_while_it_arrives() -> None:
    sent = 0

    async def endless() -> Any:
        nonlocal sent
        while True:
            sent += 100
            yield b" " * 100

    async with client(make) as asking:
        answer = await asking.post("/things/1", content=endless())
    assert answer.status_code == 413
    assert answer.json()["details"] == {"limit": 1000}
    assert sent == 1100


@pytest.mark.parametrize("name", ["%00", "a%00", "%07", "%e2%80%ae"])
async def test_an_address_with_what_cannot_be_shown_does_not_exist(name: str) -> None:
    async with client(fetch) as asking:
        assert (await asking.get(f"/files/{name}")).status_code == 404


async def test_a_part_is_found_by_its_kind() -> None:
    found = []

    @endpoint("GET", "/part")
    async def look(request: Request) -> None:
        found.append(http.part(request, str))

    async with client(look) as asking:
        await asking.get("/part")
    assert found == ["a part"]


def test_the_description_says_what_an_operation_takes_and_answers() -> None:
    described = http.openapi([make, remove, fetch], "1.2")
    making = described["paths"]["/things/{thing}"]["post"]
    assert making["operationId"] == "tests.make"
    assert making["summary"] == "Make a thing."
    assert making["parameters"] == [
        {"name": "thing", "in": "path", "required": True, "schema": {"type": "string"}}
    ]
    reference = {"$ref": "#/components/schemas/Body"}
    assert making["requestBody"]["content"]["application/json"]["schema"] == reference
    assert making["responses"]["201"]["content"]["application/json"]["schema"] == reference
    assert "204" in described["paths"]["/things/{thing}"]["delete"]["responses"]
    fetching = described["paths"]["/files/{name}"]["get"]
    assert [(p["name"], p["in"]) for p in fetching["parameters"]] == [("name", "path"), ("name", "query")]
    assert fetching["responses"]["200"]["content"] == {"text/plain": {}}
    assert described["info"] == {"title": "Diorama", "version": "1.2"}


@pytest.mark.parametrize("operations", [(make, remove, fetch), routes.ENDPOINTS], ids=["these", "projects"])
def test_the_description_is_valid_openapi(operations: tuple[Endpoint, ...]) -> None:
    described = http.openapi(operations, "1")
    definitions.OPENAPI_31_VALIDATOR.validate(described)
    names = [o["operationId"] for path in described["paths"].values() for o in path.values()]
    assert len(names) == len(set(names)) == len(operations)
    text = msgspec.json.encode(described).decode()
    for reference in set(text.split('"$ref":"')[1:]):
        assert (
            reference.split('"')[0].removeprefix("#/components/schemas/")
            in described["components"]["schemas"]
        )
