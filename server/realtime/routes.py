"""Where rooms are found."""

from starlette.routing import WebSocketRoute

from server.realtime import socket

WEBSOCKETS: tuple[WebSocketRoute, ...] = (WebSocketRoute("/ws/rooms/{project_id}", socket.room),)
