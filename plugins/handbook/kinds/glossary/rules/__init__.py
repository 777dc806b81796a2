"""What can be wrong with the words of the house."""
