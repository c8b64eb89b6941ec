"""Read articles from files and folders: their text, what kind of block each line is, and what is known of them."""
