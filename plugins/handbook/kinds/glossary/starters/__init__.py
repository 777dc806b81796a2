"""How a glossary is begun."""
