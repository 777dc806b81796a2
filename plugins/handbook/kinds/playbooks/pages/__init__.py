"""The pages of playbooks and their templates."""
