/* strategy/strategy-profile · READ
One item of the strategy with what it is part of or serves, and what is part of it or serves it. One row; none where it
is unknown or hidden.
$id         string    a strategy item's id
$units      string[]  ids of units at the ends of its facts
$clearance  integer   standing: 0 public, 1 members, 2 internal, 3 restricted
:param [{ id, units, clearance }] => { RETURN 'str-target-research' AS id, ['dep-irides'] AS units, 0 AS clearance }
Made by `npm run codegen` from cypher/strategy/strategy-profile.cypher and cypher/fragments/: change those. */
MATCH (n:Entity:StrategyItem {id: $id}) WHERE n.seenFrom <= $clearance <= n.seenTo
RETURN n {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases,
  .countryCode, .regionId, labels: labels(n)} AS thing,
  COLLECT { MATCH (holder:Department) WHERE holder.id IN $units AND holder.seenFrom <= $clearance <= holder.seenTo
    RETURN holder {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa,
      .aliases, .officialOrder} AS held ORDER BY holder.officialOrder, holder.id } AS units,
  COLLECT { MATCH (n)-[i:PART_OF|SERVES]->(g:StrategyItem) WHERE i.seenFrom <= $clearance <= i.seenTo
    AND g.seenFrom <= $clearance <= g.seenTo WITH DISTINCT g
    RETURN g {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases,
      .countryCode, .regionId, labels: labels(g)} AS one ORDER BY one.id } AS partOf,
  COLLECT { MATCH (g:StrategyItem)-[i:PART_OF|SERVES]->(n) WHERE i.seenFrom <= $clearance <= i.seenTo
    AND g.seenFrom <= $clearance <= g.seenTo WITH DISTINCT g
    RETURN g {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases,
      .countryCode, .regionId, labels: labels(g)} AS one ORDER BY one.id } AS parts,
  [] AS about
