from __future__ import annotations

import re

import pytest

from assistant.web.rendering import STATIC

TOKENS, STYLE, READING = (
    (STATIC / name).read_text("utf-8") for name in ("tokens.css", "style.css", "reading.css")
)
BOOKLET = (STATIC / "booklet.css").read_text("utf-8")
SHEET = TOKENS + STYLE + READING
LIGHT, DARK, HIGH, HIGH_DARK = (
    dict(re.findall(r"--([a-z-]+): (#[0-9a-f]+);", block))
    for block in re.findall(r":root[^{]*\{(.*?)\}", TOKENS, re.DOTALL)
)
THEMES = {"light": LIGHT, "dark": DARK, "high contrast": HIGH, "high contrast, dark": HIGH_DARK}
ALL = pytest.mark.parametrize("theme", THEMES)
FONT = "vendor/atkinson-hyperlegible-next/latin.woff2"
TEXT_ON = {
    "ink": ("paper", "surface", "tint"),
    "soft": ("paper", "surface", "tint"),
    "accent": ("paper", "surface", "tint"),
    "accent-hover": ("paper", "surface", "tint"),
    "error": ("tint",),
    "on-accent": ("accent", "accent-hover"),
    "on-band": ("band",),
    "on-mark": ("mark",),
    "focus": ("paper", "surface", "tint"),
}
PAIRS = [(text, ground) for text, grounds in TEXT_ON.items() for ground in grounds]


def _luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    levels = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (
        level / 12.92 if level <= 0.04045 else ((level + 0.055) / 1.055) ** 2.4 for level in levels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize(("text", "ground"), PAIRS)
@ALL
def test_text_stands_out_from_its_ground(theme: str, text: str, ground: str) -> None:
    least = 10 if theme.startswith("high") else 7
    assert _contrast(THEMES[theme][text], THEMES[theme][ground]) >= least


@pytest.mark.parametrize("ground", ["paper", "surface", "tint"])
@ALL
def test_edge_of_a_control_is_seen(theme: str, ground: str) -> None:
    assert _contrast(THEMES[theme]["edge"], THEMES[theme][ground]) >= 3


@ALL
def test_themes_name_the_same_colours(theme: str) -> None:
    assert THEMES[theme].keys() == LIGHT.keys()


def test_every_token_is_used() -> None:
    tokens = set(re.findall(r"^ +(--[a-z0-9-]+):", TOKENS, re.MULTILINE))
    assert tokens == set(re.findall(r"var\((--[a-z0-9-]+)\)", SHEET))


def test_colours_stand_only_among_the_tokens() -> None:
    assert set(re.findall(r"#[0-9a-f]{3,6}\b", STYLE + READING + BOOKLET)) <= {"#000"}


def test_style_is_light() -> None:
    # Of the 60 kB that a first visit may take, page and all, the sheets keep to their part.
    assert len(SHEET.encode()) <= 18_000


RULES = re.findall(r"\{([^{}]*)\}", re.sub(r"/\*.*?\*/", "", SHEET, flags=re.DOTALL))


def _declarations(rule: str) -> list[tuple[str, str]]:
    pairs = (one.partition(":") for one in rule.split(";") if one.strip())
    return [(name.strip(), value.strip()) for name, _, value in pairs]


@pytest.mark.parametrize("function", ["clamp(", "min("])
def test_old_phones_get_a_plain_length_first(function: str) -> None:
    lengths = re.compile(r"padding|margin|width|height|font-size|scroll-margin")
    found = 0
    for rule in RULES:
        declared = _declarations(rule)
        for at, (name, value) in enumerate(declared):
            if function in value.replace("minmax(", "") and lengths.match(name):
                found += 1
                assert "var(" not in value, f"an unknown {function} beside a var() erases {name}"
                earlier = [one for one, _ in declared[:at]]
                assert name in earlier or name.startswith("font-size"), f"{name}: {value}"
    assert found


def test_old_phones_know_every_property() -> None:
    names = {name for rule in RULES for name, _ in _declarations(rule)}
    assert not [one for one in names if re.search(r"inset|-(inline|block)(-|$)", one)]


def test_flex_rows_do_not_rely_on_gap() -> None:
    for rule in RULES:
        declared = dict(_declarations(rule))
        if "flex" in declared.get("display", ""):
            assert not {"gap", "column-gap", "row-gap"} & declared.keys()


def test_style_loads_nothing() -> None:
    assert not re.search(r"@import|url\(", TOKENS + STYLE + BOOKLET)
    # A font, and only for whoever chooses it.
    assert re.findall(r"@import|url\([^)]*\)", READING) == [f'url("{FONT}")']
    assert (STATIC / FONT).is_file()
