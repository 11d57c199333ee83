"""Killing a process between two of its system calls: `kill -9`, step by step."""

import ctypes
import os
import signal
import sys
from collections.abc import Callable
from functools import cache

import pytest

_TRACE_ME = 0
_CONTINUE_TO_SYSTEM_CALL = 24
_SET_OPTIONS = 0x4200
_MARK_SYSTEM_CALLS = 0x1
_KILL_WITH_TRACER = 0x100000
_SYSTEM_CALL = signal.SIGTRAP | 0x80


def kill_at(
    step: int, action: Callable[[], object], *, since: Callable[[], bool] = lambda: True
) -> int:
    """Do something in a child process, and kill that at a step.

    Args:
        step: Before which of its system calls, from 1.
        action: What to do; it may also start a program in its place.
        since: Tells whether steps count already; once they do, they go on counting.

    Returns:
        How many steps it got: fewer than `step` if it came to its end.
    """
    child = os.fork()
    if not child:
        _act(action)
    os.waitpid(child, 0)
    _trace(_SET_OPTIONS, child, _MARK_SYSTEM_CALLS | _KILL_WITH_TRACER)
    passed = delivered = 0
    inside = False
    while True:
        _trace(_CONTINUE_TO_SYSTEM_CALL, child, delivered)
        status = os.waitpid(child, 0)[1]
        if os.WIFEXITED(status):
            assert os.WEXITSTATUS(status) == 0
            return passed
        assert os.WIFSTOPPED(status)
        stopped_by = os.WSTOPSIG(status)
        # A program that is about to start stops, too.
        delivered = 0 if stopped_by in {_SYSTEM_CALL, signal.SIGTRAP} else stopped_by
        if stopped_by == _SYSTEM_CALL:
            # It stops before a call and behind it.
            inside = not inside
            passed += inside and (passed > 0 or since())
        if passed == step:
            os.kill(child, signal.SIGKILL)
            assert os.WTERMSIG(os.waitpid(child, 0)[1]) == signal.SIGKILL
            return passed


def skip_without_tracing() -> None:
    """Skip a test where a process may not trace another."""
    reason = _obstacle()
    if reason:
        pytest.skip(f"needs ptrace: {reason}")


@cache
def _obstacle() -> str | None:
    if sys.platform != "linux":
        return "it is called otherwise on this system"
    child = os.fork()
    if not child:
        os._exit(_request(_TRACE_ME, 0, 0))
    error = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    return os.strerror(error) if error else None


def _act(action: Callable[[], object]) -> None:
    status = 1
    try:
        _trace(_TRACE_ME, 0, 0)
        os.kill(os.getpid(), signal.SIGSTOP)
        action()
        status = 0
    finally:
        os._exit(status)


def _trace(request: int, process: int, data: int) -> None:
    error = _request(request, process, data)
    if error:
        raise OSError(error, os.strerror(error))


def _request(request: int, process: int, data: int) -> int:
    """Give the number of the error, or 0."""
    return ctypes.get_errno() if _ptrace()(request, process, None, data) == -1 else 0


@cache
def _ptrace() -> Callable[[int, int, None, int], int]:
    call = ctypes.CDLL(None, use_errno=True).ptrace
    call.argtypes = (ctypes.c_long, ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)
    call.restype = ctypes.c_long
    return call
