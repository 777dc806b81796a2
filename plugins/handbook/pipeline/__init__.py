"""The one place that joins the layers: check a handbook, plan a campaign, build the pages."""
