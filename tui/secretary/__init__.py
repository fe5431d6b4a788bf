"""The secretary's screen: the live text, the minutes beside it, and what is entered in them."""
