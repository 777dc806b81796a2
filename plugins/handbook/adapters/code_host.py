"""What the code host says of itself to the jobs that it runs."""

from collections.abc import Mapping


def files_at(environment: Mapping[str, str]) -> str:
    """The address below which it shows the files of this commit, from the top of the repository; empty elsewhere.

    GitHub's "default environment variables", which Gitea and Forgejo have too, and GitLab's "predefined variables".
    """
    asked = environment.get
    if (server := asked("GITHUB_SERVER_URL")) and (name := asked("GITHUB_REPOSITORY")) and (sha := asked("GITHUB_SHA")):
        return f"{server}/{name}/blob/{sha}/"
    if (project := asked("CI_PROJECT_URL")) and (sha := asked("CI_COMMIT_SHA")):
        return f"{project}/-/blob/{sha}/"
    return ""
