"""Where robotsfix comes from, as other programs fetch it."""

from robotsfix import __version__

NAME = "robotsfix"
OWNER_AND_NAME = "robotsfix/robotsfix"
URL = f"https://github.com/{OWNER_AND_NAME}"
TAG = f"v{__version__}"
REQUIREMENT = f"robotsfix=={__version__}"
