/* explore/hits-of · READ
Things as a list of hits shows them, with the ids of what each leads to; one row is one of them.
$ids        string[]  ids of anything, at most 50
$asOf       date      standing: the day the question is about
$clearance  integer   standing: 0 public, 1 members, 2 internal, 3 restricted
:param [{ ids, asOf, clearance }] => { RETURN ['BE', 'dep-irides', 'org-ku-leuven'] AS ids, date('2026-03-31') AS asOf, 0 AS clearance }
Made by `npm run codegen` from cypher/explore/hits-of.cypher and cypher/fragments/: change those. */
MATCH (n:Entity) WHERE n.id IN $ids AND n.seenFrom <= $clearance <= n.seenTo
CALL (n) {
  CALL (n) {
    MATCH (n:Country)<-[belongs:LOCATED_IN]-(reached:Partner) RETURN belongs, reached
    UNION MATCH (n:Region)<-[within:IN_REGION]-(land:Country)<-[belongs:LOCATED_IN]-(reached:Partner)
    WHERE coalesce(within.validFrom, $asOf) <= $asOf <= coalesce(within.validUntil, $asOf)
      AND within.seenFrom <= $clearance <= within.seenTo AND land.seenFrom <= $clearance <= land.seenTo
      RETURN belongs, reached
    UNION MATCH (n:Region)<-[belongs:IN_REGION]-(reached:Partner) RETURN belongs, reached
    UNION WITH n WHERE n:Theme
    MATCH (part:Theme)<-[belongs:ABOUT]-(reached:Department|Partner|Agreement|Activity)
    WHERE n.id IN part.within AND part.seenFrom <= $clearance <= part.seenTo RETURN belongs, reached
    UNION WITH n WHERE n:StrategyItem MATCH (part:StrategyItem)<-[belongs:ADVANCES]-(reached)
    WHERE n.id IN part.within AND part.seenFrom <= $clearance <= part.seenTo RETURN belongs, reached
  }
  WITH belongs, reached
  WHERE belongs.seenFrom <= $clearance <= belongs.seenTo AND reached.seenFrom <= $clearance <= reached.seenTo
    AND (NOT reached:Agreement|Activity OR NOT reached.endBasis = 'preparation' AND (reached.endBasis = 'announced' OR coalesce(reached.validFrom, $asOf) <= $asOf))
  UNWIND CASE WHEN reached:Agreement|Activity
    THEN [{id: reached.id, nearness: CASE WHEN belongs.rule IN ['fields', 'topics', 'call'] THEN 0 ELSE 2 END}]
      + [far IN reached.units + reached.organizations | {id: far, nearness: 1}]
    ELSE [{id: reached.id, nearness: CASE belongs.rule WHEN 'title' THEN 1 ELSE 0 END}] END AS found
  WITH found.id AS target, min(found.nearness) AS distance
  RETURN collect({id: target, nearness: distance}) AS leads
}
RETURN n {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases,
  .reading, .synonymsEn, .synonymsJa, .sector, .place, .countryCode, .city,
  labels: labels(n), leads: [lead IN leads | lead.id],
  isPartner: coalesce(n:Partner AND n.partnerLevel <= $clearance, false),
  countryNames: CASE WHEN n:Organization THEN head([(n)-[located:LOCATED_IN|IN_REGION]->(land:Country|Region)
      WHERE located.seenFrom <= $clearance <= located.seenTo AND land.seenFrom <= $clearance <= land.seenTo
        | land {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa,
          .aliases}]) END} AS hit ORDER BY n.id
