"""What recoupe knows of each language, and the tables that hold for all."""
