"""The six, told apart at a glance: by hair, by the colour of the shoulders, by what they wear that nobody else does."""

from tools.art.looks import Outfit

CAST: dict[str, Outfit] = {
    # A yellow cardigan and a clip of the same: what the light finds first.
    "on_jo": Outfit("cloth", "skin", "hair", "bob", outer="gold", outer_sleeves=True, skirt="grey", socks="white",
                  shoes="white", outer_tone=0.66, collar="white", cuff="white", tie="navy", clip="gold", throat="girl"),
    # A green tracksuit that he never takes off, hair as he got up.
    "cheong_san": Outfit("green", "navy", "hair_brown", "messy", stripe="white", shoes="white", top_tone=0.72,
                       hair_tone=0.75, collar="white", outer="green", outer_sleeves=True, outer_tone=0.72,
                           throat="boy"),
    # The class president: blazer shut, red ribbon, hair down to the waist.
    "nam_ra": Outfit("pale", "skin", "hair", "long", outer="glass", outer_sleeves=True, skirt="navy", socks="ink",
                   shoes="wood_0", collar="white", tie="red", cuff="white", outer_tone=0.4, hair_tone=0.42, gloss=0.6,
                       throat="girl"),
    # Shoulders, a red vest of the wrestling club, bare arms.
    "su_hyeok": Outfit("red", "grey", "hair", "crop", outer="red", sleeves=("none", "none"), shoes="white",
                     outer_tone=0.72, top_tone=0.72, broad=1.18, stripe="white", throat="boy"),
    # A white cardigan that stays white, two long tails with red ribbons.
    "na_yeon": Outfit("cloth", "skin", "wood", "twin", outer="cloth", outer_sleeves=True, skirt="wood", socks="white",
                    shoes="wood_0", ribbon="blood_3", outer_tone=0.75, hair_tone=0.3, collar="wood_2", tie="red",
                        throat="girl"),
    # Bleached hair, a black jacket that hangs open.
    "gwi_nam": Outfit("pale", "dark", "pale", "swept", outer="dark", outer_sleeves=True, opened=True, shoes="blood_3",
                    outer_tone=0.6, hair_tone=0.72, broad=1.06, cuff="blood_3", collar="blood_3", throat="boy"),
}  # fmt: skip
