"""Files, YAML and shape: what keeps a file from being read as it was meant."""
