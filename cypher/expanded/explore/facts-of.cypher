/* explore/facts-of · READ
The agreements and activities that tie what is drawn, latest confirmed first, with their ends and subjects, one row.
$ids        string[]  ids on the canvas, at most 2 000
$unit       string    named: units as records name them; top: as the unit they count with
$most       integer   facts in this answer at most, 1 to 4 000
$filter     map       the fact filter: lists by the names of its fields; null or missing: any
$asOf       date      standing: the day the question is about
$clearance  integer   standing: 0 public, 1 members, 2 internal, 3 restricted
:param [{ ids, unit, most, filter, asOf, clearance }] => { RETURN ['dep-irides', 'org-ku-leuven'] AS ids, 'named' AS unit, 4000 AS most, {} AS filter, date('2026-03-31') AS asOf, 0 AS clearance }
Made by `npm run codegen` from cypher/explore/facts-of.cypher and cypher/fragments/: change those. */
MATCH (meta:Meta)
CALL () {
  MATCH (o:Entity)<-[b:BETWEEN|INVOLVES]-(f) WHERE o.id IN $ids AND o:Organization AND NOT o:HomeUniversity
    AND o.seenFrom <= $clearance <= o.seenTo AND b.seenFrom <= $clearance <= b.seenTo
    AND f.seenFrom <= $clearance <= f.seenTo
    AND NOT f.endBasis = 'preparation' AND (f.endBasis = 'announced' OR coalesce(f.validFrom, $asOf) <= $asOf)
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
  WITH DISTINCT f, CASE $unit WHEN 'top' THEN f.tops ELSE f.units END AS ends
  WHERE ends = [] OR any(id IN ends WHERE id = 'home' OR id IN $ids)    // a tie has both its ends on the canvas
  WITH f ORDER BY f.confirmedOn IS NULL, f.confirmedOn DESC, f.id
  RETURN collect(f) AS found
}
CALL (found) {
  UNWIND found[..$most] AS f
  MATCH (f)-[r:ABOUT|ADVANCES]->(t) WHERE r.seenFrom <= $clearance <= r.seenTo AND t.seenFrom <= $clearance <= t.seenTo
  WITH DISTINCT t ORDER BY t.id
  RETURN collect(t) AS topics
}
RETURN coalesce(meta['dataVersion' + $clearance], 0) AS dataVersion, size(found) AS total,
  [f IN found[..$most]
    | f {.id, .kind, .level, .endBasis, .validFrom, .validUntil, .confirmedOn, .noticeMonths, .signsFrom, .signsUntil,
      labels: labels(f), units: coalesce(f.units, []), tops: coalesce(f.tops, []),
    organizations: coalesce(f.organizations, []), leadUnits: coalesce(f.leadUnits, []), counts: true, .nameEn, .nameJa,
      .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases,
    .signedOn, .effectiveOn, .renewedOn, .expiresOn, .startsOn, .endsOn, .signedYear, .startYear,
    follows: COLLECT { MATCH (f)-[leads:FOLLOWS]->(target) WHERE leads.seenFrom <= $clearance <= leads.seenTo
      AND target.seenFrom <= $clearance <= target.seenTo
        RETURN DISTINCT target.id ORDER BY target.id }, under: COLLECT { MATCH (f)-[leads:UNDER]->(target)
          WHERE leads.seenFrom <= $clearance <= leads.seenTo AND target.seenFrom <= $clearance <= target.seenTo
            RETURN DISTINCT target.id ORDER BY target.id }, topics: COLLECT { MATCH (f)-[leads:ABOUT|ADVANCES]->(target) WHERE leads.seenFrom <= $clearance <= leads.seenTo AND target.seenFrom <= $clearance <= target.seenTo
                RETURN DISTINCT target.id ORDER BY target.id }}] AS facts,
  [t IN topics
    | t {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases,
      labels: labels(t)}] AS topics
