"""Addresses as people type them."""

from urllib.parse import SplitResult, urlsplit


def parts_of(address: str) -> SplitResult | None:
    """The parts of an address (RFC 3986, 3); None where it has a host that none can be, such as `http://[y`."""
    try:
        return urlsplit(address)
    except ValueError:
        return None


def host_of(address: str | None) -> str | None:
    """The host that an address names, in small letters, if it names one."""
    parts = parts_of(address) if address else None
    return parts.hostname if parts else None
