"""Who is seen: the survivor and the horde."""
