"""Pages rendered in several processes are those that one process renders."""

import gc
import os

import msgspec
import pytest

from generator.model.pages import Page
from generator.model.problems import Place, Problem, SiteProblems
from generator.render import workers
from generator.render.workers import CHUNK, FEWEST, render_all


class Number(msgspec.Struct, frozen=True):
    """A view."""

    number: int


PAGES = tuple(Page(f"{number}.html", "", Number(number)) for number in range(FEWEST + CHUNK // 2))


def write(page: Page) -> bytes:
    return f"{page.view}".encode()


def write_process(_: Page) -> bytes:
    return str(os.getpid()).encode()


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_every_page_is_rendered_once_however_many_processes_there_are(jobs: int):
    assert sorted(render_all(PAGES, write, jobs)) == sorted((page.path, write(page)) for page in PAGES)


def test_many_pages_are_rendered_by_other_processes():
    processes = {process for _, process in render_all(PAGES, write_process, 2)}
    assert str(os.getpid()).encode() not in processes


@pytest.mark.parametrize("jobs,count", [(1, len(PAGES)), (2, FEWEST - 1)])
def test_few_pages_or_one_job_need_no_other_process(jobs: int, count: int):
    processes = {process for _, process in render_all(PAGES[:count], write_process, jobs)}
    assert processes == {str(os.getpid()).encode()}


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_fault_in_a_template_is_told_whichever_process_met_it(jobs: int):
    problem = Problem(Place("themes/blue/templates/base.html", 3), "the template can't be rendered")

    def refuse(page: Page) -> bytes:
        if page.path == "310.html":
            raise SiteProblems([problem])
        return b""

    with pytest.raises(SiteProblems) as caught:
        list(render_all(PAGES, refuse, jobs))
    assert caught.value.problems == (problem,)


def test_nothing_is_kept_when_the_pages_are_not_all_asked_for():
    made = render_all(PAGES, write, 2)
    next(made)
    made.close()  # type: ignore[attr-defined]
    assert workers._pages == ()
    assert gc.get_freeze_count() == 0
