"""Who is seen: those with hands, and the crowd."""
