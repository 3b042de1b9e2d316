/* partners/region-profile · READ
One region with its members at the day. One row; none where it is unknown or hidden.
$id         string    a region's id: of the plate, or of a treaty
$units      string[]  ids of units at the ends of its facts
$asOf       date      standing: the day the question is about
$clearance  integer   standing: 0 public, 1 members, 2 internal, 3 restricted
:param [{ id, units, asOf, clearance }] => { RETURN 'plate-europe' AS id, ['dep-irides'] AS units, date('2026-03-31') AS asOf, 0 AS clearance }
Made by `npm run codegen` from cypher/partners/region-profile.cypher and cypher/fragments/: change those. */
MATCH (n:Entity:Region {id: $id}) WHERE n.seenFrom <= $clearance <= n.seenTo
RETURN n {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases,
  .countryCode, .regionId, labels: labels(n)} AS thing,
  COLLECT { MATCH (holder:Department) WHERE holder.id IN $units AND holder.seenFrom <= $clearance <= holder.seenTo
    RETURN holder {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa,
      .aliases, .officialOrder} AS held ORDER BY holder.officialOrder, holder.id } AS units,
  COLLECT { MATCH (n)-[i:PART_OF]->(g:Region) WHERE i.seenFrom <= $clearance <= i.seenTo
    AND g.seenFrom <= $clearance <= g.seenTo
    RETURN g {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases,
      .countryCode, .regionId, labels: labels(g)} AS one ORDER BY one.id } AS partOf,
  COLLECT { MATCH (g:Country)-[i:IN_REGION]->(n) WHERE i.seenFrom <= $clearance <= i.seenTo
    AND g.seenFrom <= $clearance <= g.seenTo AND coalesce(i.validFrom, $asOf) <= $asOf <= coalesce(i.validUntil, $asOf)
    RETURN g {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases,
      .countryCode, .regionId, labels: labels(g)} AS one ORDER BY one.id } AS parts,
  [] AS about
