"""Who is drawn: what students, teachers and staff wear, alive and infected, as tables. The six are in ``cast``."""

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Outfit:
    """What a person wears; colours are ramps of the palette, "" is none. Pairs are left and right."""

    top: str  # shirt and its sleeves
    legs: str  # "skin" is bare
    hair: str
    style: str = "short"  # a name of ``hair.STYLES``
    outer: str = ""  # over the shirt: vest, blazer, coat
    outer_sleeves: bool = False  # the outer has sleeves of its own
    opened: bool = False  # the outer shows the shirt in front
    coat: bool = False  # it hangs over the hips
    skirt: str = ""
    shorts: str = ""
    socks: str = ""
    shoes: str = "slate_5"
    skin: str = "skin"
    sleeves: tuple[str, str] = ("long", "long")  # long, short, none
    top_tone: float = 0.55
    outer_tone: float = 0.5
    hair_tone: float = 0.55
    gloss: float = 0.45
    collar: str = ""
    cuff: str = ""
    tie: str = ""
    lanyard: str = ""
    stripe: str = ""
    apron: str = ""
    gloves: str = ""
    pack: str = ""  # on the back
    cap: str = ""
    ribbon: str = "blood_3"
    clip: str = ""
    glasses: bool = False
    broad: float = 1.0
    blood: int = 0  # stains
    bitten: bool = False  # in the neck
    shoe_lost: bool = False
    seed: int = 0  # of the places of the stains
    throat: str = ""  # whose voice: a name of ``tools.sound.throats``


def _rotten(seed: int, blood: int, **worn: object) -> Outfit:
    return Outfit(skin="rot", seed=seed, blood=blood, bitten=seed % 2 == 0, **worn)  # type: ignore[arg-type]


# The people of the school as infected, by the number of a look.
LOOKS: tuple[Outfit, ...] = (
    _rotten(0, 6, top="cloth", legs="grey", hair="hair", outer="navy", collar="pale", tie="red", top_tone=0.4,
            throat="boy"),
    _rotten(1, 5, top="cloth", legs="skin", hair="hair", style="tail", outer="brown", skirt="brown", socks="white",
            shoes="wood_0", collar="pale", ribbon="slate_6", top_tone=0.4, outer_tone=0.8, throat="girl"),
    _rotten(2, 10, top="cream", legs="navy", hair="hair_brown", style="messy", sleeves=("none", "short"),
            collar="pale", shoe_lost=True, top_tone=0.5, throat="boy"),
    _rotten(3, 5, top="cloth", legs="skin", hair="hair_brown", style="bob", outer="navy", outer_sleeves=True,
            skirt="navy", socks="slate_5", shoes="wood_0", collar="pale", cuff="slate_6", hair_tone=0.6, throat="girl"),
    _rotten(4, 7, top="blue", legs="blue", hair="hair", style="crop", stripe="white", shoes="white", top_tone=0.4,
            throat="boy"),
    _rotten(5, 7, top="stone", legs="skin", hair="hair", style="long", skirt="navy", sleeves=("short", "short"),
            socks="white", shoes="white", collar="navy_2", tie="navy", top_tone=0.8, throat="girl"),
    _rotten(6, 6, top="glass", legs="grey", hair="hair", style="bowl", outer="grey", outer_sleeves=True, opened=True,
            collar="pale", pack="navy", glasses=True, outer_tone=0.6, throat="boy"),
    _rotten(7, 8, top="cloth", legs="skin", hair="hair", style="twin", outer="wood", outer_sleeves=True, opened=True,
            skirt="grey", socks="slate_1", shoes="wood_0", outer_tone=0.62, sleeves=("long", "none"), throat="girl"),
    _rotten(8, 9, top="cloth", legs="grey", hair="hair", style="swept", outer="dark", outer_sleeves=True, opened=True,
            tie="red", cuff="slate_5", shoe_lost=True, sleeves=("long", "short"), outer_tone=0.75, throat="boy"),
    _rotten(9, 9, top="stone", legs="skin", hair="hair_brown", style="tail", shorts="navy", sleeves=("short", "short"),
            socks="white", shoes="white", ribbon="navy_3", top_tone=0.95, stripe="navy_2", throat="girl"),
    _rotten(10, 5, top="cloth", legs="brown", hair="grey", style="bald", outer="brown", outer_sleeves=True, opened=True,
            coat=True, tie="board", shoes="wood_0", cuff="slate_5", outer_tone=0.75, broad=1.08, throat="old_man"),
    _rotten(11, 6, top="cream", legs="brown", hair="hair_brown", style="bun", outer="green", outer_sleeves=True,
            opened=True, skirt="brown", shoes="wood_1", lanyard="white", outer_tone=0.45, throat="woman"),
    _rotten(12, 8, top="glass", legs="grey", hair="grey", style="short", outer="pale", outer_sleeves=True, opened=True,
            coat=True, shoes="wood_0", glasses=True, outer_tone=0.62, hair_tone=0.6, throat="man"),
    _rotten(13, 7, top="stone", legs="pale", hair="hair", style="cook", cap="pale", apron="pale", shoes="slate_6",
            sleeves=("short", "none"), gloves="rust", top_tone=0.6, throat="old_woman"),
    _rotten(14, 8, top="stone", legs="dark", hair="hair", style="cap", cap="stone", apron="blue", shoes="slate_1",
            sleeves=("short", "long"), broad=1.08, top_tone=0.5, throat="man"),
    _rotten(15, 8, top="stone", legs="dark", hair="hair", style="cap", cap="red", outer="dark", outer_sleeves=True,
            stripe="blood_3", lanyard="yellow_1", shoes="white", outer_tone=0.8, broad=1.1, throat="man"),
)  # fmt: skip

_SLEEVES = ("none", "short", "long")  # from torn off to whole


def healthy(look: Outfit) -> Outfit:
    """Give the same person before they were bitten: their own skin, no blood, no sleeve torn off, both shoes on."""
    whole = max(look.sleeves, key=_SLEEVES.index)
    return replace(look, skin="skin", blood=0, bitten=False, shoe_lost=False, sleeves=(whole, whole))
