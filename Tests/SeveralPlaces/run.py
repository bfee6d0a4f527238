#!/usr/bin/env python3
"""Two kiosks of a place and an office with a real Syncthing each, on loopback.

usage: run.py KIOSK [--short] [--days N] [--keep]

KIOSK is the program; ends with 1 and the reason if it fails. --keep leaves the folders for a look.

What is tried: edits on both sides at once, a kiosk away for a day (or N) and back, an erasure while
another is away, a card that was copied twice, a kiosk that is replaced, and what is refused. At the
end every journal line that was written is counted in every machine: none lost, none doubled.
"""

import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import uuid
import zlib
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
SCRIPT = str(REPOSITORY / "packaging/several-places")
PLACE = "ett"
SECRET = "Aurora Viktorsson"
CHANGED = "Aurora Lindsson"
SHARED = ("site", "programme", "notices", "information", "replies", "questions", "calendars",
          "categories", "targets", "erased", "devices", "releases")


class Failed(Exception):
    """What did not hold."""


def expect(holds, what):
    """Ends the test unless something holds."""
    if not holds:
        raise Failed(what)


def eventually(what, holds, limit=180):
    """Waits until something holds."""
    end = time.monotonic() + limit
    while not holds():
        if time.monotonic() > end:
            raise Failed(f"waited {limit} s in vain for: {what}")
        time.sleep(0.1)


def free_port():
    """A port on loopback that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def line(sequence, kind, **content):
    """A journal line as the kiosk writes it, with its checksum last."""
    record = {"seq": sequence, "v": 1, "id": content.pop("id", None) or str(uuid.uuid4()),
              "type": kind, **content}
    body = json.dumps(record, separators=(",", ":"), ensure_ascii=False)[:-1].encode()
    return body + b',"crc":"%08x"}\n' % zlib.crc32(body)


class Machine:
    """A kiosk or an office: its data folder, and its Syncthing."""

    def __init__(self, root, name, kiosk):
        self.root, self.name, self.kiosk = Path(root), name, kiosk
        self.data, self.home = self.root / name / "data", self.root / name / "sync"
        self.hardware, self.process, self.written, self.arrived = name, None, {}, 0
        self.device = name
        self.data.mkdir(parents=True, exist_ok=True)

    def script(self, *arguments, check=True):
        """What packaging/several-places answers."""
        done = subprocess.run(
            [SCRIPT, *arguments, "--data", str(self.data), "--home", str(self.home)],
            capture_output=True, text=True, env=self.environment(), check=False)
        if check and done.returncode:
            raise Failed(f"{self.name}: several-places {arguments}: {done.stderr}")
        return done

    def environment(self):
        """The environment of a machine of its own."""
        return {**os.environ, "SEVERAL_PLACES_HARDWARE": self.hardware, "HOME": "/dev/null/home",
                "SEVERAL_PLACES_QUICK": "1", "LANG": "C.UTF-8"}

    def setup(self, role, *more):
        """Prepares it with an address on loopback."""
        own = self.data / "local/device.json"
        if own.exists():
            # What the kiosk has made for itself, and what the script is to find.
            self.device = json.loads(own.read_text())["id"]
        elif role == "kiosk":
            # As the kiosk makes it at its first start.
            own.parent.mkdir(exist_ok=True)
            own.write_text(json.dumps({"version": 1, "id": self.device, "name": self.name}))
        self.script("setup", role, "--address", f"127.0.0.1:{free_port()}", "--listen",
                    "127.0.0.1", "--name", self.name, *more)
        expect(role != "kiosk" or f"journal {self.device}\n" in self.script("card").stdout,
               f"{self.name} does not send {self.device}")

    def card(self):
        """The file with its card."""
        path = self.root / (self.name + ".card")
        path.write_text(self.script("card").stdout)
        return str(path)

    def meet(self, *others, more=()):
        """Adds the cards of others."""
        self.script("add", *(other.card() for other in others), *more)

    def start(self):
        """Starts its Syncthing."""
        log = (self.root / (self.name + ".log")).open("a")
        self.process = subprocess.Popen(
            [SCRIPT, "run", "--home", str(self.home)], stdout=log, stderr=log,
            env=self.environment(), start_new_session=True)

    def stop(self):
        """Stops it, and waits for its end."""
        if self.process:
            os.killpg(self.process.pid, signal.SIGTERM)
            self.process.wait(30)
            self.process = None

    def command(self, *arguments):
        """How a kiosk's command ends, and what it prints."""
        return subprocess.run([self.kiosk, *arguments, "--data", str(self.data)],
                              capture_output=True, text=True, env=self.environment(), check=False)

    def run(self, *arguments):
        """What a kiosk's command prints; it must succeed."""
        done = self.command(*arguments)
        expect(done.returncode == 0, f"{self.name}: kiosk {arguments}: {done.stdout}{done.stderr}")
        return done.stdout

    def rate(self, day, count, device=None):
        """Appends ratings to the journal of a day, as the kiosk does."""
        device = device or self.device
        path = self.data / "journal" / device / day[:4] / f"{day}.feedback.jsonl"
        path.parent.mkdir(parents=True, exist_ok=True)
        first = len(path.read_bytes().splitlines()) if path.exists() else 0
        with path.open("ab") as journal:
            for number in range(count):
                name = str(uuid.uuid4())
                journal.write(line(first + number + 1, "rating", id=name, score=1 + number % 5,
                                   scale=5, language="sv", hour=12))
                self.written[name] = device

    def arrive(self, day, person):
        """Appends the arrival of a person who has agreed to be listed."""
        device = self.device
        path = self.data / "journal" / device / day[:4] / f"{day}.attendance.jsonl"
        path.parent.mkdir(parents=True, exist_ok=True)
        name = str(uuid.uuid4())
        before = path.read_bytes() if path.exists() else b""
        path.write_bytes(before + line(len(before.splitlines()) + 1, "arrival", id=name,
                                       time=1794000000, person=person, by="host"))
        self.written[name] = device
        self.arrived += 1

    def keep_up(self):
        """What the kiosk does in the first minute after its start, and each day."""
        return self.run("person", "purge", "--date-is-right")

    def place(self):
        """Where the place's files are: an office has a folder for each place."""
        return self.data if (self.data / "site.json").exists() else self.data / PLACE

    def documents(self):
        """The shared documents, with conflict copies, as the bytes of each."""
        root = self.place()
        return {str(path.relative_to(root)): path.read_bytes()
                for path in sorted(root.rglob("*.json"))
                if re.split(r"[./]", str(path.relative_to(root)))[0] in SHARED}

    def journals(self):
        """The journal files, as the bytes of each; not what the commands of this test have noted
        under the name of the machine that they really ran on."""
        root = self.place() / "journal"
        return {str(path.relative_to(root)): path.read_bytes()
                for path in sorted(root.rglob("*.jsonl")) if ".audit." not in path.name}

    def people(self):
        """The named visitors' files."""
        root = self.place() / "people"
        return {path.name: path.read_bytes() for path in sorted(root.glob("*.json"))}


class Test:
    """The machines, and what is known of them."""

    def __init__(self, root, kiosk, days):
        self.root, self.kiosk, self.days = Path(root), kiosk, days
        self.all = []
        self.a, self.b, self.office = (self.machine(name) for name in ("a", "b", "office"))
        self.running = [self.a, self.b, self.office]

    def machine(self, name):
        """A new machine."""
        machine = Machine(self.root, name, self.kiosk)
        self.all.append(machine)
        return machine

    def settle(self, what):
        """Waits until all that is shared is the same everywhere, and the script says so too."""
        def same():
            kiosks = [machine for machine in self.running if machine is not self.office]
            return (len({str(machine.journals()) for machine in self.running}) == 1
                    and len({str(machine.documents()) for machine in self.running}) == 1
                    and len({str(machine.people()) for machine in kiosks}) == 1
                    and all(machine.script("status", check=False).returncode == 0
                            for machine in self.running))
        try:
            eventually(what, same)
        except Failed as failure:
            said = [f"{machine.name}: {machine.script('status', check=False)}\n"
                    f"  {sorted(machine.journals())} {sorted(machine.documents())}"
                    f" {sorted(machine.people())}" for machine in self.running]
            raise Failed(str(failure) + "\n" + "\n".join(said)) from None
        self.count(what)

    def count(self, what):
        """Every line that was written is in every machine, and no id is of two entries."""
        written = {name for machine in self.all for name in machine.written}
        for machine in self.running:
            lines = []
            for name, journal in machine.journals().items():
                entries = [json.loads(text) for text in journal.splitlines()]
                expect(len({entry["id"] for entry in entries}) == len(entries),
                       f"{what}: {machine.name}: lines are doubled in {name}")
                lines += entries
            found = {entry["id"] for entry in lines if entry["type"] in ("rating", "arrival")}
            expect(found == written, f"{what}: {machine.name}: {len(written - found)} lines are"
                                     f" lost and {len(found - written)} are nobody's")
        print(f"{what}: {len(self.running)} machines in step,"
              f" {len(written)} lines written, 0 lost")

    def notice(self, machine, name, text):
        """Writes a notice as a person would."""
        path = machine.data / "notices" / f"{name}.json"
        path.parent.mkdir(exist_ok=True)
        new = path.with_name("." + path.name)
        new.write_text(json.dumps({
            "version": 1, "id": name, "from": "2026-11-01", "to": "2026-11-30",
            "sender": "Test", "text": {"sv": text}}))
        new.rename(path)

    def activity(self, machine, **changes):
        """Changes an activity as the kiosk does, with the time of each change."""
        path = machine.data / "programme/dans.json"
        path.parent.mkdir(exist_ok=True)
        old = json.loads(path.read_text()) if path.exists() else {
            "@type": "Event", "uid": "dans", "title": "Dans", "start": "2026-11-20T10:00:00",
            "duration": "PT1H", "sequence": 0}
        now = f"2026-11-19T10:00:{old['sequence']:02}Z"
        new = path.with_name("." + path.name)
        new.write_text(json.dumps({
            **old, **changes, "sequence": old["sequence"] + 1, "updated": now,
            "motesplats.example:changed": {**old.get("motesplats.example:changed", {}),
                                           **dict.fromkeys(changes, now)}}))
        new.rename(path)

    def shown(self, machine):
        """The activities that the kiosk itself shows on the day."""
        return json.loads(machine.run("today", "--date", "2026-11-20", "--json"))

    def together(self):
        """A place, two kiosks and an office."""
        self.a.run("setup", "--name", "Ett", "--staff", "Test")
        for machine in (self.a, self.b):
            machine.setup("kiosk", *(("--place", PLACE) if machine is self.b else ()))
        self.office.setup("office")
        self.a.rate("2026-11-02", 20)
        self.b.rate("2026-11-02", 10)
        self.notice(self.a, "mote", "Först")
        self.activity(self.a)
        self.a.meet(self.b)
        self.a.meet(self.office, more=("--documents",))
        self.b.meet(self.a, self.office)
        self.office.meet(self.a, self.b)
        for machine in self.running:
            machine.start()
        self.settle("joined")
        names = {path.name for path in (self.office.data / PLACE).iterdir()}
        expect(not names & {"people", "staff", "local", ".good", ".lock", "log"},
               f"the office was sent {names}")
        expect(not (self.b.data / "staff").exists(), "staff came along")

    def at_once(self):
        """Both kiosks change one document, and other ones, while they do not see each other."""
        for machine in (self.a, self.b):
            machine.stop()
            self.notice(machine, "mote", "Från " + machine.name)
            self.notice(machine, "bara-" + machine.name, "Bara här")
            machine.rate("2026-11-03", 15)
        self.activity(self.a, title="Dans i kväll")
        self.activity(self.b, status="cancelled")
        for machine in (self.a, self.b):
            machine.start()
        self.settle("edits on both sides")
        both = [json.loads(text)["text"]["sv"] for name, text in self.office.documents().items()
                if name.startswith("notices/mote")]
        expect(sorted(both) == ["Från a", "Från b"], f"of two edits there are {both}")
        # It is one activity on each kiosk, with the edits of both.
        for machine in (self.a, self.b):
            expect(len(list(machine.data.glob("programme/*"))) == 2, f"{machine.name}: no copy")
            shown = self.shown(machine)
            expect(len(shown) == 1 and shown[0]["title"] == "Dans i kväll" and shown[0]["cancelled"],
                   f"{machine.name} shows {shown}")
            said = machine.command("check")
            expect(said.returncode == 1 and "programme/dans.sync-conflict-" in said.stdout,
                   f"{machine.name}: check says {said.stdout}")
        # Staff settle it on one kiosk, and it is settled on all.
        for copy in self.b.data.glob("*/*.sync-conflict-*"):
            copy.unlink()
        self.settle("the conflict settled")
        expect(not [name for name in self.a.documents() if "conflict" in name], "the copy is back")

    def away(self):
        """A kiosk is away for days, and both go on."""
        self.b.stop()
        for day in range(self.days):
            for machine in (self.a, self.b):
                machine.rate(f"2026-{9 + day // 28}-{1 + day % 28:02}".replace("-9-", "-09-"), 200)
        (self.a.data / "notices/bara-b.json").unlink()
        eventually("the office without b", lambda: (
            "notices/bara-b.json" not in self.office.documents()
            and all(self.office.journals().get(name) == text
                        for name, text in self.a.journals().items() if name.startswith(self.a.device))))
        said = self.a.script("status", check=False)
        expect(said.returncode == 1 and "b: not seen since" in said.stdout,
               f"status says {said.stdout}")
        self.b.start()
        self.settle("away and back")
        expect("notices/bara-b.json" not in self.b.documents(), "what was deleted came back")

    def visitor(self, machine):
        """A new visitor who has agreed to be listed, at one kiosk, with their name in its file."""
        person = str(uuid.uuid4())
        (machine.data / "people").mkdir(exist_ok=True)
        self.rename(machine, person, SECRET)
        machine.arrive("2026-11-04", person)
        return person

    def rename(self, machine, person, name):
        """Writes a visitor's file as a person would."""
        (machine.data / f"people/{person}.json").write_text(json.dumps({
            "version": 1, "id": person, "name": name,
            "consent": {"date": "2026-11-01", "text": "1"}}))

    def traces(self, person):
        """The files on all machines that have a visitor's id or names."""
        words = (person.encode(), SECRET.encode(), CHANGED.encode())

        def has_any(path):
            try:
                return person in path.name or any(word in path.read_bytes() for word in words)
            except OSError:
                # Syncthing has moved or removed it since.
                return False
        # What Syncthing itself keeps are names of files, and has no name of a visitor in it.
        return [str(path) for machine in self.running for path in machine.data.parent.rglob("*")
                if path.is_file() and not path.is_symlink()
                and (has_any(path) if path.is_relative_to(machine.data)
                     else any(word in path.read_bytes() for word in words[1:]))]

    def gone(self, what, person, machines):
        """Waits until nothing is left of a visitor, while the kiosks do what they do each day."""
        def is_gone():
            for machine in machines:
                machine.keep_up()
            return not self.traces(person)
        try:
            eventually(what, is_gone)
        except Failed as failure:
            raise Failed(f"{failure}: {self.traces(person)}") from None
        self.settle(what)
        expect(not self.traces(person), f"{what}: it is back in {self.traces(person)}")

    def erased(self):
        """A visitor's name is erased at one kiosk while the other is away and changes it."""
        person = self.visitor(self.a)
        self.settle("a named visitor")
        expect(person + ".json" in self.b.people(), "the other kiosk does not know the visitor")
        kept = self.root / "kept"
        shutil.copytree(self.b.data, kept, ignore=shutil.ignore_patterns("local", ".st*"))
        self.b.stop()
        said = self.a.run("person", "erase", person)
        expect(" b" in said, f"it does not say that b follows: {said}")
        self.rename(self.b, person, CHANGED)
        self.b.arrive("2026-11-04", person)
        self.b.rate("2026-11-04", 30)
        self.b.start()
        self.gone("erased while the other was away", person, (self.a, self.b))
        said = self.a.run("person", "erase", person)
        expect(" b" not in said, f"it says that b has not followed: {said}")
        # An old copy is put back, without what came later.
        self.b.stop()
        for folder in ("people", "erased"):
            shutil.rmtree(self.b.data / folder, ignore_errors=True)
            (self.b.data / folder).mkdir()
        for path in (kept / "people").iterdir():
            shutil.copy(path, self.b.data / "people" / path.name)
        (self.b.data / "people/.stfolder").mkdir()
        self.b.start()
        self.gone("an old copy put back", person, (self.b, self.a))
        shutil.rmtree(kept)

    def copied(self):
        """A card is copied twice, and the copies go on writing before anybody notices."""
        person = self.visitor(self.b)
        self.settle("a visitor before the copies")
        self.b.stop()
        copies = []
        for name in ("c", "d"):
            copy = self.machine(name)
            shutil.rmtree(copy.root / name)
            shutil.copytree(self.b.root / "b", copy.root / name, symlinks=True,
                            ignore=shutil.ignore_patterns("api.socket"))
            # Paths and ports are of the test, not of the machine.
            own = copy.home / "self"
            text = own.read_text().replace(str(self.b.data), str(copy.data))
            text = re.sub(r"(?m)^(address .*:|port )\d+$", rf"\g<1>{free_port()}", text)
            port = re.search(r"(?m)^address .*:(\d+)$", text).group(1)
            own.write_text(re.sub(r"(?m)^port \d+$", "port " + port, text)
                           .replace("name b\n", f"name {name}\n"))
            copy.rate("2026-11-05", 7, device="b")
            copies.append(copy)
        self.b.start()
        self.b.rate("2026-11-05", 9)
        for copy in copies:
            refused = copy.script("run", check=False)
            expect(refused.returncode == 1 and "several-places renew" in refused.stderr,
                   f"a copy starts: {refused.stderr}")
            twice = self.b.script("add", copy.card(), check=False)
            expect("one was copied from the other" in twice.stderr, f"b takes it: {twice.stderr}")
            copy.script("renew")
            copy.device = json.loads((copy.data / "local/device.json").read_text())["id"]
            copy.rate("2026-11-06", 5)
        kiosks = [self.a, self.b, *copies]
        for machine in kiosks:
            machine.meet(*(other for other in kiosks if other is not machine), self.office)
            self.office.meet(machine)
        self.restart(*kiosks, self.office)
        self.running = [*kiosks, self.office]
        self.settle("a card copied twice")
        # The journals that were moved aside are looked after by the machines that have them.
        for machine in kiosks:
            machine.keep_up()
        self.settle("the names of the kiosks")
        said = self.a.run("person", "erase", person)
        expect(all(f" {copy.name}" in said for copy in (self.b, *copies)), f"it says {said}")
        self.gone("erased in the copies too", person, kiosks)

    def restart(self, *machines):
        """What was added takes effect."""
        for machine in machines:
            machine.stop()
            machine.start()

    def replaced(self):
        """A kiosk is gone for good; another one comes in its place, and a third has its journal."""
        self.b.stop()
        self.running.remove(self.b)
        others = list(self.running)
        for machine in others:
            machine.script("remove", "b")
        for journal in ("b", "b-cli"):
            self.a.script("inherit", journal)
        new = self.machine("e")
        new.setup("kiosk", "--place", PLACE)
        for machine in others:
            if machine is not self.a:
                machine.meet(self.a)
            machine.meet(new)
            new.meet(machine)
        self.running.append(new)
        self.restart(*self.running)
        new.rate("2026-11-07", 6)
        self.settle("a kiosk replaced")

    def refused(self):
        """What would mix things up is not done, and said in a sentence."""
        other = self.machine("other")
        other.run("setup", "--name", "Ett", "--staff", "Test")
        site = json.loads((other.data / "site.json").read_text())
        (other.data / "site.json").write_text(json.dumps({**site, "name": "Två"}))
        other.setup("kiosk")
        for machine, card, words in (
                (self.office, other.card(), "two places have the id 'ett'"),
                (self.a, self.a.card(), "this machine's own card"),
                (self.a, str(self.a.data / "site.json"), "is no card")):
            said = machine.script("add", card, check=False)
            expect(said.returncode == 1 and words in said.stderr, f"it says {said.stderr}")
        copy = Path(other.card())
        copy.write_text(re.sub("(?m)^journal .*", f"journal {self.a.device}", copy.read_text()))
        said = self.a.script("add", str(copy), check=False)
        expect("one is a copy of the other" in said.stderr, f"it says {said.stderr}")
        forged = self.office.data / PLACE / "notices" / "fran-kontoret.json"
        forged.write_text("{}")
        first = f"{self.a.device}/2026/2026-11-02.feedback.jsonl"
        (self.office.data / PLACE / "journal" / first).write_text("")
        eventually("the office's own change is said", lambda: (
            "were changed here" in self.office.script("status", check=False).stdout))
        self.a.rate("2026-11-08", 1)
        eventually("the next line", lambda: (
            first.replace("-02.", "-08.") in self.office.journals()))
        expect("notices/fran-kontoret.json" not in self.a.documents(), "the office has changed a")
        expect(self.a.journals()[first], "the office emptied a journal")

    def read(self):
        """The program reads what is there: nothing damaged, and as many answers as were given."""
        for machine in self.running:
            machine.run("check") if machine is not self.office else None
        written = sum(len(machine.written) - machine.arrived for machine in self.all)
        for machine in (self.a, self.office):
            low, high = 0, 0
            for first, last in (("2026-09-01", "2026-09-30"), ("2026-10-01", "2026-10-31"),
                                ("2026-11-02", "2026-11-08")):
                whole = json.loads(machine.run(
                    "report", "--from", first, "--to", last, "--json"))["whole"]
                # A report says between which numbers it is; below five it says nothing.
                low += whole["answers"] or 0
                high += whole["answersTo"] or 4
            expect(low <= written <= high,
                   f"{machine.name} counts {low} to {high} of {written}")
        print(f"kiosk report at a kiosk and at the office: {written} answers of {written}")

    def parts(self, is_short):
        """The parts, one after the other; three machines are enough for the short form."""
        more = () if is_short else (self.away, self.copied, self.replaced)
        for part in (self.together, self.at_once, self.erased, *more, self.read, self.refused):
            begun = time.monotonic()
            part()
            print(f"  {part.__name__}: {time.monotonic() - begun:.1f} s", flush=True)


def main():
    """Runs the test in a folder that is removed if it succeeds."""
    days = int(sys.argv[sys.argv.index("--days") + 1]) if "--days" in sys.argv else 1
    root = tempfile.mkdtemp(prefix="kiosk-places-")
    test = Test(root, sys.argv[1], days)
    try:
        test.parts("--short" in sys.argv)
    except Failed as failure:
        print(f"several places: {failure}", file=sys.stderr)
        return 1
    finally:
        for machine in test.all:
            machine.stop()
        if "--keep" not in sys.argv:
            shutil.rmtree(root, ignore_errors=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
