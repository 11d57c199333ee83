"""How large real robots.txt files are: facts counted over a corpus of 15,729 of them."""

from typing import NamedTuple


class Class(NamedTuple):
    """Files that are about alike in size; the numbers are means for each file."""

    up_to: float
    """Which part of all files is not larger, from 0 to 1."""
    largest: int
    """Octets of the largest file."""
    octets: float
    lines: float
    groups: float
    agents: float
    rules: float
    comments: float
    blanks: float
    sitemaps: float
    delays: float


CLASSES = (
    Class(0.01, 25, 17, 2.1, 0.3, 0.3, 0.4, 0.1, 0.9, 0.0, 0.0),
    Class(0.05, 46, 36, 2.9, 0.8, 0.8, 0.9, 0.0, 0.9, 0.1, 0.1),
    Class(0.1, 68, 58, 3.8, 0.9, 0.9, 1.2, 0.1, 1.0, 0.4, 0.1),
    Class(0.2, 105, 84, 4.8, 1.0, 1.0, 1.7, 0.1, 1.2, 0.6, 0.1),
    Class(0.3, 134, 118, 6.3, 1.1, 1.1, 2.3, 0.1, 1.8, 0.8, 0.0),
    Class(0.4, 178, 160, 8.2, 1.3, 1.3, 2.9, 1.1, 1.9, 0.9, 0.1),
    Class(0.5, 269, 217, 10.6, 1.5, 1.6, 5.0, 1.0, 2.0, 0.8, 0.2),
    Class(0.6, 450, 350, 16.6, 2.1, 2.2, 9.5, 0.8, 2.7, 0.9, 0.2),
    Class(0.7, 686, 575, 27.4, 3.8, 4.2, 14.9, 1.5, 4.8, 1.2, 0.6),
    Class(0.8, 1_195, 908, 39.6, 3.8, 5.1, 23.6, 2.9, 5.9, 1.4, 0.4),
    Class(0.9, 2_394, 1_752, 71.5, 5.9, 7.4, 45.6, 7.9, 7.1, 2.1, 0.5),
    Class(0.95, 4_924, 3_431, 134.4, 11.5, 18.2, 88.2, 8.1, 13.4, 3.7, 1.0),
    Class(0.98, 11_788, 7_200, 294.0, 48.5, 53.5, 178.0, 6.7, 44.9, 5.9, 1.2),
    Class(0.99, 20_331, 15_912, 505.7, 52.3, 67.7, 348.0, 31.0, 35.4, 17.3, 1.0),
    Class(0.995, 36_876, 28_055, 785.4, 57.7, 57.8, 660.2, 20.7, 28.2, 16.3, 0.6),
    Class(0.999, 180_157, 78_225, 1843.0, 67.7, 68.0, 1614.3, 7.5, 23.7, 129.4, 0.0),
    Class(0.9995, 260_571, 218_136, 3579.0, 6.2, 7.0, 3561.4, 2.1, 4.0, 3.4, 1.0),
    Class(1.0, 1_895_215, 693_142, 9375.5, 1.1, 1.1, 7522.1, 96.0, 456.4, 1299.9, 0.0),
)
"""From the smallest files to the largest."""

FILES = 15_729

# Parts of all files.
CRLF = 0.24
MIXED_LINE_ENDS = 0.04
NO_FINAL_LINE_END = 0.42
BYTE_ORDER_MARK = 0.02
HTML = 0.011

# Parts of all rules.
ALLOW = 0.075
WITH_STAR = 0.225
ENDING_IN_DOLLAR = 0.027
EVERYTHING = 0.094
NOTHING = 0.006
