/* explore/node-evidence · READ
What is behind the nodes asked for: their agreements and activities on record, and the live records that say so.
One row.
$ids        string[]  ids on the canvas, at most 2 000
$unit       string    named: units as records name them; top: as the unit they count with
$filter     map       the fact filter: lists by the names of its fields; null or missing: any
$asOf       date      standing: the day the question is about
$clearance  integer   standing: 0 public, 1 members, 2 internal, 3 restricted
:param [{ ids, unit, filter, asOf, clearance }] => { RETURN ['dep-irides', 'org-ku-leuven'] AS ids, 'named' AS unit, {} AS filter, date('2026-03-31') AS asOf, 0 AS clearance }
Made by `npm run codegen` from cypher/explore/node-evidence.cypher and cypher/fragments/: change those. */
MATCH (meta:Meta)
CALL () {
  MATCH (n:Entity) WHERE n.id IN $ids AND n.seenFrom <= $clearance <= n.seenTo AND (n:Department OR n:Organization)
    AND NOT n:HomeUniversity
  WITH n ORDER BY n.id
  RETURN collect(n) AS here
}
CALL (here) {
  OPTIONAL MATCH (part:Department)
  WHERE $unit = 'top' AND part.countsWith IN [each IN here | each.id] AND part.seenFrom <= $clearance <= part.seenTo
  WITH here, collect(part) AS more
  RETURN here + more AS whole
}
CALL (whole) {
  UNWIND whole AS tied
  MATCH (tied)<-[tying:HELD_BY|RUN_BY|BETWEEN|INVOLVES]-(known) WHERE tying.seenFrom <= $clearance <= tying.seenTo
    AND known.seenFrom <= $clearance <= known.seenTo
    AND NOT known.endBasis = 'preparation' AND (known.endBasis = 'announced' OR coalesce(known.validFrom, $asOf) <= $asOf)
  WITH DISTINCT known ORDER BY known.id
  RETURN collect(known) AS met
}
RETURN coalesce(meta['dataVersion' + $clearance], 0) AS dataVersion,
  [f IN met WHERE CASE WHEN f:Activity THEN $filter.activityKinds IS NULL OR f.kind IN $filter.activityKinds
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
        | f {.id, .endBasis, .validFrom, .validUntil, .confirmedOn, .noticeMonths, .homeRole,
    labels: labels(f), .organizations, records: [(f)<-[says:DESCRIBES]-(record:Record)
      WHERE coalesce(record.retractedAt, record.supersededAt) IS NULL
        AND says.seenFrom <= $clearance <= says.seenTo AND record.seenFrom <= $clearance <= record.seenTo | record.id],
    ends: [(f)-[r:HELD_BY|RUN_BY]->(u) WHERE r.seenFrom <= $clearance <= r.seenTo
      AND u.seenFrom <= $clearance <= u.seenTo
      | {id: CASE $unit WHEN 'top' THEN coalesce(u.countsWith, u.id) ELSE u.id END, role: r.role}]}] AS facts,
  [n IN here | n {.id, records: [(n)<-[says:DESCRIBES]-(record:Record)
    WHERE coalesce(record.retractedAt, record.supersededAt) IS NULL AND says.seenFrom <= $clearance <= says.seenTo
      AND record.seenFrom <= $clearance <= record.seenTo | record.id]}] AS nodes
