"""Files on disk, whatever they hold: opened, bounded, written whole."""
