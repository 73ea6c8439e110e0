"""What schemathesis checks of ours, besides all of its own; it reads this file by itself.

A schema cannot say that a question needs a letter or a number of some script: regular expressions
of JSON Schema mean different letters in different libraries. So a question that has none may be
refused although the schema lets it pass; every other refusal of valid data stays a failure.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import schemathesis
from schemathesis.specs.openapi.checks import positive_data_acceptance

if TYPE_CHECKING:
    from schemathesis import Case, CheckContext, Response

ANSWERS = "/answers"
_LETTER_OR_NUMBER = re.compile(r"[^\W_]")


@schemathesis.check
def valid_data_is_accepted(ctx: CheckContext, response: Response, case: Case) -> bool | None:
    """Accept what is described, unless it is a question without a word."""
    if case.operation.path == ANSWERS and response.status_code == 422:
        error = response.json()["error"]
        if error["code"] == "question_rejected":
            assert not _LETTER_OR_NUMBER.search(case.body["question"]), "a question was refused"
            return None
    return positive_data_acceptance(ctx, response, case)
