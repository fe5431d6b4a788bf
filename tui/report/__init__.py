"""The report on the screen: the same words in the same order as in every form in which it is issued."""
