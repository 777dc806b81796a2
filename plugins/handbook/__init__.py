"""The handbook a fast-growing team runs on: files in git in, a checked and printable site out."""
