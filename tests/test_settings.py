"""Settings of models, read from the environment."""

from pathlib import Path

import pytest

from server import settings
from server.settings import Asking


def test_without_variables_there_are_no_models() -> None:
    found = settings.read({"DIORAMA_ASK_MODEL": "", "DIORAMA_LINK_MODEL": ""})
    assert (found.asking, found.linking) == (None, None)


def test_a_language_model_and_a_model_of_meanings_are_named_apart(tmp_path: Path) -> None:
    found = settings.read(
        {
            "DIORAMA_ASK_MODEL": "small",
            "DIORAMA_ASK_URL": "http://models.test/v1",
            "DIORAMA_ASK_KEY": "secret",
            "DIORAMA_ASK_SECONDS": "90",
            "DIORAMA_LINK_MODEL": str(tmp_path),
        }
    )
    assert found.asking == Asking("small", "http://models.test/v1", "secret", 90)
    assert found.linking == tmp_path


@pytest.mark.parametrize(
    ("variables", "named"),
    [
        ({"DIORAMA_ASK_URL": "http://models.test/v1"}, "DIORAMA_ASK_MODEL"),
        ({"DIORAMA_ASK_MODEL": "small", "DIORAMA_ASK_SECONDS": "0"}, "DIORAMA_ASK_SECONDS"),
        ({"DIORAMA_ASK_MODEL": "small", "DIORAMA_ASK_SECONDS": "soon"}, "DIORAMA_ASK_SECONDS"),
    ],
)
def test_a_setting_that_cannot_be_is_refused_by_its_name(variables: dict[str, str], named: str) -> None:
    with pytest.raises(ValueError, match=named):
        settings.read(variables)
