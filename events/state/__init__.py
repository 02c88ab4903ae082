"""What the log says, folded: ``State`` and how it comes about.

From outside: ``State`` and its records (``model``), ``fold`` (``folding``), an assignment's life (``life``).
Nothing here reads a clock or decides what may be appended.
"""
