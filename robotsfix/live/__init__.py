"""HTTP: the robots.txt of a site, and what is in the way of crawlers. Only here are sockets."""
