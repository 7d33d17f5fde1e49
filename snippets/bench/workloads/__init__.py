"""The workloads, one file each; `declared.py` lists them."""
