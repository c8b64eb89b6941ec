"""From parsed paragraphs to statements: who says what, on whose word, how surely."""
