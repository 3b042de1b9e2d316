/* explore/overview · READ
Every partner and every unit, one row each: who may be in the whole picture.
$asOf       date     standing: the day the question is about
$clearance  integer  standing: 0 public, 1 members, 2 internal, 3 restricted
:param [{ asOf, clearance }] => { RETURN date('2026-03-31') AS asOf, 0 AS clearance }
Made by `npm run codegen` from cypher/explore/overview.cypher and cypher/fragments/: change those. */
MATCH (n:Partner|Department) WHERE (n:Department OR n:Partner AND n.partnerLevel <= $clearance)
  AND n.seenFrom <= $clearance <= n.seenTo
RETURN n {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases,
  .sector, .place, .countryCode, .regionId, .city, .lat, .lon, .kind, .officialOrder, .countsWith,
  .activeFrom, .activeTo, leadUnits: coalesce(n.leadUnits, []), answers: coalesce(n.answers, []),
  labels: labels(n), strategic: any(decision IN range(0, size(coalesce(n.strategicFrom, [])) - 1)
      WHERE n.strategicFrom[decision] <= $asOf <= n.strategicUntil[decision])} AS node
ORDER BY n.officialOrder, n.id
