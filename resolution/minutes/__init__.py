"""The minutes and the report of a session: what happened, in its order, and what it led to.

Made of the rows of the log and the text; plain data first (`data`), and a file for each form of it.
"""

from resolution.contents import contents

__getattr__, __dir__, __all__ = contents(__name__, __file__)
