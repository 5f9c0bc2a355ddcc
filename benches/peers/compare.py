"""Runs vigie and its peers on the same inputs in turns, and prints how long each took and where their outcomes differ.

`compare.py VIGIE INPUTS [ROUNDS]`: INPUTS is the folder that `cargo bench --bench check -- --inputs DIR` writes.
A time is that of a whole process, start-up, reading and writing included: the median of the rounds, the fastest, and the seconds
that it took of the processors.
"""

import collections
import csv
import os
import pathlib
import statistics
import subprocess
import sys
import time

from peer import CHECKS

HERE = pathlib.Path(__file__).resolve().parent
SIZES = [2_000, 20_000]
PEERS = ["dpm-xl", "vtlengine", "pandera"]
READERS = ["openpyxl", "pandas"]
SAID = {"compliant": "pass", "watch": "pass", "non-compliant": "fail"}


def timed(command, **environment):
    """Seconds of the clock, and of the processors, that a process took."""
    started = time.monotonic()
    with open(os.devnull, "w") as nothing:
        process = subprocess.Popen(command, stdout=nothing, env={**os.environ, **environment})
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, (command, process.returncode)
    return time.monotonic() - started, used.ru_utime + used.ru_stime


def in_turns(jobs, rounds):
    """Each job once to warm the disk, then all in turns: what else the machine does falls on all alike."""
    times = collections.defaultdict(list)
    for round_ in range(rounds + 1):
        for name, job in jobs.items():
            took = job()
            if round_:
                times[name].append(took)
    return times


def told(title, times, ours):
    """The clock says what a user waits; the processors' time says what the work is, whatever else the machine does."""
    measures = {"median": (0, statistics.median), "fastest": (0, min), "processors": (1, statistics.median)}
    print(f"\n{title}")
    print(f"  {'':30}" + "".join(f"{name:>13}{'ratio':>7}" for name in measures))
    for name, taken in times.items():
        line = f"  {name:30}"
        for which, of in measures.values():
            own, base = of([took[which] for took in taken]), of([took[which] for took in times[ours]])
            line += f"{own:12.3f}s{own / base:7.1f}"
        print(line)


def ours_of(path):
    """Outcome and reason by institution and check, as `vigie check --format csv` writes them."""
    with open(path, newline="") as file:
        lines = csv.DictReader(file)
        return {(line["institution"], line["rule"]): (line["outcome"], line["reason"]) for line in lines if line["rule"]}


def theirs_of(path):
    with open(path, newline="") as file:
        return {(institution, check): said for institution, check, said in csv.reader(file)}


def differences(ours, path):
    """What a peer says, by what vigie says."""
    theirs, counts = theirs_of(path), collections.Counter()
    for key, (outcome, reason) in ours.items():
        if key[1] not in CHECKS:
            continue
        counts[(SAID.get(outcome, f"{outcome}, {reason}"), theirs.get(key, "nothing"))] += 1
    same = sum(times for (our, their), times in counts.items() if our == their)
    print(f"    the same {same} times", end="")
    for (our, their), times in sorted(counts.items()):
        if our != their:
            print(f"; {times} times {their} where vigie says {our}", end="")
    print()


def tables(vigie, inputs, folder, rounds):
    lines = (inputs / "table.csv").read_text(encoding="utf-8").splitlines(keepends=True)
    python, rules = sys.executable, inputs / "rulebook-3-ratios"
    for size in SIZES:
        table = folder / f"table-{size}.csv"
        table.write_text("".join(lines[: size + 1]), encoding="utf-8")
        check = [vigie, "check", table, "--rulebook", rules, "--as-of", "2024-11-20", "--quiet"]
        jobs = {"vigie, every finding as CSV": lambda: timed([*check, "--format", "csv", "-o", folder / "vigie.csv"])}
        jobs["vigie, the table of results"] = lambda: timed([*check, "-o", folder / "vigie.txt"])
        for peer in PEERS:
            jobs[peer] = lambda peer=peer: timed([python, HERE / "peer.py", peer, table, folder / f"{peer}.csv"])
        told(f"three checks on {size} institutions", in_turns(jobs, rounds), "vigie, every finding as CSV")
        ours = ours_of(folder / "vigie.csv")
        print("  outcomes beside vigie's:", dict(collections.Counter(outcome for outcome, _ in ours.values())))
        for peer in PEERS:
            print(f"   {peer}:")
            differences(ours, folder / f"{peer}.csv")


def workbooks(vigie, inputs, folder, rounds):
    books, python = inputs / "workbooks", sys.executable
    check = [vigie, "check", books, "--rulebook", inputs / "rulebook-900-lines", "--as-of", "2024-11-20", "--quiet", "-o", folder / "books.txt"]
    jobs = {
        "vigie check, one thread": lambda: timed(check, RAYON_NUM_THREADS="1"),
        f"vigie check, {os.cpu_count()} threads": lambda: timed(check),
    }
    for reader in READERS:
        jobs[f"{reader}, read alone"] = lambda reader=reader: timed([python, HERE / "peer.py", reader, books, folder / reader])
    count = len(list(books.glob("*.xlsx")))
    # The readers take tens of seconds: two rounds tell as much as five.
    told(f"{count} workbooks of 6 sheets x 150 rows", in_turns(jobs, min(rounds, 2)), "vigie check, one thread")
    for reader in READERS:
        print(f"   {reader}: {int((folder / reader).read_text())} cells")


def main():
    vigie, inputs = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 5
    folder = inputs / "results"
    folder.mkdir(exist_ok=True)
    print(f"{os.cpu_count()} processors, {rounds} rounds in turns; a ratio is to vigie's first row")
    tables(vigie, inputs, folder, rounds)
    workbooks(vigie, inputs, folder, rounds)


if __name__ == "__main__":
    main()
