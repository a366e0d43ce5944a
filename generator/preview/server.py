"""The preview's server: a portal on this machine alone, with its problems over it, reloading as files are saved."""

import asyncio
import contextlib
import errno
import socket
import time
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from types import FrameType

import uvicorn
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from generator.model.problems import Problem
from generator.preview.changes import Changes, Watch
from generator.preview.overlay import OWN, add_overlay, make_problem_page, set_root
from generator.preview.workshop import Made, Workshop

HOST = "127.0.0.1"
HOSTS = (HOST, "localhost", "[::1]")
PORTS = 50  # how many are tried, from the first on
NOT_FOUND = "404.html"
POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:"
HEADERS = {
    b"content-security-policy": POLICY.encode(),
    b"x-content-type-options": b"nosniff",
    b"referrer-policy": b"same-origin",
    b"cross-origin-resource-policy": b"same-origin",
    b"cache-control": b"no-store",
}
TYPES = {
    "html": "text/html; charset=utf-8",
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "json": "application/json",
    "csv": "text/csv; charset=utf-8",
    "xml": "application/xml",
    "txt": "text/plain; charset=utf-8",
    "svg": "image/svg+xml",
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "gif": "image/gif",
    "webp": "image/webp",
    "avif": "image/avif",
    "ico": "image/x-icon",
    "woff2": "font/woff2",
}
_OWN_FILES = {name: (Path(__file__).parent / name).read_bytes() for name in ("reload.js", "preview.css")}

Tell = Callable[[tuple[Problem, ...]], None]


class Guard:
    """Refuses what another site's page asks for, and gives each answer the headers of a strict host."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let one request pass, or refuse it."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        headers = dict(scope["headers"])

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], *HEADERS.items()]
            await send(message)

        origin = headers.get(b"origin")
        is_foreign = origin is not None and origin != b"http://" + headers.get(b"host", b"")
        refusal = PlainTextResponse("Another site may not read this preview.", status_code=403)
        await (refusal if is_foreign else self.app)(scope, receive, send_guarded)


class Preview:
    """Answers requests from a workshop, and tells browsers of changes."""

    def __init__(self, workshop: Workshop, tell: Tell) -> None:
        self.workshop = workshop
        self.tell = tell
        self.changes = Changes(f"{time.time_ns():x}")

    def make_app(self) -> Starlette:
        """The application: the preview's own files, what has changed, and every page of the portal."""
        return Starlette(
            routes=[
                Route(f"{OWN}changes", self.stream),
                Route(f"{OWN}{{name}}", self.serve_own),
                Route("/{path:path}", self.serve_page),
            ],
            middleware=[
                Middleware(TrustedHostMiddleware, allowed_hosts=list(HOSTS), www_redirect=False),
                Middleware(Guard),
            ],
            lifespan=self.live,
        )

    @contextlib.asynccontextmanager
    async def live(self, _app: Starlette) -> AsyncIterator[None]:
        """Watch the site's files as long as the server runs."""
        told_from = asyncio.get_running_loop()

        def refresh() -> None:
            self.workshop.refresh()
            told_from.call_soon_threadsafe(self.changes.tell)
            self.tell(self.workshop.problems)

        watching = asyncio.create_task(Watch(self.workshop.site).run(refresh))
        yield
        watching.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await watching

    async def stream(self, _request: Request) -> Response:
        """The stamp of what is current, now and after each change."""
        events = (f"data: {stamp}\n\n" async for stamp in self.changes.listen())
        return StreamingResponse(events, media_type="text/event-stream")

    async def serve_own(self, request: Request) -> Response:
        """One of the preview's own files."""
        name = request.path_params["name"]
        if name not in _OWN_FILES:
            return PlainTextResponse("The preview has no such file.", status_code=404)
        return Response(_OWN_FILES[name], media_type=TYPES[name.rpartition(".")[2]])

    async def serve_page(self, request: Request) -> Response:
        """A page or a file of the portal; only what the portal holds can be asked for, nothing on the disk."""
        path = request.path_params["path"]
        path = f"{path}index.html" if path.endswith("/") or not path else path
        made = self.workshop.make(path)
        if made is None:
            made = self.workshop.make(NOT_FOUND) or Made(b"Not found", ())
            content = None if made.content is None else set_root(made.content)
            return self._answer(NOT_FOUND, Made(content, made.problems), status=404)
        return self._answer(path, made)

    def _answer(self, path: str, made: Made, status: int = 200) -> Response:
        """The file, with what is wrong over it where it is a page."""
        stamp = self.changes.stamp
        if made.content is None:
            return Response(make_problem_page(made.problems, stamp), 503, media_type=TYPES["html"])
        ending = path.rpartition(".")[2]
        content = add_overlay(made.content, made.problems, stamp) if ending == "html" else made.content
        return Response(content, status, media_type=TYPES.get(ending, "application/octet-stream"))


class Server(uvicorn.Server):
    """A server that lets those who listen for changes go when it is to stop, so that it stops at once."""

    def __init__(self, config: uvicorn.Config, changes: Changes) -> None:
        super().__init__(config)
        self._changes = changes

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Stop, as the signal asks."""
        self._changes.end()
        super().handle_exit(sig, frame)


def serve(workshop: Workshop, listening: socket.socket, tell: Tell) -> None:
    """Serve the workshop's portal until a signal ends it; `tell` is given the problems after each change."""
    preview = Preview(workshop, tell)
    config = uvicorn.Config(
        preview.make_app(), log_level="critical", access_log=False, server_header=False, timeout_graceful_shutdown=2
    )
    Server(config, preview.changes).run(sockets=[listening])


def open_port(port: int, *, is_fixed: bool) -> socket.socket:
    """A socket of this machine alone at `port`; else, unless it is fixed, at the next that is free. OSError if none."""
    for number in range(port, port + (1 if is_fixed else PORTS)):
        listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listening.bind((HOST, number))
            listening.listen(1024)
        except OSError as refusal:
            listening.close()
            if refusal.errno != errno.EADDRINUSE:
                raise
        else:
            return listening
    raise OSError(errno.EADDRINUSE, "another program has this port; name another with --port", f"{HOST}:{port}")
