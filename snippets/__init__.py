"""Every line of Python that the site shows.

Patterns stand one idea to a file, in folders named for the parts of the
site: copy one file and it works. `python -m snippets` lists them. `bench`,
which measures, and `choose`, which decides, are programs: each is copied as
a whole folder.
"""
