"""The session cookie. No script can read it, and no other site's form can send it."""

from starlette.responses import Response

from server.projects import sessions

COOKIE = "diorama_session"


def put(response: Response, token: str, secure: bool) -> None:
    """Have the browser keep the session; where it is `secure`, it is never sent in the clear."""
    response.set_cookie(
        COOKIE,
        token,
        max_age=sessions.SESSION // 1000,
        httponly=True,
        samesite="lax",
        secure=secure,
    )
    response.headers["cache-control"] = "no-store"


def remove(response: Response) -> None:
    """Have the browser forget the session."""
    response.delete_cookie(COOKIE, httponly=True, samesite="lax")
