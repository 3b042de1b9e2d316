/* explore/common-partners · READ
What is tied to two or more of these units and organizations, with the facts by which it is; one row. Beside it the
activities that several of them share.
$ids        string[]  units and organizations, 2 to 100
$unit       string    named: units as records name them; top: as the unit they count with
$filter     map       the fact filter: lists by the names of its fields; null or missing: any
$asOf       date      standing: the day the question is about
$clearance  integer   standing: 0 public, 1 members, 2 internal, 3 restricted
:param [{ ids, unit, filter, asOf, clearance }] => { RETURN ['dep-irides', 'dep-school-engineering'] AS ids, 'named' AS unit, {} AS filter, date('2026-03-31') AS asOf, 0 AS clearance }
Made by `npm run codegen` from cypher/explore/common-partners.cypher and cypher/fragments/: change those. */
CALL () {
  MATCH (n:Entity) WHERE n.id IN $ids AND n.seenFrom <= $clearance <= n.seenTo AND (n:Department OR n:Organization)
    AND NOT n:HomeUniversity
  RETURN collect(n) AS asked
}
CALL (asked) {
  OPTIONAL MATCH (part:Department)
  WHERE $unit = 'top' AND part.countsWith IN [each IN asked | each.id] AND part.seenFrom <= $clearance <= part.seenTo
  WITH asked, collect(part) AS more
  RETURN asked + more AS here
}
CALL (here) {                                                     // home joins everything, and so nothing
  UNWIND here AS one
  MATCH (one)<-[r:HELD_BY|RUN_BY|BETWEEN|INVOLVES]-(f) WHERE r.seenFrom <= $clearance <= r.seenTo
    AND f.seenFrom <= $clearance <= f.seenTo
    AND f.endBasis <> 'preparation' AND (f.endBasis = 'announced' OR coalesce(f.validFrom, $asOf) <= $asOf)
    AND CASE WHEN f:Activity THEN $filter.activityKinds IS NULL OR f.kind IN $filter.activityKinds
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
      WHERE $filter[key] IS NULL OR any(value IN f[key] WHERE value IN $filter[key]))
  UNWIND CASE WHEN one:Department THEN f.organizations WHEN $unit = 'top' THEN f.tops ELSE f.units END AS far
  WITH far, CASE $unit WHEN 'top' THEN coalesce(one.countsWith, one.id) ELSE one.id END AS near, f WHERE far <> 'home'
  WITH far, count(DISTINCT near) AS times, collect(f) AS own WHERE times > 1
  UNWIND own AS f
  WITH DISTINCT f ORDER BY f.id
  RETURN collect(f {.id, .kind, .level, .endBasis, .validFrom, .validUntil, .confirmedOn, .noticeMonths, .signsFrom,
    .signsUntil, .units, .tops, .organizations, .leadUnits, labels: labels(f), counts: true}) AS facts
}
CALL () {
  MATCH (o:Organization)<-[r:INVOLVES]-(f:Activity) WHERE o.id IN $ids AND o.seenFrom <= $clearance <= o.seenTo
    AND r.seenFrom <= $clearance <= r.seenTo AND f.seenFrom <= $clearance <= f.seenTo
    AND f.endBasis <> 'preparation' AND (f.endBasis = 'announced' OR coalesce(f.validFrom, $asOf) <= $asOf)
    AND CASE WHEN f:Activity THEN $filter.activityKinds IS NULL OR f.kind IN $filter.activityKinds
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
        WHERE $filter[key] IS NULL OR any(value IN f[key] WHERE value IN $filter[key]))
          AND size([end IN f.organizations WHERE end IN $ids]) > 1
  WITH DISTINCT f ORDER BY f.id
  RETURN collect(f {.id, .kind, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn,
    .shortNameJa, .organizations}) AS shared
}
CALL (facts) {
  UNWIND facts AS known
  UNWIND known.organizations + known.units + known.tops AS id
  WITH DISTINCT id
  MATCH (met:Entity {id: id}) WHERE met.seenFrom <= $clearance <= met.seenTo
  WITH met ORDER BY met.id
  RETURN collect(met {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa,
    labels: labels(met)}) AS nodes
}
RETURN facts, nodes, shared
