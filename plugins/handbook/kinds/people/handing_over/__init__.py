"""What is in whose hands, who alone holds it, and what is left behind by who leaves."""
