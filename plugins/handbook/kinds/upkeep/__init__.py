"""What keeps a handbook right: its health, its rules, and what each file may hold."""
