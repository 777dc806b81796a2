"""The text of a new file of each kind: valid as it is, with a word to the beginner where something is left to say."""
