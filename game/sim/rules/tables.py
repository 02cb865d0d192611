"""Balance as frozen tables. The values stand in ``assets/balance``; these classes say what each one means.

What a kind of infected or an item is stands in its row: see ``rows.py``.

Every number carries its unit in its name. `game.content.balance` reads and checks the files.
"""

from dataclasses import dataclass

from game.sim.rules.rows import Cast, Items, KindRow, Kinds, StrikeRules


@dataclass(frozen=True, slots=True)
class PlayerRules:
    """The survivor's body."""

    radius_m: float
    walk_mps: float
    sprint_mps: float
    sneak_mps: float
    held_share: float  # of the speed, while at least one infected holds on
    busy_share: float  # of the speed, while swinging, shoving or bandaging
    acceleration_s: float  # time in which most of a change of speed happens
    stamina_sprint_s: float  # a full breath lasts this long
    stamina_rest_s: float  # an empty one comes back in this time
    stamina_wait_s: float  # before it starts to come back
    stamina_tired_share: float  # who ran out can't sprint before this much is back
    health: float
    bleed_per_s: float  # health lost by each open wound
    wounds_max: int
    bandage_s: float
    reach_m: float  # doors, containers, notes
    struggle_frees: float  # from so many who hold on the first shove of a row frees
    struggle_row_share: float  # and each after it from this share of what the one before did
    struggle_rest_s: float  # a row is one shorter after so long without
    struggle_breath_share: float  # of a full breath, that a shove costs who is held
    brace_pushers: float  # so many who push a door their shoulder holds
    brace_breath_per_s: float  # of a full breath, for each who pushes
    throw_max_m: float
    throw_mps: float
    throw_s: float  # until the hands are free again
    walk_step_m: float  # a step's length
    walk_loudness_m: float
    sprint_loudness_m: float
    sneak_loudness_m: float
    swarm_m: float  # so near
    swarm_count: int  # so many infected are a swarm
    swarm_share: float  # of the speed, with a swarm about
    seen_share: float  # of how far infected see
    hears_share: float  # of how far a sound is made out; for what shows it to the player
    sees_share: float  # of how far a flashlight shows something; for the same
    start_items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HordeRules:
    """What all infected have in common."""

    radius_m: float
    pace_spread: float  # each one's speed differs by up to this share
    separation_share: float  # of an overlap that is undone in a tick
    push_max_m: float  # the most that neighbours move one in a tick
    squeeze_share: float  # of their width, to which bodies turn their shoulders where the way is narrow
    fallen_share: float  # of their width, that those on the floor still keep
    sway_s: float  # who is led by a way walks a little aside and back in so long
    sway_mps: float  # at this speed, at the most
    held_s: float  # who is held up that long leans no more than
    lean_share: float  # this share of what their legs could do, but where the way is narrow
    acceleration_s: float
    turn_s: float
    idle_min_s: float
    idle_max_s: float
    drift_m: float
    search_s: float
    search_m: float
    memory_s: float  # a chase goes on this long without sight
    chase_m: float  # who has further to go than this does not follow
    patience_s: float  # a noise is followed this long
    knock_decay_s: float
    fall_s: float
    groan_every_s: float

    @property
    def width_m(self) -> float:
        """Across the shoulders."""
        return 2 * self.radius_m


@dataclass(frozen=True, slots=True)
class SenseRules:
    """What an infected sees."""

    light_m: float  # a survivor in full light
    dark_m: float  # in the dark
    flashlight_share: float  # a lit flashlight counts as this much light
    cone_deg: float
    behind_m: float  # outside of the cone
    sneak_share: float  # of the range, when the survivor sneaks
    alert_share: float  # of the range, once it hunts or searches
    notice_s: float  # until it is sure of who stands at the end of its range; the nearer the sooner
    notice_near_s: float  # but no sooner than that
    turned_share: float  # of being sure, from which on its head is turned
    lit_share: float  # and its eyes are lit
    keep_share: float  # by so much it must be less sure to fall back a stage
    regard_s: float  # in which its body turns after its head
    spot_loudness_m: float  # its growl calls others
    spot_every_s: float


@dataclass(frozen=True, slots=True)
class BiteRules:
    """Grab and bite."""

    reach_m: float  # beyond both bodies
    holders_max: int
    windup_s: float
    again_s: float
    grace_s: float  # after a bite nobody else bites for so long
    freed_s: float  # who is got rid of by a thing reels for so long
    slower_times: float  # so much longer each bite takes where somebody has asked for slower grabs


@dataclass(frozen=True, slots=True)
class TurningRules:
    """Bodies on the floor that get up."""

    kind: str  # what they get up as
    wait_min_s: float  # nobody knows how long it takes
    wait_max_s: float
    near_m: float  # who comes so near to one
    near_s: float  # has this long, on average, before it begins


@dataclass(frozen=True, slots=True)
class LivingRules:
    """Students and staff who move as a crowd."""

    health: float
    walk_mps: float
    stand_min_s: float
    stand_max_s: float
    stroll_m: float  # how far they go at once


@dataclass(frozen=True, slots=True)
class DoorRules:
    """Doors: what they stand, muffle and cost."""

    health: float
    locked_health: float
    push_per_s: float  # health that one pushing infected takes
    breach_m: float  # a shut door counts as so many metres of detour
    muffle_m: float  # and as so many metres of silence
    open_loudness_m: float
    bang_loudness_m: float
    break_loudness_m: float
    bang_every_s: float
    slam_edge_m: float  # who stands further than this behind a door's middle is hit by its edge
    slam_damage: float
    slam_knock_mps: float
    slam_stagger_s: float
    slam_breath_share: float  # of a full breath
    slam_loudness_m: float
    hand_s: float  # a hand stays so long on a door that is to shut when its doorway is clear
    hand_m: float  # and reaches so far, behind one's back too
    passed_s: float  # a door that one has come through is the nearest thing for so long


@dataclass(frozen=True, slots=True)
class SearchRules:
    """Looking through containers; how long it takes and how far it is heard says their material."""

    least_s: float
    most_s: float
    loudness_m: float  # where the material says nothing
    every_s: float  # between two sounds of it
    kept_s: float  # who breaks off goes on where they were for so long


@dataclass(frozen=True, slots=True)
class DirectorRules:
    """How the pressure on the living is paced. Intensity is 0 to 1, for each of them.

    After Left 4 Dead ("The AI Systems of Left 4 Dead", Booth, 2009): build up, a short peak, fade until calm, rest.
    """

    opening_min_s: float  # the first rest, in which the horde stands still where it is
    opening_max_s: float
    doze_share: float  # of how far they see who have noticed nothing yet, or have dozed off again
    rest_min_s: float
    rest_max_s: float
    peak_min_s: float
    peak_max_s: float
    peak_share: float  # a build-up ends at this pressure
    calm_share: float  # and a fade at this one
    spread_share: float  # of what the hardest pressed has more than the mean, that counts as everybody's
    calm_s: float  # a whole intensity wears off in so long, once nobody engages
    per_health: float  # intensity for the loss of all one's health
    per_grab: float
    per_kill: float  # within a metre; less in proportion to the distance
    per_hunter_s: float  # for each second of one that hunts within a metre; the same
    hunter_m: float  # who hunts counts as far off as this
    engaged_m: float  # and engages within this
    near_m: float  # who stands nearer to anybody is not led
    lead_m: float  # nor who has further to go
    mob_least: int
    mob_most: int  # once ``mob_grow_s`` have been played
    mob_grow_s: float
    mob_min_s: float  # from one to the next
    mob_max_s: float
    behind_s: float  # a mob from behind is led to where one was so long ago
    patience_s: float  # a mob is on its way for so long
    lose_s: float  # in a fade and a rest, who searches, or hunts one that nobody sees, does so no longer
    retreat_m: float  # in a rest, who wanders so near to the living and unseen goes further off


@dataclass(frozen=True, eq=False)
class Rules:
    """All of it, with the version that a recording names.

    A set of rules equals itself alone, so tables made from one can be kept by it.
    """

    version: str
    difficulty: str
    zombies_share: float  # of the map's number
    player: PlayerRules
    horde: HordeRules
    senses: SenseRules
    bite: BiteRules
    turning: TurningRules
    living: LivingRules
    doors: DoorRules
    director: DirectorRules
    search: SearchRules
    shove: StrikeRules
    hands: StrikeRules  # a swing of bare ones
    kinds: Kinds
    items: Items
    cast: Cast

    @property
    def turned(self) -> KindRow:
        """What the bitten get up as."""
        return self.kinds[self.turning.kind]

    def rank(self, weapon: str) -> int:
        """Of weapons that are found the one of the highest rank is taken to hand; bare hands, "", are 0."""
        row = self.items[weapon].weapon if weapon else None
        return 0 if row is None else row.rank

    def swing(self, weapon: str) -> StrikeRules:
        """What a swing of a weapon does, by its name; "" is bare hands."""
        row = self.items[weapon].weapon if weapon else None
        return self.hands if row is None else row.strike
