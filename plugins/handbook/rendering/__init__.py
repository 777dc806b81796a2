"""View models, templates, styles and scripts: from a checked handbook to pages that know no site engine."""
