"""What a text says of itself: references such as "considering b) above", and the labels they go by."""
