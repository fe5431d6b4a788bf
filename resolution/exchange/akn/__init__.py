"""A reading as Akoma Ntoso 3.0 (OASIS), shaped as the United Nations' guidelines have a resolution."""

from resolution.exchange.akn.document import as_akn

__all__ = ["as_akn"]
