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
  .sector, .place, .countryCode, .regionId, .city, .lat, .lon,
  .kind, .officialOrder, .countsWith, .activeFrom, .activeTo, labels: labels(n),
  leadUnits: [(n)<-[care:LOOKS_AFTER]-(carer:Department) WHERE care.lead
    AND care.seenFrom <= $clearance <= care.seenTo AND carer.seenFrom <= $clearance <= carer.seenTo | carer.id],
  answers: [(n)<-[tells:DESCRIBES]-(answer:Record {kind: 'answer'})
      WHERE coalesce(answer.retractedAt, answer.supersededAt) IS NULL
        AND tells.seenFrom <= $clearance <= tells.seenTo AND answer.seenFrom <= $clearance <= answer.seenTo
        | answer.fields],
  strategic: EXISTS { (n)<-[naming:OF]-(decision:Designation {kind: 'strategic_partner'})
      WHERE naming.seenFrom <= $clearance <= naming.seenTo AND decision.seenFrom <= $clearance <= decision.seenTo
        AND coalesce(decision.validFrom, $asOf) <= $asOf <= coalesce(decision.validUntil, $asOf) },
        countryNames: head([(n)-[located:LOCATED_IN|IN_REGION]->(land:Country|Region)
          WHERE located.seenFrom <= $clearance <= located.seenTo AND land.seenFrom <= $clearance <= land.seenTo
            | land {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa,
              .aliases}])} AS entity, [f IN met
                | f {.id, .kind, .level, .endBasis, .validFrom, .validUntil, .confirmedOn, .noticeMonths, .signsFrom,
                  .signsUntil, labels: labels(f),
            units: [(f)-[held:HELD_BY|RUN_BY]->(holder) WHERE held.seenFrom <= $clearance <= held.seenTo
              AND holder.seenFrom <= $clearance <= holder.seenTo
              | holder {.id, top: coalesce(holder.countsWith, holder.id)}],
            organizations: [(f)-[joined:BETWEEN|INVOLVES]->(other) WHERE NOT other:HomeUniversity
              AND joined.seenFrom <= $clearance <= joined.seenTo AND other.seenFrom <= $clearance <= other.seenTo
              | other.id],
            leadUnits: [(f)<-[care:LOOKS_AFTER]-(carer:Department) WHERE care.lead
              AND care.seenFrom <= $clearance <= care.seenTo AND carer.seenFrom <= $clearance <= carer.seenTo
              | carer.id],
            counts: true}] AS facts
