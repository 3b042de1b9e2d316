/* partners/list-partners · READ
One page of partners as a table with all facts on record at their ends, one row; under a fact filter only partners with a fact that counts.
$sectors         string[]?  sectors; null: any
$places          string[]?  abroad, multinational, at_home; null: any
$states          string[]?  partnership states at the day; null: any
$countryCodes    string[]?  ISO 3166-1 alpha-2; null: any
$regionId        string?    plate region; null: any
$departmentId    string?    partners of this unit, of home, or unit-not-stated; null: any
$strategic       boolean?   strategic at the day or not; null: any
$agreementKinds  string[]?  kinds of agreement that count; null: any
$agreementStates string[]?  states of agreements that count, at the day; null: any
$activityKinds   string[]?  kinds of activity that count; null: any
$strategyItems   string[]?  targets or processes that count, by id; null: any
$themes          string[]?  subjects that count, with those below them, by id; null: any
$series          string[]?  series of sources whose records say it, by id; null: any
$sourceKinds     string[]?  kinds of source that it rests on: what its records cite, else what they are from; null: any
$unit            string     named: units as records name them; top: as the unit they count with
$sort            string     tie_order, name_en, name_ja, country, state, last_seen
$offset          integer    rows to skip, from 0
$pageSize        integer    rows in this answer, 1 to 200
$recentSince     date       first day of the recency window
$asOf            date       standing: the day the question is about
$clearance       integer    standing: 0 public, 1 members, 2 internal, 3 restricted
:param [{ sectors, places, states, countryCodes, regionId, departmentId, strategic, agreementKinds, agreementStates, activityKinds, strategyItems, themes, series, sourceKinds, unit, sort, offset, pageSize, recentSince, asOf, clearance }] => { RETURN null AS sectors, null AS places, null AS states, null AS countryCodes, null AS regionId, null AS departmentId, null AS strategic, null AS agreementKinds, null AS agreementStates, null AS activityKinds, null AS strategyItems, null AS themes, null AS series, null AS sourceKinds, 'named' AS unit, 'tie_order' AS sort, 0 AS offset, 50 AS pageSize, date('2023-04-01') AS recentSince, date('2026-03-31') AS asOf, 0 AS clearance }
*/
MATCH (n:Partner) WHERE n.partnerLevel <= $clearance AND n.seenFrom <= $clearance <= n.seenTo AND ($sectors IS NULL OR n.sector IN $sectors)
  AND ($places IS NULL OR n.place IN $places) AND ($countryCodes IS NULL OR n.countryCode IN $countryCodes) AND ($regionId IS NULL OR n.regionId = $regionId)
  AND ($strategic IS NULL OR $strategic = EXISTS { (n)<-[c:OF]-(d:Designation {kind: 'strategic_partner'}) WHERE all(x IN [c, d] WHERE x.seenFrom <= $clearance <= x.seenTo)
    AND coalesce(d.validFrom, $asOf) <= $asOf <= coalesce(d.validUntil, $asOf) })
CALL (n) {                                                       // states rest on all facts, tie order on those that count
  OPTIONAL MATCH (n)<-[b:BETWEEN|INVOLVES]-(f) WHERE all(x IN [b, f] WHERE x.seenFrom <= $clearance <= x.seenTo) AND f.endBasis <> 'preparation' AND (f.endBasis = 'announced' OR coalesce(f.validFrom, $asOf) <= $asOf)
  WITH DISTINCT f, CASE WHEN CASE WHEN f:Activity THEN $activityKinds IS NULL OR f.kind IN $activityKinds
      ELSE ($agreementKinds IS NULL OR f.kind IN $agreementKinds) AND ($agreementStates IS NULL OR CASE WHEN f.endBasis = 'announced' OR f.validFrom > $asOf THEN 'planned'
        WHEN f.endBasis = 'reported' AND coalesce(f.validUntil < $asOf, true) THEN 'ended' WHEN f.endBasis = 'stated' AND f.validUntil < $asOf THEN 'expired' WHEN f.endBasis = 'presumed' AND coalesce(f.validUntil < $asOf, true) THEN 'unknown'
        WHEN f.endBasis = 'stated' AND CASE WHEN f.noticeMonths IS NULL THEN $asOf > f.validUntil - duration({months: 6}) ELSE $asOf >= f.validUntil - duration({months: f.noticeMonths}) END THEN 'expiring' ELSE 'in_force' END IN $agreementStates) END
      AND ($strategyItems IS NULL OR EXISTS { (f)-[aim:ADVANCES]->(i) WHERE i.id IN $strategyItems AND all(x IN [aim, i] WHERE x.seenFrom <= $clearance <= x.seenTo) })
      AND ($themes IS NULL OR EXISTS { p = (f)-[:ABOUT]->(:Theme)-[:PART_OF*0..8]->(t:Theme) WHERE t.id IN $themes
        AND all(x IN nodes(p) WHERE x.seenFrom <= $clearance <= x.seenTo) AND all(x IN relationships(p) WHERE x.seenFrom <= $clearance <= x.seenTo) })
      AND ($series IS NULL OR EXISTS { (f)<-[says:DESCRIBES]-(row:Record)-[of:FROM]->(file:Source)-[:EDITION_OF]->(kept:Series) WHERE kept.id IN $series AND coalesce(row.retractedAt, row.supersededAt) IS NULL AND all(x IN [says, row, of, file] WHERE x.seenFrom <= $clearance <= x.seenTo) })
      AND ($sourceKinds IS NULL OR EXISTS { (f)<-[says:DESCRIBES]-(row:Record)-[of:FROM|CITES]->(paper:Source) WHERE paper.kind IN $sourceKinds AND coalesce(row.retractedAt, row.supersededAt) IS NULL AND all(x IN [says, row, of, paper] WHERE x.seenFrom <= $clearance <= x.seenTo)
        AND (of:CITES OR NOT EXISTS { (row)-[cites:CITES]->(cited:Source) WHERE all(x IN [cites, cited] WHERE x.seenFrom <= $clearance <= x.seenTo) }) }) AND ($departmentId IS NULL
    OR EXISTS { (f)-[r:HELD_BY|RUN_BY]->(u) WHERE all(x IN [r, u] WHERE x.seenFrom <= $clearance <= x.seenTo) AND $departmentId = CASE $unit WHEN 'top' THEN coalesce(u.countsWith, u.id) ELSE u.id END }
    OR $departmentId = 'unit-not-stated' AND NOT EXISTS { (f)-[r:HELD_BY|RUN_BY]->(u) WHERE all(x IN [r, u] WHERE x.seenFrom <= $clearance <= x.seenTo) }) THEN f END AS counted,
    f.endBasis <> 'announced' AND (f:Activity AND f.validUntil >= $recentSince AND coalesce(f.validFrom, f.validUntil) <= $asOf
      OR f:Agreement AND any(i IN range(0, size(coalesce(f.signsFrom, [])) - 1) WHERE f.signsFrom[i] <= $asOf AND f.signsUntil[i] >= $recentSince)) AS alive
  WITH collect({alive: alive, standing: f:Agreement AND (f.endBasis = 'presumed' OR f.validUntil >= $asOf), trace: f.endBasis <> 'announced'}) AS said, collect(counted) AS counted
  RETURN counted, CASE WHEN any(s IN said WHERE s.alive) THEN CASE WHEN any(s IN said WHERE s.standing) THEN 'living' ELSE 'unformalised' END
    WHEN any(s IN said WHERE s.standing) THEN 'quiet' WHEN any(s IN said WHERE s.trace) THEN 'past' ELSE 'prospect' END AS state
}
WITH n, state, counted WHERE ($states IS NULL OR state IN $states) AND (size(counted) > 0 OR coalesce($agreementKinds, $agreementStates, $activityKinds, $strategyItems, $themes, $series, $sourceKinds, $departmentId) IS NULL)
WITH n, state, size([f IN counted WHERE f:Agreement AND f.validUntil >= $asOf]) AS inForce,
  size([f IN counted WHERE f:Activity AND f.endBasis <> 'announced' AND f.validUntil >= $recentSince AND coalesce(f.validFrom, f.validUntil) <= $asOf]) AS recent,
  reduce(last = 0, f IN counted | reduce(seen = last, d IN [f.confirmedOn, f.validFrom] + coalesce(f.signsFrom, []) | CASE WHEN d <= $asOf AND d.year > seen THEN d.year ELSE seen END)) AS lastSeen,
  head([(n)-[:LOCATED_IN|IN_REGION*1..2]->(g:Region {scheme: 'plate'}) WHERE g.seenFrom <= $clearance <= g.seenTo | g.order]) AS region,
  head([(n)-[l:LOCATED_IN]->(c:Country) WHERE all(x IN [l, c] WHERE x.seenFrom <= $clearance <= x.seenTo) | c.sortEn]) AS country
ORDER BY CASE $sort WHEN 'name_en' THEN n.sortEn WHEN 'name_ja' THEN n.sortJa WHEN 'country' THEN toString(100 + region) + coalesce(country, '')
    WHEN 'state' THEN toString(size(split(split('living unformalised quiet past prospect', state)[0], ' '))) END,
  CASE $sort WHEN 'last_seen' THEN lastSeen END DESC, inForce DESC, recent DESC, lastSeen DESC, n.id
WITH collect(n) AS listed
WITH size(listed) AS total, listed[$offset .. $offset + $pageSize] AS page
CALL (page) {
  UNWIND page AS one
  MATCH (one)<-[r:BETWEEN|INVOLVES]-(f) WHERE all(x IN [r, f] WHERE x.seenFrom <= $clearance <= x.seenTo) AND f.endBasis <> 'preparation' AND (f.endBasis = 'announced' OR coalesce(f.validFrom, $asOf) <= $asOf)
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
RETURN coalesce(meta['dataVersion' + $clearance], 0) AS dataVersion, total, facts,
  [n IN page | n {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases, .sector, .place,
    .countryCode, .regionId, .city, .lat, .lon, .kind, .officialOrder, .countsWith, .activeFrom, .activeTo, labels: labels(n),
    leadUnits: [(n)<-[c:LOOKS_AFTER]-(d:Department) WHERE c.lead AND all(x IN [c, d] WHERE x.seenFrom <= $clearance <= x.seenTo) | d.id],
    answers: [(n)<-[c:DESCRIBES]-(r:Record {kind: 'answer'}) WHERE coalesce(r.retractedAt, r.supersededAt) IS NULL AND all(x IN [c, r] WHERE x.seenFrom <= $clearance <= x.seenTo) | r.fields],
    strategic: EXISTS { (n)<-[c:OF]-(d:Designation {kind: 'strategic_partner'}) WHERE all(x IN [c, d] WHERE x.seenFrom <= $clearance <= x.seenTo)
      AND coalesce(d.validFrom, $asOf) <= $asOf <= coalesce(d.validUntil, $asOf) }}] AS nodes
