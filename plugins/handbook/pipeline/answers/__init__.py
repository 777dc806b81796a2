"""Answer one question: when each step is due, what is different, what another program wants."""
