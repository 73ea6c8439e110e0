"""Personal data in what people write: found and masked before anything is kept.

What has a form is found: keys, numbers, addresses of mail. A name or a story has none: whoever
reads what was kept may meet one, and it goes with its text.
Why so: docs/decisiones/0029-datos-personales.md.
"""

from assistant.privacy.finding import Found, found, masked
from assistant.privacy.kinds import Kind, refusal

__all__ = ["Found", "Kind", "found", "masked", "refusal"]
