/* explore/open-entity · READ
One thing by id with its names and its country; of an organization with all facts on record at its end, of a unit with
what these come to. One row; no row: unknown or hidden.
$id           string   domain id of anything
$unit         string   named: units as records name them; top: as the unit they count with
$filter       map      the fact filter: lists by the names of its fields; null or missing: any
$recentSince  date     first day of the recency window
$asOf         date     standing: the day the question is about
$clearance    integer  standing: 0 public, 1 members, 2 internal, 3 restricted
:param [{ id, unit, filter, recentSince, asOf, clearance }] => { RETURN 'home' AS id, 'named' AS unit, {} AS filter, date('2023-04-01') AS recentSince, date('2026-03-31') AS asOf, 0 AS clearance }
Made by `npm run codegen` from cypher/explore/open-entity.cypher and cypher/fragments/: change those. */
MATCH (n:Entity {id: $id}) WHERE n.seenFrom <= $clearance <= n.seenTo
WITH n, [n.id] AS drawn, [one IN [n] WHERE one:Department] AS units,
  [one IN [n] WHERE NOT (one:Department OR one:HomeUniversity)] AS organizations
CALL (units, drawn) {
  UNWIND units AS holder
  OPTIONAL MATCH (part:Department) WHERE $unit = 'top' AND part.countsWith = holder.id
    AND part.seenFrom <= $clearance <= part.seenTo
  WITH holder, collect(part) + holder AS parts
  UNWIND parts AS part
  OPTIONAL MATCH (part)<-[held:HELD_BY|RUN_BY]-(known) WHERE held.seenFrom <= $clearance <= held.seenTo
    AND known.seenFrom <= $clearance <= known.seenTo
    AND known.endBasis <> 'preparation' AND (known.endBasis = 'announced' OR coalesce(known.validFrom, $asOf) <= $asOf)
    AND CASE WHEN known:Activity THEN $filter.activityKinds IS NULL OR known.kind IN $filter.activityKinds
        ELSE ($filter.agreementKinds IS NULL OR known.kind IN $filter.agreementKinds)
          AND ($filter.agreementStates IS NULL OR CASE
              WHEN known.endBasis = 'announced' OR known.validFrom > $asOf THEN 'planned'
              WHEN known.endBasis = 'reported' AND coalesce(known.validUntil < $asOf, true) THEN 'ended'
              WHEN known.endBasis = 'stated' AND known.validUntil < $asOf THEN 'expired'
              WHEN known.endBasis = 'presumed' AND coalesce(known.validUntil < $asOf, true) THEN 'unknown'
              WHEN known.endBasis = 'stated' AND CASE WHEN known.noticeMonths IS NULL THEN $asOf > known.validUntil - duration({months: 6})
                ELSE $asOf >= known.validUntil - duration({months: known.noticeMonths}) END THEN 'expiring'
              ELSE 'in_force'
            END IN $filter.agreementStates) END
      AND all(key IN ['strategyItems', 'themes', 'series', 'sourceKinds']
        WHERE $filter[key] IS NULL OR any(value IN known[key] WHERE value IN $filter[key]))
          AND holder.id IN CASE $unit WHEN 'top' THEN known.tops ELSE known.units END
  WITH DISTINCT holder, known
  WITH holder.id AS holderId, collect(known.organizations) AS lists, max(reduce(latest = null,
    seen IN [known.confirmedOn, known.validFrom] + coalesce(known.signsFrom, [])
      | CASE WHEN seen <= $asOf AND coalesce(seen.year > latest, true) THEN seen.year ELSE latest END)) AS seenIn,
    collect(CASE WHEN any(far IN known.organizations WHERE far IN drawn) THEN known END) AS near,
    count(CASE WHEN known:Agreement THEN 1 END) AS agreements, count(CASE WHEN known:Agreement
      AND known.validUntil >= $asOf THEN 1 END) AS standing,
    count(CASE WHEN known:Activity THEN 1 END) AS activities, count(CASE WHEN known:Activity
      AND known.endBasis <> 'announced' AND known.validUntil >= $recentSince
        AND coalesce(known.validFrom, known.validUntil) <= $asOf THEN 1 END) AS lately
  CALL (lists, drawn) {
    UNWIND lists AS list
    UNWIND list AS far
    WITH DISTINCT far
    RETURN count(far) AS ties, count(CASE WHEN NOT far IN drawn THEN 1 END) AS hidden
  }
  RETURN collect({id: holderId, agreements: agreements, agreementsInForce: standing, activities: activities,
    recentActivities: lately, lastSeen: seenIn, ties: ties, hiddenTies: hidden}) AS counted,
    reduce(all = [], some IN collect(near) | all + some) AS between
}
CALL (organizations) {
  UNWIND organizations AS tied
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
              .aliases}]), counted: counted[0]} AS entity,
  [f IN met
    | f {.id, .kind, .level, .endBasis, .validFrom, .validUntil, .confirmedOn, .noticeMonths, .signsFrom, .signsUntil,
      .units, .tops, .organizations, .leadUnits, labels: labels(f), counts: true}] AS facts
