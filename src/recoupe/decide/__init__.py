"""What people decided: read from a file, found again in the articles by quoted words, applied, and told of."""
