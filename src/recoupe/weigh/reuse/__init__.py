"""Passages that articles share beyond chance: found, led back to the words of both, and told which way they went."""
