"""Registers: whether their declarations hold together, and their records keep to them."""
