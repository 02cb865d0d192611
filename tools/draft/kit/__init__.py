"""What drafts are put together from."""
