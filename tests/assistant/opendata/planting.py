"""A plan whose words would be orders to a program that trusted them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.model import Edit, Kind, Passage, Place
from corpus.plain import Plain

if TYPE_CHECKING:
    from corpus import Document

# What a spreadsheet would run, what Markdown would take for structure, what HTML and XML would.
HOSTILE = (
    "=1+1", '=HYPERLINK("http://x.mx";"ver")', "+52 55", "-2", "@SUM(A1)", "\t=1", "\r=1",
    "\n=1", " =1+1", "＝1+1", "'=1", "# Título", "1. uno", "12) doce", "- punto", "+ más", "* más",
    "> cita", ">", "---", "===", "a | b", "|a|b|\n|-|-|\n|c|d|", "a\\b", "\\", "`código`", "```",
    "~~~", "~~no~~", "*x* _y_ __z__", "$a$", "[a](javascript:alert(1))", "![a](http://x.mx/a.png)",
    "<script>alert(1)</script>", "<http://x.mx>", "http://x.mx/<b>", "https://x.mx/a_b*c", "&lt;",
    "&#60;", '"comillas"', "a, b; c", "]]>", "<!--", "    código", "fin  ", "dos\nlíneas\n\ny más",
    "Texto oficial:", "[a]: http://x.mx", "ñandú «áé» \N{ZERO WIDTH NO-BREAK SPACE}",
    "a\x01b\x0cc\x85d",
)  # fmt: skip


def planted(document: Document, texts: tuple[str, ...]) -> Document:
    """Return a document that says these texts, explains them with the same, and mends one."""
    mend = Edit(0, texts[0], "<=" + texts[0], "|Razón|")
    passages = [
        Passage(f"P{number}", Kind.STRENGTH, text, text, Place(number, number + 1))
        for number, text in enumerate(texts)
    ]
    passages[0] = replace(passages[0], edits=(mend,))
    plain = {passage.id: Plain(passage.text, (), ()) for passage in passages}
    return replace(
        document,
        passages=tuple(passages),
        plain=plain,
        title=texts[0],
        titles=dict.fromkeys(plain, texts[0]),
        changes=(),
    )
