"""Rules about what a server answers when it is asked for /robots.txt."""
