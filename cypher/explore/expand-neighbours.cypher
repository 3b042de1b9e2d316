/* explore/expand-neighbours · READ
The next neighbours of units, partners or home together, strongest first, with all facts at their ends; no row: all absent or hidden.
$ids             string[]   domain ids of the nodes to expand, or home; one page for all of them
$present         string[]   ids on the canvas, at most 2 000
$agreementKinds  string[]?  kinds of agreement that count; null: any
$agreementStates string[]?  states of agreements that count, at the day; null: any
$activityKinds   string[]?  kinds of activity that count; null: any
$strategyItems   string[]?  targets or processes that count, by id; null: any
$themes          string[]?  subjects that count, with those below them, by id; null: any
$series          string[]?  series of sources whose records say it, by id; null: any
$sourceKinds     string[]?  kinds of source that it rests on: what its records cite, else what they are from; null: any
$unit            string     named: units as records name them; top: as the unit they count with
$offset          integer    neighbours to skip, from 0
$pageSize        integer    neighbours in this answer, 1 to 200
$recentSince     date       first day of the recency window
$asOf            date       standing: the day the question is about
$clearance       integer    standing: 0 public, 1 members, 2 internal, 3 restricted
:param [{ ids, present, agreementKinds, agreementStates, activityKinds, strategyItems, themes, series, sourceKinds, unit, offset, pageSize, recentSince, asOf, clearance }] => { RETURN ['home'] AS ids, [] AS present, null AS agreementKinds, null AS agreementStates, null AS activityKinds, null AS strategyItems, null AS themes, null AS series, null AS sourceKinds, 'named' AS unit, 0 AS offset, 25 AS pageSize, date('2023-04-01') AS recentSince, date('2026-03-31') AS asOf, 0 AS clearance }
*/
MATCH (here:Entity) WHERE here.id IN $ids AND here.seenFrom <= $clearance <= here.seenTo AND (here:Department OR here:Organization)
WITH here ORDER BY here.id WITH collect(here) AS asked WHERE size(asked) > 0
OPTIONAL MATCH (m:Department) WHERE $unit = 'top' AND m.countsWith IN $ids AND m.seenFrom <= $clearance <= m.seenTo
WITH asked, collect(m) AS more WITH asked + more AS standing      // with `top` a unit stands for all that counts with it
CALL (standing) {                                                // who comes: strongest tie first
  UNWIND standing AS one
  MATCH (one)<-[near:HELD_BY|RUN_BY|BETWEEN|INVOLVES]-(f)-[away:HELD_BY|RUN_BY|BETWEEN|INVOLVES]->(far)
  WHERE (one:Department|HomeUniversity XOR far:Department|HomeUniversity) AND NOT far:HomeUniversity
    AND all(x IN [near, f, away, far] WHERE x.seenFrom <= $clearance <= x.seenTo) AND f.endBasis <> 'preparation' AND (f.endBasis = 'announced' OR coalesce(f.validFrom, $asOf) <= $asOf)
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
  WITH f, CASE $unit WHEN 'top' THEN coalesce(far.countsWith, far.id) ELSE far.id END AS there WHERE NOT there IN $present AND NOT there IN $ids
  WITH there, count(DISTINCT CASE WHEN f:Agreement AND f.validUntil >= $asOf THEN f END) AS inForce,
    count(DISTINCT CASE WHEN f:Activity AND f.endBasis <> 'announced' AND f.validUntil >= $recentSince AND coalesce(f.validFrom, f.validUntil) <= $asOf THEN f END) AS recent,
    max(reduce(last = null, d IN [f.confirmedOn, f.validFrom] + coalesce(f.signsFrom, []) | CASE WHEN d <= $asOf AND coalesce(d.year > last, true) THEN d.year ELSE last END)) AS lastSeen
  ORDER BY inForce DESC, recent DESC, coalesce(lastSeen, 0) DESC, there     // bare DESC puts null first
  RETURN collect(there) AS ranked
}
CALL (ranked) {
  UNWIND range(0, size(ranked) - 1) AS place
  MATCH (n:Entity {id: ranked[place]}) WHERE n.seenFrom <= $clearance <= n.seenTo
  WITH place, n ORDER BY place
  RETURN collect(n)[$offset .. $offset + $pageSize] AS page, [n IN collect(n)[$offset + $pageSize ..] | labels(n)] AS leftOut
}
CALL (standing, page) {                                    // all that ties them to anything
  OPTIONAL MATCH (m:Department) WHERE $unit = 'top' AND m.countsWith IN [n IN page | n.id] AND m.seenFrom <= $clearance <= m.seenTo
  WITH page, standing, collect(m) AS more UNWIND page + [n IN standing WHERE NOT n:HomeUniversity] + more AS one
  MATCH (one)<-[r:HELD_BY|RUN_BY|BETWEEN|INVOLVES]-(f) WHERE all(x IN [r, f] WHERE x.seenFrom <= $clearance <= x.seenTo) AND f.endBasis <> 'preparation' AND (f.endBasis = 'announced' OR coalesce(f.validFrom, $asOf) <= $asOf)
  WITH DISTINCT f ORDER BY f.id
  RETURN collect(f {.id, .kind, .level, .endBasis, .validFrom, .validUntil, .confirmedOn, .noticeMonths, .signsFrom, .signsUntil, labels: labels(f),
    units: [(f)-[r:HELD_BY|RUN_BY]->(u) WHERE all(x IN [r, u] WHERE x.seenFrom <= $clearance <= x.seenTo) | u {.id, top: coalesce(u.countsWith, u.id)}],
    organizations: [(f)-[r:BETWEEN|INVOLVES]->(o) WHERE NOT o:HomeUniversity AND all(x IN [r, o] WHERE x.seenFrom <= $clearance <= x.seenTo) | o.id],
    leadUnits: [(f)<-[c:LOOKS_AFTER]-(d:Department) WHERE c.lead AND all(x IN [c, d] WHERE x.seenFrom <= $clearance <= x.seenTo) | d.id],
    counts: CASE WHEN f:Activity THEN $activityKinds IS NULL OR f.kind IN $activityKinds
      ELSE ($agreementKinds IS NULL OR f.kind IN $agreementKinds) AND ($agreementStates IS NULL OR CASE WHEN f.endBasis = 'announced' OR f.validFrom > $asOf THEN 'planned'
        WHEN f.endBasis = 'reported' AND coalesce(f.validUntil < $asOf, true) THEN 'ended' WHEN f.endBasis = 'stated' AND f.validUntil < $asOf THEN 'expired' WHEN f.endBasis = 'presumed' AND coalesce(f.validUntil < $asOf, true) THEN 'unknown'
        WHEN f.endBasis = 'stated' AND CASE WHEN f.noticeMonths IS NULL THEN $asOf > f.validUntil - duration({months: 6}) ELSE $asOf >= f.validUntil - duration({months: f.noticeMonths}) END THEN 'expiring' ELSE 'in_force' END IN $agreementStates) END
      AND ($strategyItems IS NULL OR EXISTS { (f)-[aim:ADVANCES]->(i) WHERE i.id IN $strategyItems AND all(x IN [aim, i] WHERE x.seenFrom <= $clearance <= x.seenTo) })
      AND ($themes IS NULL OR EXISTS { p = (f)-[:ABOUT]->(:Theme)-[:PART_OF*0..8]->(t:Theme) WHERE t.id IN $themes
        AND all(x IN nodes(p) WHERE x.seenFrom <= $clearance <= x.seenTo) AND all(x IN relationships(p) WHERE x.seenFrom <= $clearance <= x.seenTo) })
      AND ($series IS NULL OR EXISTS { (f)<-[says:DESCRIBES]-(row:Record)-[of:FROM]->(file:Source)-[:EDITION_OF]->(kept:Series) WHERE kept.id IN $series AND coalesce(row.retractedAt, row.supersededAt) IS NULL AND all(x IN [says, row, of, file] WHERE x.seenFrom <= $clearance <= x.seenTo) })
      AND ($sourceKinds IS NULL OR EXISTS { (f)<-[says:DESCRIBES]-(row:Record)-[of:FROM|CITES]->(paper:Source) WHERE paper.kind IN $sourceKinds AND coalesce(row.retractedAt, row.supersededAt) IS NULL AND all(x IN [says, row, of, paper] WHERE x.seenFrom <= $clearance <= x.seenTo)
        AND (of:CITES OR NOT EXISTS { (row)-[cites:CITES]->(cited:Source) WHERE all(x IN [cites, cited] WHERE x.seenFrom <= $clearance <= x.seenTo) }) })}) AS facts
}
MATCH (meta:Meta)
RETURN coalesce(meta['dataVersion' + $clearance], 0) AS dataVersion, facts, leftOut,
  [n IN page | n {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases, .sector, .place,
    .countryCode, .regionId, .city, .lat, .lon, .kind, .officialOrder, .countsWith, .activeFrom, .activeTo, labels: labels(n),
    leadUnits: [(n)<-[c:LOOKS_AFTER]-(d:Department) WHERE c.lead AND all(x IN [c, d] WHERE x.seenFrom <= $clearance <= x.seenTo) | d.id],
    answers: [(n)<-[c:DESCRIBES]-(r:Record {kind: 'answer'}) WHERE coalesce(r.retractedAt, r.supersededAt) IS NULL AND all(x IN [c, r] WHERE x.seenFrom <= $clearance <= x.seenTo) | r.fields],
    strategic: EXISTS { (n)<-[c:OF]-(d:Designation {kind: 'strategic_partner'}) WHERE all(x IN [c, d] WHERE x.seenFrom <= $clearance <= x.seenTo)
      AND coalesce(d.validFrom, $asOf) <= $asOf <= coalesce(d.validUntil, $asOf) }}] AS nodes
