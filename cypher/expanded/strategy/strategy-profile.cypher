/* strategy/strategy-profile · READ
All about one item of the strategy with those below it, or that serve it: facts that advance them, each once, and
the partners at their ends. One row; none where it is unknown or hidden.
$id         string   a strategy item's id
$asOf       date     standing: the day the question is about
$clearance  integer  standing: 0 public, 1 members, 2 internal, 3 restricted
:param [{ id, asOf, clearance }] => { RETURN 'str-target-research' AS id, date('2026-03-31') AS asOf, 0 AS clearance }
Made by `npm run codegen` from cypher/strategy/strategy-profile.cypher and cypher/fragments/: change those. */
MATCH (n:Entity:StrategyItem {id: $id}) WHERE n.seenFrom <= $clearance <= n.seenTo
CALL (n) {
  OPTIONAL MATCH (f:Agreement|Activity) WHERE n.id IN f.strategyItems AND f.seenFrom <= $clearance <= f.seenTo
    AND NOT f.endBasis = 'preparation' AND (f.endBasis = 'announced' OR coalesce(f.validFrom, $asOf) <= $asOf)
  WITH f ORDER BY f.id
  RETURN collect(f) AS own
}
CALL (own) {
  UNWIND own AS known
  UNWIND known.organizations AS end
  WITH DISTINCT end
  MATCH (other:Organization {id: end}) WHERE other.seenFrom <= $clearance <= other.seenTo
  WITH other ORDER BY other.id
  RETURN collect(other) AS partners
}
CALL (own) {
  UNWIND own AS known
  UNWIND known.units AS end
  WITH DISTINCT end
  MATCH (holder:Department {id: end}) WHERE holder.seenFrom <= $clearance <= holder.seenTo
  WITH holder ORDER BY holder.officialOrder, holder.id
  RETURN collect(holder) AS named
}
RETURN n {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases,
  .countryCode, .regionId, labels: labels(n)} AS thing,
  [fact IN own | fact.id] AS own,
  [partner IN partners
    | partner {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa,
      .aliases, .sector, .place, .countryCode, .regionId, .city, .lat, .lon, .kind, .officialOrder, .countsWith,
    .activeFrom, .activeTo, leadUnits: coalesce(partner.leadUnits, []), answers: coalesce(partner.answers, []),
    labels: labels(partner), strategic: any(decision IN range(0, size(coalesce(partner.strategicFrom, [])) - 1)
        WHERE partner.strategicFrom[decision] <= $asOf <= partner.strategicUntil[decision])}] AS nodes,
  [unit IN named
    | unit {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases,
      .officialOrder}] AS units,
  COLLECT { MATCH (n)-[i:PART_OF|SERVES]->(g:StrategyItem) WHERE i.seenFrom <= $clearance <= i.seenTo
    AND g.seenFrom <= $clearance <= g.seenTo WITH DISTINCT g
    RETURN g {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases,
      .countryCode, .regionId, labels: labels(g)} AS one ORDER BY one.id } AS partOf,
  COLLECT { MATCH (g:StrategyItem)-[i:PART_OF|SERVES]->(n) WHERE i.seenFrom <= $clearance <= i.seenTo
    AND g.seenFrom <= $clearance <= g.seenTo WITH DISTINCT g
    RETURN g {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases,
      .countryCode, .regionId, labels: labels(g)} AS one ORDER BY one.id } AS parts,
  [] AS about,
  EXISTS { (f:Agreement|Activity) WHERE n.id IN f.strategyItems AND f.seenFrom <= $clearance <= f.seenTo } AS assigned
