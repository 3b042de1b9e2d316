/* partners/department-profile · READ
One unit with the one that it counts with or is part of, and its subjects. One row; none where it is unknown or hidden.
$id         string   a unit's id
$asOf       date     standing: the day the question is about
$clearance  integer  standing: 0 public, 1 members, 2 internal, 3 restricted
:param [{ id, asOf, clearance }] => { RETURN 'dep-irides' AS id, date('2026-03-31') AS asOf, 0 AS clearance }
Made by `npm run codegen` from cypher/partners/department-profile.cypher and cypher/fragments/: change those. */
MATCH (n:Entity:Department {id: $id}) WHERE n.seenFrom <= $clearance <= n.seenTo
CALL (n) {
  OPTIONAL MATCH (n)-[r:COUNTS_WITH|PART_OF]->(p:Department) WHERE r.seenFrom <= $clearance <= r.seenTo
    AND p.seenFrom <= $clearance <= p.seenTo
  WITH DISTINCT p ORDER BY p.id
  RETURN collect(p)[0 .. 1] AS parents
}
RETURN n {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases,
  .sector, .place, .countryCode, .regionId, .city, .lat, .lon, .kind, .officialOrder, .countsWith,
  .activeFrom, .activeTo, leadUnits: coalesce(n.leadUnits, []), answers: coalesce(n.answers, []),
  labels: labels(n), strategic: any(decision IN range(0, size(coalesce(n.strategicFrom, [])) - 1)
      WHERE n.strategicFrom[decision] <= $asOf <= n.strategicUntil[decision]), .campus, .foundedYear} AS node,
        [p IN parents
          | p {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa,
            .aliases, .sector, .place, .countryCode, .regionId, .city, .lat, .lon, .kind, .officialOrder, .countsWith,
        .activeFrom, .activeTo, leadUnits: coalesce(p.leadUnits, []), answers: coalesce(p.answers, []),
        labels: labels(p), strategic: any(decision IN range(0, size(coalesce(p.strategicFrom, [])) - 1)
            WHERE p.strategicFrom[decision] <= $asOf <= p.strategicUntil[decision])}] AS parents,
  COLLECT { MATCH (n)-[a:ABOUT]->(t:Theme) WHERE a.seenFrom <= $clearance <= a.seenTo
    AND t.seenFrom <= $clearance <= t.seenTo
    RETURN t {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases,
      labels: labels(t)} AS one ORDER BY t.id } AS themes
