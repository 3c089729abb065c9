"""All that this package serves."""

from server.http import Endpoint
from server.projects import account_routes, project_routes, share_routes, sockets

ENDPOINTS: tuple[Endpoint, ...] = account_routes.ENDPOINTS + project_routes.ENDPOINTS + share_routes.ENDPOINTS
WEBSOCKETS = sockets.WEBSOCKETS
