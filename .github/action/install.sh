#!/usr/bin/env bash
# Install robotsfix from the action's own checkout, into a folder that ends with the job.
set -euo pipefail

venv=$RUNNER_TEMP/robotsfix/venv
# Isolated (-I): the workspace may hold a pip.py that somebody sent with a pull request.
"$ROBOTSFIX_PYTHON" -I -m venv "$venv"
for folder in bin Scripts; do
    if [[ -d $venv/$folder ]]; then
        "$venv/$folder/python" -I -m pip install \
            --quiet --disable-pip-version-check "$GITHUB_ACTION_PATH"
    fi
done
