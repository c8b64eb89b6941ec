"""Weigh claims: how many independent origins stand behind each, where accounts conflict, where relays drift."""
