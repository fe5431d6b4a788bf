"""Exchange: the text and its readings in the forms other programs and people take."""
