"""Scenes: small programs that stamp what their lanes do, for the pictures.

python -m snippets.bench.traces SCENE prints one line of JSON; `recorder.py`
says what the states mean and how they are found, `scenes.py` lists the scenes.
"""
