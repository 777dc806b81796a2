"""The pages of KPIs: each number with the sentence that says what it means."""
