"""Bytes to text: how a file is encoded, and what is no text at all."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

from recoupe.records.text import FailureCode

_MAGIC = (
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"BM", "a bitmap picture"),
    (b"II*\x00", "a TIFF picture"),
    (b"MM\x00*", "a TIFF picture"),
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
    (b"SQLite format 3\x00", "a database"),
    (b"ID3", "a sound recording"),
    (b"OggS", "a sound recording"),
    (b"RIFF", "a sound, film or picture"),
)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROLS = bytes(set(range(0x20)) - set(b"\t\n\r\x0b\x0c\x1b\x1a"))
_C1 = frozenset(range(0x80, 0xA0))


class UnreadableBytesError(Exception):
    """The bytes are no text that can be read; ``code`` is stable, the words say why."""

    def __init__(self, code: FailureCode, reason: str) -> None:
        """Hold a stable ``code`` ("empty", "binary", "encoding") and a reason in plain words."""
        super().__init__(reason)
        self.code = code
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and how its bytes were read; ``notice`` is empty where there is nothing to say of it."""

    text: str
    encoding: str
    notice: str


def decode(raw: bytes) -> Decoded:
    """Return the text of some bytes: UTF-8, UTF-16 or UTF-32 with a byte-order mark, else Windows-1252 or Latin-1.

    The byte-order mark is dropped; line ends stay as they are. Raises UnreadableBytesError for nothing, for nothing
    but blanks, for a picture or another binary, and for bytes that no encoding above explains.
    """
    if not raw.strip():
        raise UnreadableBytesError("empty", "the file is empty" if not raw else "the file holds nothing but blanks")
    found = _by_mark(raw)
    if found is None:
        _refuse_binary(raw)
        found = _utf8(raw) or _western(raw)
    if not found.text.strip():
        raise UnreadableBytesError("empty", "the file holds nothing but blanks")
    return found


def _by_mark(raw: bytes) -> Decoded | None:
    """Decode what opens with a byte-order mark; None without one."""
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            try:
                text = raw[len(mark) :].decode(encoding)
            except UnicodeDecodeError as error:
                raise UnreadableBytesError(
                    "encoding", f"it opens as {encoding.upper()} but breaks at byte {error.start + len(mark)}"
                ) from error
            if "\x00" in text:
                raise UnreadableBytesError("binary", "it holds NUL characters: it is no text")
            return Decoded(text, encoding, "" if encoding == "utf-8" else f"read as {encoding.upper()}, not UTF-8")
    return None


def _refuse_binary(raw: bytes) -> None:
    """Raise UnreadableBytesError where the bytes are those of a picture, a document or another binary."""
    if raw[4:8] == b"ftyp":
        raise UnreadableBytesError("binary", "it is a film or a picture, not text; give its text in a .txt file")
    controls = len(raw) - len(raw.translate(None, _CONTROLS))
    for magic, what in _MAGIC:
        if raw.startswith(magic) and (controls or len(magic) >= 4):
            raise UnreadableBytesError("binary", f"it is {what}, not text; give its text in a .txt file")
    if b"\x00" in raw:
        raise UnreadableBytesError("binary", "it holds NUL bytes: it is no text, or UTF-16 without a byte-order mark")
    if controls * 100 > len(raw):
        raise UnreadableBytesError("binary", "it holds control characters that no text has")


def _utf8(raw: bytes) -> Decoded | None:
    """Decode UTF-8; None where the bytes are in a one-byte encoding."""
    try:
        return Decoded(raw.decode("utf-8"), "utf-8", "")
    except UnicodeDecodeError as error:
        loose = raw.decode("utf-8", "replace")
        broken = loose.count("\ufffd")
        if sum(ord(char) > 0x7F for char in loose) - broken > 4 * broken:
            raise UnreadableBytesError(
                "encoding", f"it is UTF-8 but broken at byte {error.start}; save it again as UTF-8"
            ) from error
        return None


def _western(raw: bytes) -> Decoded:
    """Decode Windows-1252, or Latin-1 where no byte tells the two apart."""
    if not _C1.intersection(raw):
        found = Decoded(raw.decode("iso-8859-1"), "iso-8859-1", "read as Latin-1 (ISO 8859-1), not UTF-8")
    else:
        try:
            text = raw.decode("windows-1252")
        except UnicodeDecodeError as error:
            raise UnreadableBytesError(
                "encoding", f"byte {error.start} belongs to neither UTF-8 nor Windows-1252; save it as UTF-8"
            ) from error
        found = Decoded(text, "windows-1252", "read as Windows-1252, not UTF-8")
    if 3 * sum(ord(char) > 0x7F for char in found.text) > len(found.text):
        raise UnreadableBytesError(
            "encoding", "its bytes are neither UTF-8 nor a Western European text; save it as UTF-8"
        )
    return found
