"""What asks an editor's attention, line by line, the most useful to visitors first.

Content in, lines out: nothing here prints, asks GitHub or a website, or knows in which form a line
is shown. `sorts.py` is the one table of what there is to tell, in its order.
"""
