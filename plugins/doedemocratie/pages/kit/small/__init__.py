"""The small files of a kit: words, colours and how to reach a hub, as programs read them."""
