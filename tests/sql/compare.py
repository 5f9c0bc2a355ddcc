"""Holds the SQL that `vigie rules sql` writes against `vigie check`: the same rows, every outcome and reason compared.

    python compare.py [--engine duckdb|postgres|spark] VIGIE FOLDER [INSTITUTIONS [RULEBOOK ...]]

FOLDER is where inputs and results are put. The rows are made from the rules' own cases and equations, then bent: rounded, blurred,
emptied, made illegible, dated wrongly. The same number of institutions makes the same rows, whatever the engine.

DuckDB is tried by `.ci/duckdb`, which installs it. The two others, in Debian and from PyPI (pg_virtualenv makes a server that lives as long
as the command):

    apt-get install openjdk-17-jre-headless postgresql
    python3 -m venv target/engines && target/engines/bin/pip install pyspark==4.0.1 'psycopg[binary]==3.3.9'
    target/engines/bin/python tests/sql/compare.py --engine spark target/release/vigie target/tmp/spark 100
    pg_virtualenv target/engines/bin/python tests/sql/compare.py --engine postgres target/release/vigie target/tmp/postgres 400
"""

import argparse
import collections
import csv
import io
import pathlib
import random
import re
import subprocess
import sys
import time
import tomllib
from fractions import Fraction

from engines import ENGINES

ROOT = pathlib.Path(__file__).resolve().parents[2]
AS_OF = "2027-06-30"
IDENTIFICATION = ["institution_code", "institution_name", "state", "institution_kind", "fiscal_year", "year_end", "currency", "unit", "filed_on"]
BRANCHES = [
    "family", "occupational_risks", "pensions", "sickness_maternity", "health", "unemployment", "technical", "administration",
    "property", "investments", "social_action",
]
STATES = {"XA": "XOF", "XB": "XAF", "XC": "XOF"}
ENOUGH = ["compliant", "watch", "non-compliant", "indeterminate", "not-assessable", "not-applicable", "informational"]


class Book:
    """A rulebook as the maker of rows needs it: its lines, its cases, its equations."""

    def __init__(self, reference, folder, years, covered=0):
        self.reference, self.folder, self.years, self.covered = reference, ROOT / folder, years, covered
        self.identity = self.toml("rulebook.toml")
        self.lines = {line["code"]: line for line in self.toml("lines.toml")["line"]}
        rules = [tomllib.loads(path.read_text()) for part in ("ratios", "standards", "controls") for path in sorted((self.folder / part).glob("*.toml"))]
        self.cases = [case["given"] for rule in rules for case in rule.get("case", [])]
        self.equations = [equation for rule in rules for equation in rule.get("equation", [])]

    def toml(self, name):
        return tomllib.loads((self.folder / name).read_text())


def column(figure):
    """The column of a figure as formulas name it: line[branch]@-1 is line.branch.n1."""
    figure = re.sub(r"\[(\w+)\]", r".\1", figure)
    return re.sub(r"@-(\d)", r".n\1", figure)


def institutions(book, random, count):
    kinds = list(book.identity["kinds"]) + list(book.identity.get("out_of_scope", {}))[:1]
    listed = []
    for rank in range(count):
        branches = sorted(random.sample(BRANCHES, random.choice([0, 1, 1, 2, 3, 5, 10])), key=BRANCHES.index)
        kind = random.choice(book.identity["kinds"]) if random.random() < 0.97 else random.choice(kinds)
        first = random.choice(book.years) if random.random() < 0.15 else None
        listed.append((f"I{rank:05}", random.choice(list(STATES)), kind, branches, first))
    return listed


def list_of(listed):
    """The list as `--institutions` reads it; some are on no list."""
    text = ['[list]\nname = { fr = "x", en = "x", pt = "x" }\nas_of = 2023-12-31\n[list.source]\ntext = { fr = "x", en = "x", pt = "x" }\n']
    for code, currency in STATES.items():
        text.append(f'[[state]]\ncode = "{code}"\nname = {{ fr = "x", en = "x", pt = "x" }}\ncurrency = "{currency}"\n')
    for code, state, kind, branches, first in listed:
        first = f'first_year = "{first}"\n' if first else ""
        text.append(f'[[institution]]\ncode = "{code}"\nname = "{code}"\nstate = "{state}"\nkind = "{kind}"\nbranches = {branches}\n{first}'.replace("'", '"'))
    return "\n".join(text)


def evaluate(formula, row, branches):
    """A sum of figures, exactly; None where one is missing or is no number."""
    total, sign = Fraction(0), 1
    for token in re.findall(r"[+-]|[\w]+(?:\[[^\]]*\])?(?:@-\d)?", formula):
        if token in "+-":
            sign = 1 if token == "+" else -1
            continue
        names = [token.replace("[*]", f"[{branch}]") for branch in branches] if "[*]" in token else [token]
        for name in names:
            try:
                total += sign * (Fraction(name) if name[0].isdigit() else Fraction(row.get(column(name), "")))
            except ValueError:
                return None
        sign = 1
    return total


def written(number, places):
    """A number with so many places, rounded."""
    scaled = round(number * 10**places)
    sign, digits = ("-" if scaled < 0 else ""), str(abs(scaled)).rjust(places + 1, "0")
    return sign + (digits if places == 0 else f"{digits[:-places]}.{digits[-places:]}")


def kind_of(book, name):
    line = book.lines.get(name.split(".")[0], {})
    return line.get("kind", "date" if name in ("filed_on", "year_end") else "money")


def figures(book, columns, random, year, unit, branches):
    row = {}
    size = random.choice([1, 1, 10, 1000] + [10**6, 10**9] * (unit != "1000000"))
    for name in columns:
        kind = kind_of(book, name)
        if kind == "flag":
            row[name] = random.choice(["oui", "oui", "yes", "1", "non", "no", "0", "sim"])
        elif kind == "date":
            row[name] = f"{random.choice([year - 5, year - 3, year, year, year + 1])}-{random.randint(1, 12):02}-{random.randint(1, 28):02}"
        elif kind == "count":
            row[name] = str(random.choice([0, 1, 5, 20, 50, 99, 100, 101, 500, 10**6]))
        else:
            amount = Fraction(random.choice([0, 1, 5, 10, 15, 50, 85, 90, 95, 100, 100, 105, 115, 150, 1000]) * size)
            row[name] = written(amount, random.choice([0, 0, 0, 1, 2]))
    # Totals that agree, so that controls can hold.
    if random.random() < 0.8:
        for _ in range(2):
            for equation in book.equations:
                target = equation["left"].strip()
                value = evaluate(equation["right"], row, branches)
                if equation.get("relation", "=") == "=" and re.fullmatch(r"[\w]+", target) and target in row and value is not None:
                    row[target] = written(value, 2 if value.denominator > 1 else 0)
    # The rules' own cases: on each side of a threshold, and on it.
    for given in random.sample(book.cases, min(len(book.cases), random.choice([1, 3, 8, 20]))):
        factor = random.choice([1, 1, 1, 100, 1000, 1234]) if unit != "1000000" else 1
        for name, value in given.items():
            name = column(name)
            if name not in row:
                continue
            if kind_of(book, name) in ("money", "count"):
                value = Fraction(value) * factor
                row[name] = written(value, 0 if value.denominator == 1 else 3 if kind_of(book, name) == "count" else 2)
            else:
                row[name] = value
    return row


def bend(book, row, random):
    """Rounded otherwise, missing, illegible, beyond every limit."""
    for name in list(row):
        kind, line = kind_of(book, name), book.lines.get(name.split(".")[0], {})
        chance = random.random()
        if chance < row["_missing"]:
            row[name] = random.choice(["", "", "", "-", "—", "n.d.", "N/A"])
        elif chance > 0.995 and name not in ("year_end",):
            row[name] = random.choice({
                "flag": ["peut-être", "2", "#REF!", "true"],
                "date": ["2023-02-29", "2024-02-29", "2023-04-31", "2099-01-01", "hier", "1850-01-01", "#N/A", "0"],
                "count": ["12.5", "12.0", "-3", "abc", "1.234", "007", "#DIV/0!", "999999999999", "-0"],
            }.get(kind, ["-5", "-0.00", "abc", "#DIV/0!", "1.234", "1,5", "12,345", "0.125", "1234.567", "00012.50", "99999999999", "5.", ".5.", "1e5"]))
        elif chance > 0.985 and kind == "money" and row[name]:
            # On the edge of an interval.
            row[name] = written(Fraction(row[name]) + Fraction(random.choice([-1, 1]), random.choice([1, 2, 10, 100])), random.choice([0, 1, 2]))
            if row[name].startswith("-") and line.get("sign") != "any":
                row[name] = row[name].lstrip("-")
        elif chance > 0.97 and line.get("sign") == "any" and row[name][:1].isdigit():
            row[name] = "-" + row[name]


def rows_of(book, columns, listed, random):
    rows, beyond = [], set()
    for code, state, kind, branches, _ in listed:
        missing = random.choice([0, 0, 0.01, 0.05, 0.3])
        before, before_unit = None, None
        for year in random.sample(book.years, random.choice([1, 2, 2, len(book.years)])):
            unit = random.choice(["1", "1", "1000", "1000", "1000000"])
            row = figures(book, columns, random, year, unit, branches)
            if before and before_unit == unit and random.random() < 0.8:
                # Repeated from the year before, or nearly.
                for name in columns:
                    if name.endswith(".n1") and before.get(name[:-3]):
                        row[name] = before[name[:-3]]
            before, before_unit = dict(row), unit
            row["_missing"] = missing
            bend(book, row, random)
            del row["_missing"]
            row.update(
                institution_code=code, institution_name=code, state=random.choice([state, state.lower(), ""]), fiscal_year=str(year),
                institution_kind=random.choice([kind, kind.replace("_", " ").upper(), "", book.identity["kinds"][-1]]),
                year_end=random.choice(["", "", f"{year}-12-31", f"{year}-06-30"]),
                currency=random.choice([STATES[state], STATES[state], "FCFA", "", "XAF"]), unit=unit,
                filed_on=random.choice(["", f"{year + 1}-05-31", f"{year + 1}-06-01", f"{year + 1}-06-02"]),
            )
            if random.random() < 0.005:
                # More digits than SQL is given room for: no verdict, where vigie has one.
                amounts = [name for name in columns if kind_of(book, name) == "money"]
                row[random.choice(amounts or columns)] = random.choice(["9" * 19, "1.23456789012", "123456789012345678.5"])
                beyond.add(code)
            if random.random() < 0.02:
                wrong = {"unit": "7", "fiscal_year": "20x3", "year_end": f"{year + 1}-01-31", "institution_code": ""}
                name = random.choice(list(wrong))
                row[name] = wrong[name]
            rows.append(row)
            if random.random() < 0.01:
                rows.append({**row, "filed_on": "", "unit": "1"})
    random.shuffle(rows)
    return rows, beyond


def compare(vigie, engine, book, folder, count):
    dice = random.Random(f"{book.reference} {count}")
    sql = folder / "rules.sql"
    subprocess.run([vigie, "rules", "sql", "--dialect", engine.dialect, "--as-of", AS_OF, "--rulebook", book.reference, "-o", sql, "--quiet"], check=True)
    text = sql.read_text()
    assert "-- Every rule is expressed." in text, f"{book.reference}: a rule is not expressed"
    database = engine(folder)
    database.run(text)
    columns = [name for name in database.columns() if name not in IDENTIFICATION]

    listed = institutions(book, dice, count)
    (folder / "institutions.toml").write_text(list_of(listed[: count * 9 // 10]))
    rows, beyond = rows_of(book, columns, listed, dice)
    table = folder / "table.csv"
    with table.open("w", newline="") as file:
        writer = csv.DictWriter(file, IDENTIFICATION + columns, delimiter=";")
        writer.writeheader()
        writer.writerows(rows)

    started = time.monotonic()
    command = [vigie, "check", table, "--institutions", folder / "institutions.toml", "--rulebook", book.reference, "--as-of", AS_OF, "--format", "csv", "--quiet"]
    checked = subprocess.run(command, stdout=subprocess.PIPE, text=True)
    assert checked.returncode in (0, 3), checked.returncode
    ours, outside = {}, 0
    for line in csv.DictReader(io.StringIO(checked.stdout)):
        if not line["rule"]:
            assert line["reason"] == "out-of-scope", line
            outside += 1
            continue
        if int(line["fiscal_year"]) < book.covered:
            continue
        key = (line["institution"], int(line["fiscal_year"]), line["rule"])
        assert key not in ours, key
        ours[key] = (line["outcome"], line["reason"] or None)
    middle = time.monotonic()

    database.fill(table, [(code, state, kind, ";".join(branches), first) for code, state, kind, branches, first in listed[: count * 9 // 10]])
    result = database.rows("SELECT institution_code, fiscal_year, rule, outcome, reason FROM vigie_outcomes")
    theirs = {(code, year, rule): (outcome, reason) for code, year, rule, outcome, reason in result}
    assert len(theirs) == len(result), "a rule of a submission has two outcomes"
    ended = time.monotonic()

    out_of_range = ("not-assessable", "out-of-range")
    different, without_room = [], 0
    for key in sorted(ours.keys() | theirs.keys()):
        if theirs.get(key) == out_of_range and key[0] in beyond and key in ours:
            without_room += 1
        elif ours.get(key) != theirs.get(key):
            different.append((key, ours.get(key), theirs.get(key)))
    seen = collections.Counter(ours.values())
    aside = dict(database.rows("SELECT reason, COUNT(*) FROM vigie_set_aside GROUP BY reason"))
    assert aside.get("out-of-scope", 0) == outside, (aside, outside)
    print(f"{book.reference}: {len(rows)} rows, {len(ours)} outcomes compared, {len(different)} different; {without_room} without room; set aside {aside}")
    print(f"  vigie {middle - started:.1f} s, {engine.name} {ended - middle:.1f} s")
    for (outcome, reason), times in sorted(seen.items(), key=str):
        print(f"  {times:8} {outcome}{', ' + reason if reason else ''}")
    for key, our, their in different[:20]:
        print("  differs:", key, "vigie", our, engine.name, their)
    return seen, len(different)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--engine", choices=ENGINES, default="duckdb")
    parser.add_argument("vigie", type=pathlib.Path)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("institutions", type=int, nargs="?", default=1500)
    parser.add_argument("rulebooks", nargs="*", help="those whose names these are part of")
    arguments = parser.parse_args()
    only = arguments.rulebooks
    books = [
        Book("cipres", "rules/cipres/2023", [2021, 2022, 2023, 2024]),
        Book("uemoa-mutuals", "rules/uemoa-mutuals/2011", [2021, 2022, 2023]),
        Book("ilo-c102", "rules/ilo-c102/1952", [2021, 2022, 2023]),
        Book(str(ROOT / "tests/rulebooks/formulas@1"), "tests/rulebooks/formulas/1", [2020, 2021, 2022, 2023, 2024]),
        # One edition forced upon every year, and the newest of two, which judges its own years alone.
        Book(str(ROOT / "tests/rulebooks/regional@2024"), "tests/rulebooks/regional/2024", [2022, 2023, 2024, 2025, 2026]),
        Book(str(ROOT / "tests/rulebooks/regional"), "tests/rulebooks/regional/2024", [2022, 2023, 2024, 2025, 2026], 2024),
    ]
    total, wrong = collections.Counter(), 0
    for book in books:
        if only and not any(name in book.reference for name in only):
            continue
        part = arguments.folder / re.sub(r"\W", "-", book.reference.split("/")[-1])
        part.mkdir(parents=True, exist_ok=True)
        seen, different = compare(arguments.vigie.resolve(), ENGINES[arguments.engine], book, part, arguments.institutions)
        total += seen
        wrong += different
    outcomes = collections.Counter()
    for (outcome, _), times in total.items():
        outcomes[outcome] += times
    print("in all:", dict(outcomes), "different:", wrong)
    if not only:
        absent = [outcome for outcome in ENOUGH if not outcomes[outcome]]
        assert not absent, f"no row comes to: {absent}"
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
