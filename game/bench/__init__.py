"""All that measures; nothing that plays imports it."""
