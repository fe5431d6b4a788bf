"""What a key costs, measured on the real program: from the key to the durable row to the repainted text."""
