"""Made-up hubs to measure with: words, sentences of them, and hubs that say those."""
