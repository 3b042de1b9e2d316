/* explore/open-entity · READ
One thing by id with its names and its country, and all that a unit or organization is drawn with. One row; no row:
unknown or hidden.
$id         string   domain id of anything
$asOf       date     standing: the day the question is about
$clearance  integer  standing: 0 public, 1 members, 2 internal, 3 restricted
:param [{ id, asOf, clearance }] => { RETURN 'home' AS id, date('2026-03-31') AS asOf, 0 AS clearance }
Made by `npm run codegen` from cypher/explore/open-entity.cypher and cypher/fragments/: change those. */
MATCH (n:Entity {id: $id}) WHERE n.seenFrom <= $clearance <= n.seenTo
RETURN n {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases,
  .sector, .place, .countryCode, .regionId, .city, .lat, .lon, .kind, .officialOrder, .countsWith,
  .activeFrom, .activeTo, leadUnits: coalesce(n.leadUnits, []), answers: coalesce(n.answers, []),
  labels: labels(n), strategic: any(decision IN range(0, size(coalesce(n.strategicFrom, [])) - 1)
      WHERE n.strategicFrom[decision] <= $asOf <= n.strategicUntil[decision]), countryNames: head([(n)-[located:LOCATED_IN|IN_REGION]->(land:Country|Region)
          WHERE located.seenFrom <= $clearance <= located.seenTo AND land.seenFrom <= $clearance <= land.seenTo
            | land {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa,
              .aliases}])} AS entity
