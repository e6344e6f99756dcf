#!/usr/bin/env python3
"""Makes the built-in illustrator's sprites from the Noto emoji drawings.

Usage: scripts/make-sprites.py          (needs python3 and npm; writes into src/main/resources)

Takes the subset that a story may show as a thing or an animal: no people, no faces, no flags, no
signs, no skies. Writes, under dev/vignette/illustrator:
  sprites.bin       gzip of lines "name TAB width TAB height TAB svg body", in order of the names
  sprites.tsv       lines "name TAB sub-group", in the same order
  SPRITES-LICENSE   whose drawings these are and under which licence
The same packages give the same bytes. Sub-groups are those of Unicode, read from emojibase-data.
"""
import gzip
import json
import pathlib
import re
import subprocess
import tarfile
import tempfile

NOTO = "@iconify-json/noto@1.2.9"
GROUPS = "emojibase-data@17.0.0"
CATEGORIES = ["Animals & Nature", "Food & Drink", "Travel & Places", "Activities", "Objects"]
TARGET = pathlib.Path(__file__).resolve().parent.parent / "src/main/resources/dev/vignette/illustrator"

# What is a face, a sign, a symbol, a view in a frame, a sky, or nothing that stands in a picture.
UNWANTED = re.compile(
    r".*-face$|.*-suit$|.*oclock$|.*-thirty$|.*-banknote$|.*gibbous.*|.*-moon$|.*quarter.*|^sun.*|sun-.*"
    r"|.*cloud.*|.*sunrise.*|sunset|cityscape.*|.*-at-night|night-with.*|fogg?y?|milky-way|rainbow|cyclone"
    r"|globe-.*|map-of.*|.*-slash|.*-arrow|(full|low|high)-battery|speaker-.*|loudspeaker|muted.*"
    r"|.*-medal$|.*mahjong.*|joker|flower-playing.*|oncoming-.*|.*traffic-light|stop-sign|bus-stop"
    r"|japanese-(post|dolls)|love-hotel|motorway|national-park|construction|landslide|wind-face|snowflake"
    r"|pig-nose|microbe|paw-prints|rosette|no-.*|bikini|briefs|one-piece.*|cigarette|syringe|pill"
    r"|drop-of-blood|dna|x-ray|petri-dish|fax-machine|pager|.*-tray|e-mail|card-.*|.*cards?$|optical-disk"
    r"|dvd|.*-disk|videocassette|trackball|control-knobs|level-slider|paperclip|linked-.*|link|label"
    r"|bookmark-tabs|.*pushpin|locked-with-pen|file-.*|.*folder|receipt|identification.*|placard|nazar.*"
    r"|hamsa|wastebasket|toilet|plunger|hot-springs|barber-pole|martial-arts.*|running-shirt|goal-net"
    r"|reminder-ribbon|admission.*|ticket|slot-machine|pool-8-ball|mirror-ball|high-voltage|beach-with.*"
    r"|desert(-island)?|camping|mount-fuji|bridge-.*|.*mountain.*|volcano|water-wave|droplet|tornado|comet"
    r"|ice|chart-increasing-with-yen|military-helmet|white-cane|motorized-wheelchair|funeral-urn"
    r"|police-car-light|dragon|unicorn|umbrella-on-ground|umbrella-with.*|hair-pick|razor|adhesive.*"
)


def unpack(package, folder):
    name = subprocess.run(
        ["npm", "pack", package, "--silent"], cwd=folder, check=True, capture_output=True, text=True
    ).stdout.split()[-1]
    target = pathlib.Path(folder) / name.removesuffix(".tgz")
    with tarfile.open(pathlib.Path(folder) / name) as archive:
        archive.extractall(target, filter="data")
    return target / "package"


def read(path):
    return json.loads(path.read_text(encoding="utf-8"))


def shorter(body):
    """Two decimals are enough on a drawing of 128 by 128."""
    body = re.sub(r"\d+\.\d{3,}", lambda m: f"{float(m.group()):.2f}".rstrip("0").rstrip("."), body)
    return re.sub(r"\s+", " ", body)


def sub_groups(noto, groups):
    """Icon name to Unicode sub-group, over the code points that both packages give."""
    names = read(groups / "meta/groups.json")["subgroups"]
    by_code = {
        emoji["hexcode"].lower().replace("-fe0f", ""): names[str(emoji["subgroup"])]
        for emoji in read(groups / "en/data.json")
        if "subgroup" in emoji
    }
    chars = read(noto / "chars.json")
    return {name: by_code.get(code.replace("-fe0f", "")) for code, name in chars.items()}


def main():
    with tempfile.TemporaryDirectory() as folder:
        noto, groups = unpack(NOTO, folder), unpack(GROUPS, folder)
        icons = read(noto / "icons.json")
        categories = read(noto / "metadata.json")["categories"]
        group_of = sub_groups(noto, groups)
        licence = read(noto / "info.json")["license"]["spdx"]
    assert licence == "Apache-2.0", "the drawings' licence changed; look before shipping them"

    wanted = sorted(
        name
        for category in CATEGORIES
        for name in categories[category]
        if name in icons["icons"] and not UNWANTED.fullmatch(name)
    )
    lines, table = [], []
    for name in wanted:
        icon = icons["icons"][name]
        width = icon.get("width", icons["width"])
        height = icon.get("height", icons["height"])
        lines.append(f"{name}\t{width}\t{height}\t{shorter(icon['body'])}\n")
        table.append(f"{name}\t{group_of.get(name) or 'other-object'}\n")

    TARGET.mkdir(parents=True, exist_ok=True)
    (TARGET / "sprites.bin").write_bytes(gzip.compress("".join(lines).encode(), 9, mtime=0))
    (TARGET / "sprites.tsv").write_text("".join(table), encoding="utf-8")
    (TARGET / "SPRITES-LICENSE").write_text(
        "The drawings in sprites.bin are a subset of Noto Emoji, Copyright Google LLC,\n"
        "https://github.com/googlefonts/noto-emoji, licensed under the Apache License, Version 2.0:\n"
        "https://www.apache.org/licenses/LICENSE-2.0\n\n"
        f"They were taken from the npm package {NOTO} by scripts/make-sprites.py, which rounded\n"
        "their coordinates. Flags, people and faces are left out.\n"
        f"The sub-groups in sprites.tsv are Unicode's, read from the npm package {GROUPS} (MIT).\n",
        encoding="utf-8",
    )
    print(f"{len(wanted)} sprites, {(TARGET / 'sprites.bin').stat().st_size} bytes")


if __name__ == "__main__":
    main()
