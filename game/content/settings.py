"""What a person has chosen for themselves: volumes, motion, words, keys. It never reaches the rules."""

from dataclasses import dataclass

CAST = ("on_jo", "cheong_san", "nam_ra", "su_hyeok", "na_yeon", "gwi_nam")


@dataclass(frozen=True, slots=True)
class Settings:
    """One person's choices. Shares are 0 to 1 unless a line says otherwise.

    ``who``: which of the cast the survivor looks like, one of `CAST`.
    """

    language: str = "en"
    who: str = CAST[0]
    volume: float = 1.0  # of all that sounds
    effects_volume: float = 1.0
    music_volume: float = 1.0  # the score under it
    shake: float = 1.0  # of the picture; 0 is a still camera
    hit_stop: float = 1.0  # how long time stands when a blow lands
    fewer_flashes: bool = False
    captions: bool = False
    text_percent: int = 100  # 100, 150 or 200
    brightness: float = 1.0  # 0.6 to 1.6; 1 is as the game was made
