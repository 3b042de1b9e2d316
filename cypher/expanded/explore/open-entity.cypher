/* explore/open-entity · READ
One thing by id with its names, its country and all facts on record at its ends, one row; no row: unknown or hidden.
$id         string   domain id of anything
$asOf       date     standing: the day the question is about
$clearance  integer  standing: 0 public, 1 members, 2 internal, 3 restricted
:param [{ id, asOf, clearance }] => { RETURN 'home' AS id, date('2026-03-31') AS asOf, 0 AS clearance }
Made by `npm run codegen` from cypher/explore/open-entity.cypher and cypher/fragments/: change those. */
MATCH (n:Entity {id: $id}) WHERE n.seenFrom <= $clearance <= n.seenTo
WITH n, [one IN [n] WHERE NOT one:HomeUniversity] AS asked
CALL (asked) {
  UNWIND asked AS tied
  MATCH (tied)<-[tying:HELD_BY|RUN_BY|BETWEEN|INVOLVES]-(known) WHERE tying.seenFrom <= $clearance <= tying.seenTo
    AND known.seenFrom <= $clearance <= known.seenTo
    AND known.endBasis <> 'preparation' AND (known.endBasis = 'announced' OR coalesce(known.validFrom, $asOf) <= $asOf)
  WITH DISTINCT known ORDER BY known.id
  RETURN collect(known) AS met
}
RETURN n {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases,
  .sector, .place, .countryCode, .regionId, .city, .lat, .lon, .kind, .officialOrder, .countsWith,
  .activeFrom, .activeTo, leadUnits: coalesce(n.leadUnits, []), answers: coalesce(n.answers, []),
  labels: labels(n), strategic: any(decision IN range(0, size(coalesce(n.strategicFrom, [])) - 1)
      WHERE n.strategicFrom[decision] <= $asOf <= n.strategicUntil[decision]), countryNames: head([(n)-[located:LOCATED_IN|IN_REGION]->(land:Country|Region)
          WHERE located.seenFrom <= $clearance <= located.seenTo AND land.seenFrom <= $clearance <= land.seenTo
            | land {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa,
              .aliases}])} AS entity, [f IN met
                | f {.id, .kind, .level, .endBasis, .validFrom, .validUntil, .confirmedOn, .noticeMonths, .signsFrom,
                  .signsUntil, .units, .tops, .organizations, .leadUnits, labels: labels(f), counts: true}] AS facts
