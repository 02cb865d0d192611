"""The rules as they are for one of the six: the balance, with what their row makes of it."""

from dataclasses import replace
from functools import cache

from game.sim.rules.rows import CastRow, ItemRow, Items, StrikeRules
from game.sim.rules.tables import PlayerRules, Rules


@cache
def own_rules(rules: Rules, who: str) -> Rules:
    """What holds for somebody's own body, hands and things; ``who``: a name of ``rules.cast``, "" for nobody of them.

    What concerns the others (the horde, doors) is the same. Made once for each.
    """
    row = rules.cast.get(who)
    if row is None:
        return rules
    shove = replace(_blow(rules.shove, row), targets_max=rules.shove.targets_max + row.shove_more)
    return replace(
        rules,
        player=_body(rules.player, row),
        shove=shove,
        hands=_blow(rules.hands, row),
        items=Items(_item(item, row) for item in rules.items.values()),
    )


def _body(body: PlayerRules, row: CastRow) -> PlayerRules:
    return replace(
        body,
        health=body.health * row.health_share,
        bleed_per_s=body.bleed_per_s * row.bleed_share,
        walk_mps=body.walk_mps * row.walk_share,
        sneak_mps=body.sneak_mps * row.walk_share,
        sprint_mps=body.sprint_mps * row.sprint_share,
        stamina_sprint_s=body.stamina_sprint_s * row.breath_share,
        struggle_frees=body.struggle_frees + row.shove_more,
        struggle_breath_share=body.struggle_breath_share * row.blow_breath_share,
        brace_pushers=body.brace_pushers * row.brace_share,
        throw_max_m=body.throw_max_m * row.throw_share,
        bandage_s=body.bandage_s * row.bandage_share,
        walk_loudness_m=body.walk_loudness_m * row.loudness_share,
        sneak_loudness_m=body.sneak_loudness_m * row.loudness_share,
        sprint_loudness_m=body.sprint_loudness_m * row.sprint_loudness_share,
        seen_share=body.seen_share * row.seen_share,
        swarm_share=body.swarm_share * row.swarm_share,
        hears_share=body.hears_share * row.hears_share,
        sees_share=body.sees_share * row.sees_share,
        start_items=(*body.start_items, *row.brings),
    )


def _blow(strike: StrikeRules, row: CastRow) -> StrikeRules:
    return replace(strike, damage=strike.damage * row.damage_share, stamina=strike.stamina * row.blow_breath_share)


def _item(item: ItemRow, row: CastRow) -> ItemRow:
    weapon, bandage = item.weapon, item.bandage
    return replace(
        item,
        weapon=weapon and replace(weapon, strike=_blow(weapon.strike, row)),
        bandage=bandage and replace(bandage, health=bandage.health * row.heal_share),
    )
