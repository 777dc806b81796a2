"""What the texts of new files share: what is asked for, YAML on one line, and a file of any kind made of its model."""
