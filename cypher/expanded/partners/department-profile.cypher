/* partners/department-profile · READ
All about one unit: its facts and those of units that count with it, the partners at their ends. One
row; none where it is unknown or hidden.
$id         string   a unit's id
$asOf       date     standing: the day the question is about
$clearance  integer  standing: 0 public, 1 members, 2 internal, 3 restricted
:param [{ id, asOf, clearance }] => { RETURN 'dep-irides' AS id, date('2026-03-31') AS asOf, 0 AS clearance }
Made by `npm run codegen` from cypher/partners/department-profile.cypher and cypher/fragments/: change those. */
MATCH (n:Entity:Department {id: $id}) WHERE n.seenFrom <= $clearance <= n.seenTo
CALL (n) {
  OPTIONAL MATCH (m:Department) WHERE m.countsWith = n.id AND m.seenFrom <= $clearance <= m.seenTo
  WITH m ORDER BY m.officialOrder, m.id
  RETURN collect(m) AS subs
}
CALL (n) {
  OPTIONAL MATCH (n)-[r:COUNTS_WITH|PART_OF]->(p:Department) WHERE r.seenFrom <= $clearance <= r.seenTo
    AND p.seenFrom <= $clearance <= p.seenTo
  WITH DISTINCT p ORDER BY p.id
  RETURN collect(p)[0 .. 1] AS parents
}
WITH n, subs, parents, subs + n AS whole
CALL (whole) {
  UNWIND whole AS tied
  MATCH (tied)<-[tying:HELD_BY|RUN_BY|BETWEEN|INVOLVES]-(known) WHERE tying.seenFrom <= $clearance <= tying.seenTo
    AND known.seenFrom <= $clearance <= known.seenTo
    AND NOT known.endBasis = 'preparation' AND (known.endBasis = 'announced' OR coalesce(known.validFrom, $asOf) <= $asOf)
  WITH DISTINCT known ORDER BY known.id
  RETURN collect(known) AS own
}
CALL (own) {
  UNWIND own AS known
  UNWIND known.organizations AS end
  WITH DISTINCT end
  MATCH (other:Organization {id: end}) WHERE other.seenFrom <= $clearance <= other.seenTo
  WITH other ORDER BY other.id
  RETURN collect(other) AS partners
}
WITH *, subs + parents + partners + n AS shown
RETURN n.id AS id, n.campus AS campus, n.foundedYear AS foundedYear,
  [u IN subs | u.id] AS subUnits, head([p IN parents | p.id]) AS parent,
  [f IN own | f.id] AS own,
  [one IN shown
    | one {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases,
      .sector, .place, .countryCode, .regionId, .city, .lat, .lon, .kind, .officialOrder, .countsWith,
    .activeFrom, .activeTo, leadUnits: coalesce(one.leadUnits, []), answers: coalesce(one.answers, []),
    labels: labels(one), strategic: any(decision IN range(0, size(coalesce(one.strategicFrom, [])) - 1)
        WHERE one.strategicFrom[decision] <= $asOf <= one.strategicUntil[decision])}] AS nodes,
  COLLECT { MATCH (n)-[a:ABOUT]->(t:Theme) WHERE a.seenFrom <= $clearance <= a.seenTo
    AND t.seenFrom <= $clearance <= t.seenTo
    RETURN t {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases,
      labels: labels(t)} AS one ORDER BY t.id } AS themes
