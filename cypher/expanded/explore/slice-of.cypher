/* explore/slice-of · READ
The nodes asked for, organizations with all facts on record at their ends and units counted; one row. An id that is
unknown or hidden has no node.
$ids          string[]  ids on the canvas, at most 2 000
$unit         string    named: units as records name them; top: as the unit they count with
$filter       map       the fact filter: lists by the names of its fields; null or missing: any
$recentSince  date      first day of the recency window
$asOf         date      standing: the day the question is about
$clearance    integer   standing: 0 public, 1 members, 2 internal, 3 restricted
:param [{ ids, unit, filter, recentSince, asOf, clearance }] => { RETURN ['dep-irides', 'org-ku-leuven'] AS ids, 'named' AS unit, {} AS filter, date('2023-04-01') AS recentSince, date('2026-03-31') AS asOf, 0 AS clearance }
Made by `npm run codegen` from cypher/explore/slice-of.cypher and cypher/fragments/: change those. */
MATCH (meta:Meta)
CALL () {
  MATCH (n:Entity) WHERE n.id IN $ids AND n.seenFrom <= $clearance <= n.seenTo AND (n:Department OR n:Organization)
    AND NOT n:HomeUniversity
  WITH n ORDER BY n.id
  RETURN collect(n) AS here
}
WITH *, $ids AS drawn, [n IN here WHERE n:Department] AS units, [n IN here WHERE n:Organization] AS organizations
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
RETURN coalesce(meta['dataVersion' + $clearance], 0) AS dataVersion,
  [n IN here
    | n {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases,
      .sector, .place, .countryCode, .regionId, .city, .lat, .lon, .kind, .officialOrder, .countsWith,
    .activeFrom, .activeTo, leadUnits: coalesce(n.leadUnits, []), answers: coalesce(n.answers, []),
    labels: labels(n), strategic: any(decision IN range(0, size(coalesce(n.strategicFrom, [])) - 1)
        WHERE n.strategicFrom[decision] <= $asOf <= n.strategicUntil[decision]), counted: [one IN counted
          WHERE one.id = n.id][0]}] AS nodes,
  [f IN met
    | f {.id, .kind, .level, .endBasis, .validFrom, .validUntil, .confirmedOn, .noticeMonths, .signsFrom, .signsUntil,
      .units, .tops, .organizations, .leadUnits, labels: labels(f),
        counts: CASE WHEN f:Activity THEN $filter.activityKinds IS NULL OR f.kind IN $filter.activityKinds
      ELSE ($filter.agreementKinds IS NULL OR f.kind IN $filter.agreementKinds)
        AND ($filter.agreementStates IS NULL OR CASE
            WHEN f.endBasis = 'announced' OR f.validFrom > $asOf THEN 'planned'
            WHEN f.endBasis = 'reported' AND coalesce(f.validUntil < $asOf, true) THEN 'ended'
            WHEN f.endBasis = 'stated' AND f.validUntil < $asOf THEN 'expired'
            WHEN f.endBasis = 'presumed' AND coalesce(f.validUntil < $asOf, true) THEN 'unknown'
            WHEN f.endBasis = 'stated' AND CASE WHEN f.noticeMonths IS NULL THEN $asOf > f.validUntil - duration({months: 6})
              ELSE $asOf >= f.validUntil - duration({months: f.noticeMonths}) END THEN 'expiring'
            ELSE 'in_force'
          END IN $filter.agreementStates) END
    AND all(key IN ['strategyItems', 'themes', 'series', 'sourceKinds']
      WHERE $filter[key] IS NULL OR any(value IN f[key] WHERE value IN $filter[key]))}] AS facts
