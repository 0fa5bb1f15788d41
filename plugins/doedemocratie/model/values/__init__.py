"""The sorts of value: each reads the text a contributor typed, and knows all else of its sort.

Every scalar arrives as text (see records.reader), so `12:30`, `nee` and `0201234567` mean what
they say. One module a sort; a model may take a type from there or from here.
"""

from .account import Account
from .choice import OneOf
from .colour import Colour
from .coordinates import Coordinates
from .date import MONTHS, Date
from .email import Email
from .file_name import FileName
from .markdown import Markdown
from .number import Whole, Year
from .phone import Phone
from .season import DayOfYear
from .slug import Refers, Slug
from .sort import Sort, WrongValueError
from .text import Text
from .time import EndTime, Time
from .web_address import WebAddress
from .yes_no import YesNo

__all__ = [
    "MONTHS",
    "Account",
    "Colour",
    "Coordinates",
    "Date",
    "DayOfYear",
    "Email",
    "EndTime",
    "FileName",
    "Markdown",
    "OneOf",
    "Phone",
    "Refers",
    "Slug",
    "Sort",
    "Text",
    "Time",
    "WebAddress",
    "Whole",
    "WrongValueError",
    "Year",
    "YesNo",
]
