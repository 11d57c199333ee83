"""The proxy of the environment: `http_proxy`, `https_proxy`, `all_proxy` and `no_proxy`."""

from base64 import b64encode
from typing import NamedTuple
from urllib.parse import unquote, urlsplit
from urllib.request import getproxies_environment, proxy_bypass

from robotsfix.live.address import Address
from robotsfix.live.failures import Failure, FetchError


class Proxy(NamedTuple):
    """Where requests are sent to be passed on."""

    host: str
    port: int
    headers: dict[str, str]
    """What it wants to be told: who we are, if its address says that."""


def proxy_for(address: Address) -> Proxy | None:
    """Give the proxy that is to be used for an address; None if there is none.

    Raises:
        FetchError: The environment names one that cannot be used. Its address is not told: it may
            have a password in it.
    """
    proxies = getproxies_environment()
    text = proxies.get(address.scheme) or proxies.get("all")
    if not text or _is_bypassed(address):
        return None
    try:
        parts = urlsplit(text if "://" in text else f"http://{text}")
        host, port = parts.hostname, parts.port
    except ValueError:
        host = port = None
    if not host or parts.scheme.lower() != "http":
        reason = "the proxy of the environment cannot be used: only http:// proxies are known"
        raise FetchError(Failure.PROXY, reason)
    headers = {}
    if parts.username is not None:
        credentials = f"{unquote(parts.username)}:{unquote(parts.password or '')}"
        headers["Proxy-Authorization"] = "Basic " + b64encode(credentials.encode()).decode("ascii")
    return Proxy(host, port or 80, headers)


def _is_bypassed(address: Address) -> bool:
    is_ipv6 = ":" in address.host
    return bool(proxy_bypass(address.host if is_ipv6 else f"{address.host}:{address.port}"))
