"""The preview as a server of its own: it reloads what is saved, answers a crowd, and stops when asked."""

import contextlib
import http.client
import os
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from generator.preview.changes import DOUBT
from generator.preview.server import HOST, open_port

HOUSE = Path(__file__).parent.parent.parent
SMALL = HOUSE / "tests" / "sites" / "small"
PATIENCE = DOUBT - 1  # seconds: what is seen only because the files are looked at again, comes too late


class Running:
    """A preview that runs, and the port it said."""

    def __init__(self, site: Path) -> None:
        environment = {**os.environ, "PYTHONPATH": str(HOUSE), "PYTHONUNBUFFERED": "1"}
        command = [sys.executable, "-m", "generator", "preview", str(site)]
        self.site = site
        self.process = subprocess.Popen(
            command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        assert self.process.stdout
        said = self.process.stdout.readline()
        assert said.startswith("Preview: http://127.0.0.1:"), said
        self.port = int(said.split(":")[3].partition("/")[0])

    @contextlib.contextmanager
    def open(self, path: str) -> Iterator[http.client.HTTPResponse]:
        """The answer, open to be read."""
        with contextlib.closing(http.client.HTTPConnection(HOST, self.port, timeout=PATIENCE)) as connection:
            connection.request("GET", path)
            with connection.getresponse() as answer:
                yield answer

    @contextlib.contextmanager
    def listen(self) -> Iterator[http.client.HTTPResponse]:
        """The stream of changes, its first stamp read."""
        with self.open("/.goldenthread/changes") as stream:
            read_stamp(stream)
            yield stream

    def read(self, path: str) -> str:
        with self.open(path) as answer:
            return answer.read().decode()

    def ask(self, path: str) -> int:
        with self.open(path) as answer:
            return answer.status

    def end(self) -> int:
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(timeout=PATIENCE)


@pytest.fixture
def running(tmp_path: Path) -> Iterator[Running]:
    """A preview of the small site."""
    shutil.copytree(SMALL, tmp_path / "site")
    preview = Running(tmp_path / "site")
    yield preview
    if preview.process.poll() is None:
        preview.process.kill()
    preview.process.communicate()


def read_stamp(stream: http.client.HTTPResponse) -> str:
    """The next stamp that is told."""
    line = stream.readline().decode()
    return line if line.startswith("data: ") else read_stamp(stream)


def test_a_save_is_told_and_the_page_is_new(running: Running):
    glossary = running.site / "content/glossary.yaml"
    with running.listen() as stream:
        glossary.write_text(glossary.read_text(encoding="utf-8") + "newly said: What is new.\n", encoding="utf-8")
        read_stamp(stream)
    assert "newly said" in running.read("/glossary.html")


def test_a_file_that_an_editor_puts_in_the_place_of_another_is_seen(running: Running):
    new = running.site / "site.yaml.new"
    text = (running.site / "site.yaml").read_text(encoding="utf-8")
    with running.listen() as stream:
        new.write_text(text.replace("Riverbank Clinic", "Weirside Clinic"), encoding="utf-8")
        new.replace(running.site / "site.yaml")
        read_stamp(stream)
    assert "Weirside Clinic" in running.read("/")


def test_a_folder_that_is_put_in_the_place_of_another_is_watched_too(running: Running):
    content, glossary = running.site / "content", running.site / "content/glossary.yaml"
    with running.listen() as stream:
        content.rename(running.site / "aside")
        read_stamp(stream)
        shutil.copytree(running.site / "aside", content)
        while "newly said" not in running.read("/glossary.html"):
            glossary.write_text("newly said: What is new.\n", encoding="utf-8")
            read_stamp(stream)


def test_what_a_build_writes_beside_the_content_is_no_change(running: Running):
    with running.open("/.goldenthread/changes") as stream:
        first = read_stamp(stream)
    command = [sys.executable, "-m", "generator", "build", str(running.site)]
    subprocess.run(command, check=True, env={**os.environ, "PYTHONPATH": str(HOUSE)}, capture_output=True)
    with running.open("/.goldenthread/changes") as stream:
        assert read_stamp(stream) == first


def test_a_crowd_is_answered_to_the_last(running: Running):
    paths = ["/", "/measures.html", "/measures/median-wait.html", "/nowhere", "/measures.csv"] * 100
    with ThreadPoolExecutor(32) as crowd:
        codes = list(crowd.map(running.ask, paths))
    assert codes == [404 if path == "/nowhere" else 200 for path in paths]


def test_it_ends_well_when_asked_even_while_a_browser_listens(running: Running):
    with running.listen() as stream:
        assert running.end() == 0
        assert stream.read() == b"\n"  # the end of the last message, and of the stream
    assert running.process.stdout
    assert "Traceback" not in running.process.stdout.read()


def test_only_this_machine_can_reach_it():
    with open_port(0, is_fixed=True) as listening:
        assert listening.getsockname()[0] == "127.0.0.1"


def test_a_port_that_is_taken_leads_to_the_next_unless_it_was_asked_for():
    with socket.socket() as taken:
        taken.bind((HOST, 0))
        taken.listen()
        port = taken.getsockname()[1]
        with open_port(port, is_fixed=False) as listening:
            assert listening.getsockname()[1] > port
        with pytest.raises(OSError, match="--port"):
            open_port(port, is_fixed=True)
