from __future__ import annotations

import threading
import time
import tracemalloc

import pytest

from assistant.settings import SettingsError, load_settings
from assistant.web import windows
from assistant.web.windows import InCommon, InThisProcess, check_place, open_window

# Nobody listens there.
NOWHERE = "redis://127.0.0.1:1"


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


def test_question_is_free_again_a_minute_after_it_was_asked(clock: Clock) -> None:
    window = InThisProcess(2, clock)
    assert window.wait("a") == 0
    clock.now += 20
    assert window.wait("a") == 0
    clock.now += 10
    assert window.wait("a") == 30
    clock.now += 30
    assert window.wait("a") == 0
    assert window.wait("a") == 20


def test_what_is_given_back_does_not_count(clock: Clock) -> None:
    window = InThisProcess(2, clock)
    window.give_back("a")
    window.wait("a")
    clock.now += 10
    window.wait("a")
    window.give_back("a")
    assert window.wait("a") == 0
    assert window.wait("a") == 50
    for _ in range(2):
        window.give_back("a")
    assert len(window) == 0


def test_being_refused_does_not_make_the_wait_longer(clock: Clock) -> None:
    window = InThisProcess(1, clock)
    window.wait("a")
    for _ in range(59):
        clock.now += 1
        assert window.wait("a")
    clock.now += 1
    assert window.wait("a") == 0


def test_no_minute_holds_more_than_its_questions(clock: Clock) -> None:
    window, taken = InThisProcess(15, clock), list[float]()
    for _ in range(2000):
        clock.now += 0.7
        if not window.wait("a"):
            taken.append(clock.now)
    assert len(taken) > 300
    assert all(later - first >= 60 for first, later in zip(taken, taken[15:], strict=False))


def test_client_is_forgotten_with_its_minute(clock: Clock) -> None:
    window = InThisProcess(15, clock)
    for number in range(1000):
        window.wait(f"10.0.{number // 256}.{number % 256}")
    clock.now += 60
    window.wait("a")
    assert len(window) == 1


def test_last_client_is_forgotten_though_nobody_comes_after(
    monkeypatch: pytest.MonkeyPatch, clock: Clock
) -> None:
    started: list[float] = []
    monkeypatch.setattr(threading.Timer, "start", lambda timer: started.append(timer.interval))
    window = InThisProcess(15, clock)
    window.wait("a")
    clock.now += 40
    window.wait("b")
    assert started == [60]
    clock.now += 20
    window.sweep()
    assert (len(window), started) == (1, [60, 40])
    clock.now += 40
    window.sweep()
    assert (len(window), started) == (0, [60, 40])


def test_hundred_thousand_addresses_take_a_bounded_room(clock: Clock) -> None:
    window = InThisProcess(15, clock)
    tracemalloc.start()
    for number in range(120_000):
        window.wait(f"2001:db8:{number:x}::/64")
    taken, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(window) <= 100_001
    assert taken < 50_000_000
    clock.now += 60
    window.sweep()
    assert len(window) == 0


def test_threads_together_get_no_more_than_one_alone() -> None:
    window, refused = InThisProcess(200), list[float]()
    threads = [
        threading.Thread(target=lambda: refused.extend(window.wait("a") for _ in range(100)))
        for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert refused.count(0) == 200


@pytest.mark.parametrize("place", ["nada://", "memory://otra", "memcached://h", "http://u:clave@h"])
def test_unknown_place_is_told_without_repeating_it(place: str) -> None:
    with pytest.raises(SettingsError, match="ASISTENTE_LIMIT_STORAGE debe ser memory://") as told:
        open_window(load_settings({"ASISTENTE_LIMIT_STORAGE": place}), "preguntas", 15)
    assert "clave" not in str(told.value)


def test_several_processes_may_count_in_common_or_not_at_all() -> None:
    check_place(load_settings({}), 1)
    check_place(load_settings({"ASISTENTE_QUESTIONS_PER_MINUTE": "0"}), 3)
    check_place(load_settings({"ASISTENTE_LIMIT_STORAGE": "redis://localhost"}), 3)
    with pytest.raises(SettingsError, match="Con 2 procesos"):
        check_place(load_settings({}), 2)


def test_without_the_common_place_each_process_counts(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    window = InCommon(2, NOWHERE)
    assert [bool(window.wait("203.0.113.1")) for _ in range(3)] == [False, False, True]
    assert [record.message for record in caplog.records] == [
        "ASISTENTE_LIMIT_STORAGE no responde: cada proceso cuenta por su lado."
    ]
    # It is asked again after a while, not at each question.
    later = time.monotonic() + 11
    monkeypatch.setattr(windows.time, "monotonic", lambda: later)
    window.wait("203.0.113.1")
    assert len(caplog.records) == 2
    assert "203.0.113.1" not in caplog.text
