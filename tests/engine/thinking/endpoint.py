"""A stand-in for an OpenAI-compatible server, on loopback."""

import asyncio
import threading
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

Serve = Callable[[Request], Awaitable[Response]]


def says(content: str | None) -> Serve:
    """A completion with this text, after checking that the request is one of the protocol."""

    async def serve(request: Request) -> Response:
        body = await request.json()
        form = body["response_format"]
        if form["type"] != "json_schema" or not form["json_schema"]["schema"] or body["temperature"] != 0:
            return Response(status_code=400)
        if [one["role"] for one in body["messages"]] != ["system", "user"]:
            return Response(status_code=400)
        if (body["model"], request.headers.get("authorization")) != ("small", "Bearer secret"):
            return Response(status_code=401)
        return JSONResponse({"choices": [{"message": {"role": "assistant", "content": content}}]})

    return serve


async def hangs(_request: Request) -> Response:
    await asyncio.sleep(60)
    return Response()


@contextmanager
def served(serve: Serve) -> Iterator[str]:
    """The base URL of a server that answers so."""
    app = Starlette(routes=[Route("/v1/chat/completions", serve, methods=["POST"])])
    config = uvicorn.Config(app, port=0, log_level="error", timeout_graceful_shutdown=0)
    server = uvicorn.Server(config)
    socket = config.bind_socket()
    thread = threading.Thread(target=server.run, args=([socket],), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{socket.getsockname()[1]}/v1"
    finally:
        server.should_exit = True
        thread.join(10)
