"""Write files of a handbook: new ones, mended ones, and those that follow a playbook."""
