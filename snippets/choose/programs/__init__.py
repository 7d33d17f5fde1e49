"""Small programs that `calibrate` runs, each in processes of its own.

Each is a plain script, as a reader's program is: what it times is what the
first pool of a program costs. It prints its raw figures as one line of JSON.
"""
