"""What a person reads: the dossier as one HTML file, the table in the terminal, and the interface's words."""
