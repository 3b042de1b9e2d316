/* partners/region-profile · READ
All about one region with its members at the day: the partners there. One row; none where it is unknown or hidden.
$id         string   a region's id: of the plate, or of a treaty
$asOf       date     standing: the day the question is about
$clearance  integer  standing: 0 public, 1 members, 2 internal, 3 restricted
:param [{ id, asOf, clearance }] => { RETURN 'plate-europe' AS id, date('2026-03-31') AS asOf, 0 AS clearance }
Made by `npm run codegen` from cypher/partners/region-profile.cypher and cypher/fragments/: change those. */
MATCH (n:Entity:Region {id: $id}) WHERE n.seenFrom <= $clearance <= n.seenTo
CALL (n) {
  OPTIONAL MATCH p = (o:Partner)-[:LOCATED_IN|IN_REGION*1..2]->(n) WHERE o:Partner AND o.partnerLevel <= $clearance
    AND all(step IN nodes(p) WHERE step.seenFrom <= $clearance <= step.seenTo) AND all(way IN relationships(p)
    WHERE way.seenFrom <= $clearance <= way.seenTo)
    AND all(i IN relationships(p) WHERE coalesce(i.validFrom, $asOf) <= $asOf <= coalesce(i.validUntil, $asOf))
  WITH DISTINCT o ORDER BY o.id
  RETURN collect(o) AS partners
}
CALL (partners) {
  UNWIND partners AS tied
  MATCH (tied)<-[tying:HELD_BY|RUN_BY|BETWEEN|INVOLVES]-(known) WHERE tying.seenFrom <= $clearance <= tying.seenTo
    AND known.seenFrom <= $clearance <= known.seenTo
    AND NOT known.endBasis = 'preparation' AND (known.endBasis = 'announced' OR coalesce(known.validFrom, $asOf) <= $asOf)
  WITH DISTINCT known ORDER BY known.id
  RETURN collect(known) AS own
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
  COLLECT { MATCH (n)-[i:PART_OF]->(g:Region) WHERE i.seenFrom <= $clearance <= i.seenTo
    AND g.seenFrom <= $clearance <= g.seenTo
    RETURN g {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases,
      .countryCode, .regionId, labels: labels(g)} AS one ORDER BY one.id } AS partOf,
  COLLECT { MATCH (g:Country)-[i:IN_REGION]->(n) WHERE i.seenFrom <= $clearance <= i.seenTo
    AND g.seenFrom <= $clearance <= g.seenTo AND coalesce(i.validFrom, $asOf) <= $asOf <= coalesce(i.validUntil, $asOf)
    RETURN g {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases,
      .countryCode, .regionId, labels: labels(g)} AS one ORDER BY one.id } AS parts,
  [] AS about
