"""The program as others install it: built, put into an empty environment, run far from here."""

from __future__ import annotations

import os
import shutil
import site
import subprocess
import sys
import tarfile
import venv
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pytest

from pressdraft.folders import SHIPPED

REPOSITORY = Path(__file__).parents[2]
WORKSPACE_FOLDERS = ("templates", "boilerplate", "releases")
SAMPLE = "2022-07-26-nur-sultan-seminar"

pytestmark = pytest.mark.xdist_group("packaging")


@dataclass(frozen=True, slots=True)
class Installed:
    """The program in an environment of its own, started in a folder that knows nothing of it."""

    python: Path
    folder: Path

    def run(self, *arguments: str, code: int = 0) -> str:
        """Run `pressdraft` with a bare environment and return what it prints."""
        program = self.python.with_name("pressdraft")
        ran = subprocess.run(
            [program, *arguments], cwd=self.folder, env=bare(), capture_output=True, check=False
        )
        assert ran.returncode == code, ran.stderr.decode()
        return ran.stdout.decode("utf-8").replace("\r\n", "\n")


def bare() -> dict[str, str]:
    """Return an environment without a word about Python, the workspace or the language."""
    kept = ("HOME", "USERPROFILE", "PATH", "SYSTEMROOT", "TEMP")
    return {name: os.environ[name] for name in kept if name in os.environ} | {"LANG": "C"}


def files_under(folder: Path) -> set[str]:
    """Return what a build takes from a folder, by paths with forward slashes."""
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {p.relative_to(folder).as_posix() for p in paths if "__pycache__" not in p.parts}


@pytest.fixture(scope="session")
def distributions(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the source distribution, and the wheel that was built from it."""
    folder = tmp_path_factory.mktemp("distributions")
    subprocess.run(
        [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder)],
        cwd=REPOSITORY,
        capture_output=True,
        check=True,
    )
    return folder


@pytest.fixture(scope="session")
def wheel(distributions: Path) -> Path:
    (found,) = distributions.glob("*.whl")
    return found


@pytest.fixture(scope="session")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """The wheel in an empty environment, which finds its dependencies in this one."""
    folder = tmp_path_factory.mktemp("far away")
    environment = folder / "environment"
    venv.create(environment, with_pip=False)
    python = environment / ("Scripts" if os.name == "nt" else "bin") / "python"
    (packages,) = (path for path in environment.rglob("site-packages") if path.is_dir())
    (packages / "dependencies.pth").write_text("\n".join(site.getsitepackages()), encoding="utf-8")
    install = ["install", "--quiet", "--no-deps", "--no-index", "--ignore-installed", str(wheel)]
    subprocess.run([sys.executable, "-m", "pip", "--python", str(python), *install], check=True)
    return Installed(python, folder)


def names_in(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def without(prefix: str, names: Iterable[str]) -> set[str]:
    return {name.removeprefix(prefix) for name in names if name.startswith(prefix)}


@pytest.mark.parametrize("folder", WORKSPACE_FOLDERS[:2])
def test_the_wheel_carries_the_shipped_workspace(wheel: Path, folder: str) -> None:
    carried = without(f"pressdraft/starter/{folder}/", names_in(wheel))
    assert carried == files_under(REPOSITORY / folder)


def test_the_wheel_carries_the_samples_and_nobodys_own_drafts(wheel: Path) -> None:
    carried = without("pressdraft/starter/releases/", names_in(wheel))
    assert sorted(carried) == [f"{sample}.yaml" for sample in sorted(SHIPPED)]


def test_the_wheel_carries_the_package_whole_and_nothing_beside_it(wheel: Path) -> None:
    names = names_in(wheel)
    carried = without("pressdraft/", names) - {
        f"starter/{name}" for name in without("pressdraft/starter/", names)
    }
    assert carried == files_under(REPOSITORY / "src" / "pressdraft")
    assert "py.typed" in carried
    assert {name.partition("/")[0].partition("-")[0] for name in names} == {"pressdraft"}


def test_the_source_distribution_carries_what_a_packager_needs(distributions: Path) -> None:
    (path,) = distributions.glob("*.tar.gz")
    with tarfile.open(path) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert {"README.md", "LICENSE", "CHANGELOG.md", "pyproject.toml"} <= names
    assert "tests/conftest.py" in names
    assert not {name for name in names if name.startswith((".venv", "out/", ".hypothesis"))}


def test_the_installed_program_is_not_the_checkout(installed: Installed) -> None:
    printed = subprocess.run(
        [installed.python, "-c", "import pressdraft; print(pressdraft.__file__)"],
        cwd=installed.folder,
        env=bare(),
        capture_output=True,
        encoding="utf-8",
        check=True,
    ).stdout
    assert Path(printed.strip()).is_relative_to(installed.folder)


def test_the_installed_program_lists_its_samples_anywhere(installed: Installed) -> None:
    listed = [line.split()[0] for line in installed.run("list").splitlines()]
    assert listed == sorted(SHIPPED)


def test_the_installed_program_renders_a_sample_as_utf_8(installed: Installed) -> None:
    text = installed.run("render", SAMPLE)
    assert "Nur-Sultan, 29 July 2022" in text
    assert "Nursultana, 2022.\u00a0gada 29.\u00a0jūlijs" in text


def test_the_installed_program_finds_its_own_material_sound(installed: Installed) -> None:
    installed.run("validate")


def test_the_installed_program_speaks_latvian(installed: Installed) -> None:
    assert installed.run("--ui-lang", "lv", "--help").startswith("Lietojums: pressdraft ")


def test_a_workspace_is_made_and_used_under_a_folder_with_any_name(installed: Installed) -> None:
    folder = installed.folder / "Preses relīzes 2022"
    installed.run("init", str(folder))
    named = ("--workspace", str(folder))
    installed.run(*named, "validate")
    installed.run(*named, "export", SAMPLE, "--to", str(folder / "out"), "--format", "txt,md")
    assert files_under(folder / "out") == {
        f"{SAMPLE}/{SAMPLE}.{ending}" for ending in ("en.txt", "en.md", "lv.txt", "lv.md")
    } | {f"{SAMPLE}/manifest.json"}


def test_in_a_checkout_a_stale_copy_beside_the_package_is_passed_over(tmp_path: Path) -> None:
    checkout = tmp_path / "checkout"
    shutil.copytree(REPOSITORY / "src", checkout / "src")
    shutil.copy(REPOSITORY / "pyproject.toml", checkout)
    stale = checkout / "src" / "pressdraft" / "starter"
    for name in WORKSPACE_FOLDERS:
        shutil.copytree(REPOSITORY / name, checkout / name)
        shutil.copytree(REPOSITORY / name, stale / name)
    (stale / "releases" / f"{SAMPLE}.yaml").rename(stale / "releases" / "stale.yaml")

    listed = subprocess.run(
        [sys.executable, "-m", "pressdraft", "list"],
        cwd=tmp_path,
        env=bare() | {"PYTHONPATH": str(checkout / "src")},
        capture_output=True,
        encoding="utf-8",
        check=True,
    ).stdout
    assert SAMPLE in listed
    assert "stale" not in listed
