"""HTTP: the robots.txt of a site. Nothing else in the house opens sockets."""
