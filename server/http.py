"""Refusals to status and close codes, typed endpoints, JSON in and out, and OpenAPI from the same types."""

import re
from collections.abc import Awaitable, Callable, Iterable, Mapping
from typing import Any, TypeVar
from urllib.parse import quote

import msgspec
from starlette.requests import HTTPConnection, Request
from starlette.responses import Response
from starlette.routing import Route

from server import errors, neighbours

T = TypeVar("T")

REFUSALS: Mapping[type[errors.Refused], tuple[int, int]] = {
    errors.NotSignedIn: (401, 4401),
    errors.NotEntitled: (402, 4402),
    errors.NotAllowed: (403, 4403),
    errors.NotFound: (404, 4404),
    errors.Conflict: (409, 4409),
    errors.TooLarge: (413, 4413),
    errors.Invalid: (422, 4422),
    errors.TooFast: (429, 4529),
    errors.Unavailable: (503, 4503),
    errors.StorageFull: (507, 4507),
}
"""HTTP status and WebSocket close code of each refusal. y-websocket stops on 44xx and retries on 45xx."""

BODY_LIMIT = 2 * 1024 * 1024


class Problem(msgspec.Struct, frozen=True, omit_defaults=True):
    """The body of every refusal."""

    error: str
    message: str
    details: dict[str, Any] = {}


class Endpoint(msgspec.Struct, frozen=True):
    """One operation of the API: where it stands, what it takes and what it answers."""

    method: str
    path: str
    handler: Callable[[Request], Awaitable[Any]]
    body: Any
    returns: Any
    status: int
    media: str | None
    query: tuple[str, ...]


def endpoint(
    method: str,
    path: str,
    *,
    body: Any = None,
    returns: Any = None,
    status: int = 200,
    media: str | None = None,
    query: tuple[str, ...] = (),
) -> Callable[[Callable[[Request], Awaitable[Any]]], Endpoint]:
    """Declare an operation. Its handler returns a value of type `returns`, or a `Response`.

    `media` is the media type of an answer that is not JSON, `query` names optional query parameters;
    the docstring's first line is the summary.
    """

    def declare(handler: Callable[[Request], Awaitable[Any]]) -> Endpoint:
        return Endpoint(method, path, handler, body, returns, status, media, query)

    return declare


def route(operation: Endpoint) -> Route:
    """The Starlette route of an operation."""

    async def call(request: Request) -> Response:
        try:
            if not "".join(map(str, request.path_params.values())).isprintable():
                raise errors.NotFound("There is no such address.")  # databases refuse some of these
            value = await operation.handler(request)
        except errors.Refused as refused:
            return problem(refused)
        if isinstance(value, Response):
            return value
        if operation.returns is None:
            return Response(status_code=204 if operation.status == 200 else operation.status)
        return json(value, operation.status)

    call.__name__ = getattr(operation.handler, "__name__", "call")
    return Route(operation.path, call, methods=[operation.method])


def json(value: Any, status: int = 200) -> Response:
    """A JSON answer of any value that msgspec encodes."""
    return Response(msgspec.json.encode(value), status, media_type="application/json")


def problem(refused: errors.Refused) -> Response:
    """The answer that a refusal becomes."""
    status = _codes(refused)[0]
    body = Problem(type(refused).__name__, str(refused), refused.details)
    headers = (
        {"retry-after": str(refused.details["retry_after"])} if "retry_after" in refused.details else None
    )
    return Response(msgspec.json.encode(body), status, headers, media_type="application/json")


def close_code(refused: errors.Refused) -> int:
    """The WebSocket close code of a refusal."""
    return _codes(refused)[1]


def _codes(refused: errors.Refused) -> tuple[int, int]:
    """Those of its class, or of the nearest class above it that the table knows."""
    return next(REFUSALS[kind] for kind in type(refused).__mro__ if kind in REFUSALS)


def attachment(name: str, ending: str) -> str:
    """A `Content-Disposition` that saves under a person's name for it, in ASCII and in full."""
    plain = re.sub(r"[^A-Za-z0-9._-]+", "-", name).strip("-.") or "diorama"
    full = quote(f"{name or 'diorama'}.{ending}", safe="")
    return f"attachment; filename=\"{plain}.{ending}\"; filename*=UTF-8''{full}"


async def read(request: Request, kind: type[T], limit: int = BODY_LIMIT) -> T:
    """The JSON body as `kind`. Raises `Invalid` (naming the path) and `TooLarge`."""
    data = await read_bytes(request, limit)
    try:
        return msgspec.json.decode(data, type=kind)
    except msgspec.DecodeError as error:  # also ValidationError
        path = re.search(r"at `\$\.?([^`]*)`", str(error))
        raise errors.Invalid(neighbours.explained(error, kind), path=path.group(1) if path else "") from None
    except UnicodeDecodeError:
        raise errors.Invalid("The JSON is not UTF-8.", path="") from None
    except RecursionError:
        raise errors.Invalid("The JSON is nested too deeply.", path="") from None


async def read_bytes(request: Request, limit: int) -> bytes:
    """The raw body, refused as `TooLarge` as soon as it passes `limit` bytes."""
    chunks = bytearray()
    async for chunk in request.stream():
        chunks += chunk
        if len(chunks) > limit:
            raise errors.TooLarge(f"The request is larger than {limit:,} bytes.", limit=limit)
    return bytes(chunks)


def part(connection: HTTPConnection, kind: type[T]) -> T:
    """The one instance of `kind` that the root put into `app.state.parts`."""
    found = connection.app.state.parts[kind]
    assert isinstance(found, kind)
    return found


def openapi(operations: Iterable[Endpoint], version: str) -> dict[str, Any]:
    """The OpenAPI 3.1 description of the operations."""
    operations = list(operations)
    kinds = [kind for o in operations for kind in (o.body, o.returns) if kind is not None] + [Problem]
    schemas, components = msgspec.json.schema_components(kinds, ref_template="#/components/schemas/{name}")
    schema_of = {repr(kind): schema for kind, schema in zip(kinds, schemas, strict=True)}
    refusal = {
        "description": "Refused; the body says why",
        "content": {"application/json": {"schema": schema_of[repr(Problem)]}},
    }
    paths: dict[str, dict[str, Any]] = {}
    for o in operations:
        name = o.handler.__module__.split(".")[-2] + "." + o.handler.__name__
        answer: dict[str, Any] = {"description": "Done"}
        if o.media:
            answer["content"] = {o.media: {}}
        elif o.returns is not None:
            answer["content"] = {"application/json": {"schema": schema_of[repr(o.returns)]}}
        status = str(204 if o.returns is None and o.media is None and o.status == 200 else o.status)
        described: dict[str, Any] = {
            "operationId": name,
            "summary": (o.handler.__doc__ or name).strip().splitlines()[0],
            "parameters": [
                {"name": found, "in": "path", "required": True, "schema": {"type": "string"}}
                for found in re.findall(r"{(\w+)(?::\w+)?}", o.path)
            ]
            + [
                {"name": found, "in": "query", "required": False, "schema": {"type": "string"}}
                for found in o.query
            ],
            "responses": {status: answer, "4XX": refusal, "5XX": refusal},
        }
        if o.body is not None:
            described["requestBody"] = {
                "required": True,
                "content": {"application/json": {"schema": schema_of[repr(o.body)]}},
            }
        paths.setdefault(re.sub(r":\w+}", "}", o.path), {})[o.method.lower()] = described
    return {
        "openapi": "3.1.0",
        "info": {"title": "Diorama", "version": version},
        "paths": paths,
        "components": {"schemas": components},
    }
