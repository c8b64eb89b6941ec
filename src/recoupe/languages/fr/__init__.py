"""French: its tokenizer, lexicon and trained pipeline."""
