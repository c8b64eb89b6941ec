"""Turn the words for times, numbers, quantities and actors into values that can be compared."""
