/* explore/paths-between · READ
What two units or organizations can be joined by: all facts between a unit and an organization, and activities that
organizations share, with their ends. One row; none where an end is absent or hidden.
$from       string   a unit's or organization's id
$to         string   another one's id
$filter     map      the fact filter: lists by the names of its fields; null or missing: any
$asOf       date     standing: the day the question is about
$clearance  integer  standing: 0 public, 1 members, 2 internal, 3 restricted
:param [{ from, to, filter, asOf, clearance }] => { RETURN 'dep-irides' AS from, 'org-ku-leuven' AS to, {} AS filter, date('2026-03-31') AS asOf, 0 AS clearance }
Made by `npm run codegen` from cypher/explore/paths-between.cypher and cypher/fragments/: change those. */
MATCH (e:Entity) WHERE e.id IN [$from, $to] AND e.seenFrom <= $clearance <= e.seenTo
  AND (e:Department OR e:Organization) AND NOT e:HomeUniversity
WITH count(e) AS ends WHERE ends = 2
CALL () {                                                         // home and countries join everything, and so nothing
  MATCH (f)-[b:BETWEEN|INVOLVES]->(o:Organization) WHERE NOT o:HomeUniversity
    AND f.seenFrom <= $clearance <= f.seenTo AND b.seenFrom <= $clearance <= b.seenTo
    AND o.seenFrom <= $clearance <= o.seenTo
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
  WITH f, count(DISTINCT o) AS sharing
  WHERE f:Activity AND sharing > 1
    OR EXISTS { (u:Department)<-[r:HELD_BY|RUN_BY]-(f) WHERE u.seenFrom <= $clearance <= u.seenTo
      AND r.seenFrom <= $clearance <= r.seenTo }
  WITH f, sharing ORDER BY f.id
  RETURN collect(f {.id, .kind, .level, .endBasis, .validFrom, .validUntil, .confirmedOn, .noticeMonths, .signsFrom,
    .signsUntil, .units, .tops, .organizations, .leadUnits, labels: labels(f), counts: true}) AS facts,
    collect(CASE WHEN f:Activity AND sharing > 1
      THEN f {.id, .kind, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa,
        .organizations} END) AS shared
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
