/* explore/nodes-of · READ
Units and organizations as they are drawn and listed, one row each, by id. An id that is unknown or hidden has no row.
$ids        string[]  which ones
$asOf       date      standing: the day the question is about
$clearance  integer   standing: 0 public, 1 members, 2 internal, 3 restricted
:param [{ ids, asOf, clearance }] => { RETURN ['dep-irides', 'org-ku-leuven'] AS ids, date('2026-03-31') AS asOf, 0 AS clearance }
Made by `npm run codegen` from cypher/explore/nodes-of.cypher and cypher/fragments/: change those. */
MATCH (n:Entity) WHERE n.id IN $ids AND n.seenFrom <= $clearance <= n.seenTo AND (n:Department OR n:Organization)
  AND NOT n:HomeUniversity
RETURN n {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases,
  .sector, .place, .countryCode, .regionId, .city, .lat, .lon, .kind, .officialOrder, .countsWith,
  .activeFrom, .activeTo, leadUnits: coalesce(n.leadUnits, []), answers: coalesce(n.answers, []),
  labels: labels(n), strategic: any(decision IN range(0, size(coalesce(n.strategicFrom, [])) - 1)
      WHERE n.strategicFrom[decision] <= $asOf <= n.strategicUntil[decision])} AS node
ORDER BY n.id
