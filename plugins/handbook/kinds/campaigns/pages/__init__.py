"""The pages of campaigns: head, checklist and debrief."""
