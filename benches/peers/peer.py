"""One job of one peer, as a process of its own: `peer.py PEER INPUT OUTPUT`.

The three checks, each in the peer's own terms: operating charges under 15 % of technical income, cash at least the short-term
liabilities, contributions collected for the year at least 90 % of those declared. OUTPUT is a line per institution and check:
`institution,check,pass|fail|none`, where none is whatever the peer says of a figure that is missing and of a zero divisor.
For workbooks every cell of every sheet is read; OUTPUT is how many there are.
"""

import csv
import pathlib
import sys

CHECKS = ["operating-cost", "immediate-cash", "current-collection"]
FIGURES = [
    "operating_charges", "technical_income", "cash_and_equivalents", "short_term_liabilities", "contributions_collected",
    "prior_arrears_collected", "contributions_declared",
]


def rows(path):
    """The institutions with their figures, as the standard library reads them."""
    with open(path, newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter=";"):
            yield row["institution_code"], [row[figure].replace(" ", "") for figure in FIGURES]


def frame(path):
    """The table as pandas reads it best: the separators of thousands and the word for missing told to it."""
    import pandas

    return pandas.read_csv(path, sep=";", thousands=" ", na_values=["n.d."], usecols=["institution_code", *FIGURES])


def write(path, outcomes):
    with open(path, "w", newline="") as file:
        csv.writer(file).writerows(outcomes)


def dpm_xl(path, output):
    """An open table, a row per institution, each check a rule; the reference evaluator, without interval arithmetic and traces."""
    from dpmxl import MemoryProvider, Number, SelectionCache, TableLayout, evaluate_rule

    codes = [f"{(rank + 1) * 10:04}" for rank in range(len(FIGURES))]
    values = {}
    for institution, figures in rows(path):
        key = (("qINS", institution),)
        for code, figure in zip(codes, figures):
            if figure != "n.d.":
                values[("T", None, code, None, key)] = Number.of(figure)
            else:
                values[("T", None, code, None, key)] = None
    provider = MemoryProvider([TableLayout("T", columns=tuple(codes), open_keys=("qINS",))], values)
    rules = [
        "with {tT}: {c0010} / {c0020} < 0.15",
        "with {tT}: {c0030} / {c0040} >= 1",
        "with {tT}: ({c0050} - {c0060}) / {c0070} >= 0.9",
    ]
    cache, outcomes = SelectionCache(), []
    for check, rule in zip(CHECKS, rules):
        result = evaluate_rule(rule, provider, trace=False, cache=cache)
        if result.status in ("error", "unsupported"):
            print(f"dpm-xl, {check}: {result.status}, {result.message}", file=sys.stderr)
        said = {True: "pass", False: "fail", None: "none"}
        outcomes.extend((outcome.key["qINS"], check, said[outcome.passed]) for outcome in result.outcomes)
    write(output, outcomes)


def vtl(path, output):
    """A data point ruleset. A zero divisor ends the run, so that the checks are written as products and guarded."""
    from vtlengine import run

    script = """
    define datapoint ruleset checks (variable operating_charges, technical_income, cash_and_equivalents,
        short_term_liabilities, contributions_collected, prior_arrears_collected, contributions_declared) is
      'operating-cost': when technical_income <> 0 then operating_charges < 0.15 * technical_income errorcode "operating-cost";
      'immediate-cash': when short_term_liabilities <> 0 then cash_and_equivalents >= short_term_liabilities
        errorcode "immediate-cash";
      'current-collection': when contributions_declared <> 0
        then contributions_collected - prior_arrears_collected >= 0.9 * contributions_declared errorcode "current-collection"
    end datapoint ruleset;
    outcomes <- check_datapoint(accounts, checks all);
    """
    components = [{"name": "institution_code", "type": "String", "role": "Identifier", "nullable": False}]
    components += [{"name": figure, "type": "Number", "role": "Measure", "nullable": True} for figure in FIGURES]
    structures = {"datasets": [{"name": "accounts", "DataStructure": components}]}
    result = run(script=script, data_structures=structures, datapoints={"accounts": frame(path)}, return_only_persistent=True)
    table = result["outcomes"].data
    said = {True: "pass", False: "fail"}
    columns = zip(table["institution_code"], table["ruleid"], table["bool_var"])
    write(output, ((institution, check.strip("'"), said.get(held, "none")) for institution, check, held in columns))


def pandera(path, output):
    """A schema with three checks over the frame, all failures collected."""
    import pandera.pandas as schema

    accounts = frame(path)
    checks = {
        "operating-cost": lambda table: table.operating_charges / table.technical_income < 0.15,
        "immediate-cash": lambda table: table.cash_and_equivalents / table.short_term_liabilities >= 1,
        "current-collection": lambda table: (table.contributions_collected - table.prior_arrears_collected) / table.contributions_declared >= 0.9,
    }
    columns = {figure: schema.Column(float, nullable=True, coerce=True) for figure in FIGURES}
    accounts_schema = schema.DataFrameSchema(columns, checks=[schema.Check(check, name=name) for name, check in checks.items()])
    failed = set()
    try:
        accounts_schema.validate(accounts, lazy=True)
    except schema.errors.SchemaErrors as errors:
        cases = errors.failure_cases
        failed = set(zip(cases["check"], cases["index"]))
    codes = list(accounts["institution_code"])
    # It says nothing of what does not fail.
    write(output, ((code, check, "fail" if (check, rank) in failed else "pass") for check in CHECKS for rank, code in enumerate(codes)))


def openpyxl(folder, output):
    from openpyxl import load_workbook

    count = 0
    for path in sorted(pathlib.Path(folder).glob("*.xlsx")):
        book = load_workbook(path, read_only=True, data_only=True)
        for sheet in book.worksheets:
            for row in sheet.iter_rows(values_only=True):
                count += sum(cell is not None for cell in row)
        book.close()
    pathlib.Path(output).write_text(f"{count}\n")


def pandas(folder, output):
    import pandas as library

    count = 0
    for path in sorted(pathlib.Path(folder).glob("*.xlsx")):
        for sheet in library.read_excel(path, sheet_name=None, header=None).values():
            count += int(sheet.notna().sum().sum())
    pathlib.Path(output).write_text(f"{count}\n")


if __name__ == "__main__":
    peer, read, written = sys.argv[1:]
    {"dpm-xl": dpm_xl, "vtlengine": vtl, "pandera": pandera, "openpyxl": openpyxl, "pandas": pandas}[peer](read, written)
