/* partners/theme-profile · READ
One subject with those above and below it, and the units that work on it. One row; none where it is unknown or hidden.
$id         string    a subject's id
$units      string[]  ids of units at the ends of its facts
$clearance  integer   standing: 0 public, 1 members, 2 internal, 3 restricted
:param [{ id, units, clearance }] => { RETURN 'the-disaster-resilience' AS id, ['dep-irides'] AS units, 0 AS clearance }
Made by `npm run codegen` from cypher/partners/theme-profile.cypher and cypher/fragments/: change those. */
MATCH (n:Entity:Theme {id: $id}) WHERE n.seenFrom <= $clearance <= n.seenTo
RETURN n {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases,
  .countryCode, .regionId, labels: labels(n)} AS thing,
  COLLECT { MATCH (holder:Department) WHERE holder.id IN $units AND holder.seenFrom <= $clearance <= holder.seenTo
    RETURN holder {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa,
      .aliases, .officialOrder} AS held ORDER BY holder.officialOrder, holder.id } AS units,
  COLLECT { MATCH (n)-[i:PART_OF]->(g:Theme) WHERE i.seenFrom <= $clearance <= i.seenTo
    AND g.seenFrom <= $clearance <= g.seenTo
    RETURN g {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases,
      .countryCode, .regionId, labels: labels(g)} AS one ORDER BY one.id } AS partOf,
  COLLECT { MATCH (g:Theme)-[i:PART_OF]->(n) WHERE i.seenFrom <= $clearance <= i.seenTo
    AND g.seenFrom <= $clearance <= g.seenTo
    RETURN g {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases,
      .countryCode, .regionId, labels: labels(g)} AS one ORDER BY one.id } AS parts,
  COLLECT { MATCH p = (d:Department)-[:ABOUT]->(:Theme)-[:PART_OF*0..8]->(n) WHERE all(step IN nodes(p)
    WHERE step.seenFrom <= $clearance <= step.seenTo) AND all(way IN relationships(p)
      WHERE way.seenFrom <= $clearance <= way.seenTo) WITH DISTINCT d
    RETURN d {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases,
      .officialOrder} AS one ORDER BY one.officialOrder, one.id } AS about
