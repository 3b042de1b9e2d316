/* explore/node-evidence · READ
What stands behind the nodes asked for, one row: their agreements and activities on record, and the live records that say so.
$ids             string[]   ids on the canvas, at most 2 000
$agreementKinds  string[]?  kinds of agreement that count; null: any
$agreementStates string[]?  states of agreements that count, at the day; null: any
$activityKinds   string[]?  kinds of activity that count; null: any
$strategyItems   string[]?  targets or processes that count, by id; null: any
$themes          string[]?  subjects that count, with those below them, by id; null: any
$series          string[]?  series of sources whose records say it, by id; null: any
$sourceKinds     string[]?  kinds of source that it rests on: what its records cite, else what they are from; null: any
$unit            string     named: units as records name them; top: as the unit they count with
$asOf            date       standing: the day the question is about
$clearance       integer    standing: 0 public, 1 members, 2 internal, 3 restricted
:param [{ ids, agreementKinds, agreementStates, activityKinds, strategyItems, themes, series, sourceKinds, unit, asOf, clearance }] => { RETURN ['dep-irides', 'home'] AS ids, null AS agreementKinds, null AS agreementStates, null AS activityKinds, null AS strategyItems, null AS themes, null AS series, null AS sourceKinds, 'named' AS unit, date('2026-03-31') AS asOf, 0 AS clearance }
*/
MATCH (meta:Meta)
CALL (meta) {
  MATCH (n:Entity) WHERE n.id IN $ids AND n.seenFrom <= $clearance <= n.seenTo AND (n:Department OR n:Organization) AND NOT n:HomeUniversity
  WITH n ORDER BY n.id
  RETURN collect(n) AS here
}
CALL (here) {                                                    // with `top` a unit stands for all that counts with it
  OPTIONAL MATCH (m:Department) WHERE $unit = 'top' AND m.countsWith IN [n IN here | n.id] AND m.seenFrom <= $clearance <= m.seenTo
  WITH here, collect(m) AS more UNWIND here + more AS one
  MATCH (one)<-[e:HELD_BY|RUN_BY|BETWEEN|INVOLVES]-(f) WHERE all(x IN [e, f] WHERE x.seenFrom <= $clearance <= x.seenTo) AND f.endBasis <> 'preparation' AND (f.endBasis = 'announced' OR coalesce(f.validFrom, $asOf) <= $asOf)
    AND CASE WHEN f:Activity THEN $activityKinds IS NULL OR f.kind IN $activityKinds
      ELSE ($agreementKinds IS NULL OR f.kind IN $agreementKinds) AND ($agreementStates IS NULL OR CASE WHEN f.endBasis = 'announced' OR f.validFrom > $asOf THEN 'planned'
        WHEN f.endBasis = 'reported' AND coalesce(f.validUntil < $asOf, true) THEN 'ended' WHEN f.endBasis = 'stated' AND f.validUntil < $asOf THEN 'expired' WHEN f.endBasis = 'presumed' AND coalesce(f.validUntil < $asOf, true) THEN 'unknown'
        WHEN f.endBasis = 'stated' AND CASE WHEN f.noticeMonths IS NULL THEN $asOf > f.validUntil - duration({months: 6}) ELSE $asOf >= f.validUntil - duration({months: f.noticeMonths}) END THEN 'expiring' ELSE 'in_force' END IN $agreementStates) END
    AND ($strategyItems IS NULL OR EXISTS { (f)-[aim:ADVANCES]->(i) WHERE i.id IN $strategyItems AND all(x IN [aim, i] WHERE x.seenFrom <= $clearance <= x.seenTo) })
    AND ($themes IS NULL OR EXISTS { p = (f)-[:ABOUT]->(:Theme)-[:PART_OF*0..8]->(t:Theme) WHERE t.id IN $themes
        AND all(x IN nodes(p) WHERE x.seenFrom <= $clearance <= x.seenTo) AND all(x IN relationships(p) WHERE x.seenFrom <= $clearance <= x.seenTo) })
    AND ($series IS NULL OR EXISTS { (f)<-[says:DESCRIBES]-(row:Record)-[of:FROM]->(file:Source)-[:EDITION_OF]->(kept:Series) WHERE kept.id IN $series AND coalesce(row.retractedAt, row.supersededAt) IS NULL AND all(x IN [says, row, of, file] WHERE x.seenFrom <= $clearance <= x.seenTo) })
    AND ($sourceKinds IS NULL OR EXISTS { (f)<-[says:DESCRIBES]-(row:Record)-[of:FROM|CITES]->(paper:Source) WHERE paper.kind IN $sourceKinds AND coalesce(row.retractedAt, row.supersededAt) IS NULL AND all(x IN [says, row, of, paper] WHERE x.seenFrom <= $clearance <= x.seenTo)
        AND (of:CITES OR NOT EXISTS { (row)-[cites:CITES]->(cited:Source) WHERE all(x IN [cites, cited] WHERE x.seenFrom <= $clearance <= x.seenTo) }) })
  WITH DISTINCT f ORDER BY f.id
  RETURN collect(f {.id, .endBasis, .validFrom, .validUntil, .confirmedOn, .noticeMonths, .homeRole, labels: labels(f),
    ends: [(f)-[r:HELD_BY|RUN_BY]->(u) WHERE all(x IN [r, u] WHERE x.seenFrom <= $clearance <= x.seenTo) | {id: CASE $unit WHEN 'top' THEN coalesce(u.countsWith, u.id) ELSE u.id END, role: r.role}],
    organizations: [(f)-[r:BETWEEN|INVOLVES]->(o) WHERE NOT o:HomeUniversity AND all(x IN [r, o] WHERE x.seenFrom <= $clearance <= x.seenTo) | o.id],
    records: [(f)<-[d:DESCRIBES]-(r:Record) WHERE coalesce(r.retractedAt, r.supersededAt) IS NULL AND all(x IN [d, r] WHERE x.seenFrom <= $clearance <= x.seenTo) | r.id]}) AS facts
}
RETURN coalesce(meta['dataVersion' + $clearance], 0) AS dataVersion, facts,
  [n IN here | n {.id, records: [(n)<-[d:DESCRIBES]-(r:Record) WHERE coalesce(r.retractedAt, r.supersededAt) IS NULL AND all(x IN [d, r] WHERE x.seenFrom <= $clearance <= x.seenTo) | r.id]}] AS nodes
