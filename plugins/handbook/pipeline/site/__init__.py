"""Make the site: pages, feeds, assets and files, for one audience."""
