"""What is known: platforms and their crawlers, codes, sentences, and what to do about each."""
