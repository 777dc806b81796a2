"""The quicker of PyYAML's loaders that make nothing but plain values."""

try:
    from yaml import CSafeLoader as Loader
except ImportError:  # PyYAML was built without libyaml: ten times slower, and right
    from yaml import SafeLoader as Loader

__all__ = ["Loader"]
