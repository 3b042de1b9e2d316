/* partners/list-departments · READ
One page of units with all facts on record at their ends, one row; counted as `top`, only units that are counted by themselves.
$kinds           string[]?  kinds of unit; null: any
$withTiesOnly    boolean    only units with at least one tie
$agreementKinds  string[]?  kinds of agreement that count; null: any
$agreementStates string[]?  states of agreements that count, at the day; null: any
$activityKinds   string[]?  kinds of activity that count; null: any
$strategyItems   string[]?  targets or processes that count, by id; null: any
$themes          string[]?  subjects that count, with those below them, by id; null: any
$series          string[]?  series of sources whose records say it, by id; null: any
$sourceKinds     string[]?  kinds of source that it rests on: what its records cite, else what they are from; null: any
$unit            string     named: units as records name them; top: as the unit they count with
$sort            string     official_order, by_ties, name_en, name_ja
$offset          integer    rows to skip, from 0
$pageSize        integer    rows in this answer, 1 to 200
$asOf            date       standing: the day the question is about
$clearance       integer    standing: 0 public, 1 members, 2 internal, 3 restricted
:param [{ kinds, withTiesOnly, agreementKinds, agreementStates, activityKinds, strategyItems, themes, series, sourceKinds, unit, sort, offset, pageSize, asOf, clearance }] => { RETURN null AS kinds, false AS withTiesOnly, null AS agreementKinds, null AS agreementStates, null AS activityKinds, null AS strategyItems, null AS themes, null AS series, null AS sourceKinds, 'named' AS unit, 'official_order' AS sort, 0 AS offset, 100 AS pageSize, date('2026-03-31') AS asOf, 0 AS clearance }
*/
MATCH (n:Department) WHERE n.seenFrom <= $clearance <= n.seenTo AND ($kinds IS NULL OR n.kind IN $kinds) AND ($unit = 'named' OR n.countsWith IS NULL)
  AND coalesce(n.activeFrom, $asOf) <= $asOf <= coalesce(n.activeTo, $asOf)
CALL (n) {                                                       // with `top` a unit stands for all that counts with it
  OPTIONAL MATCH (m:Department) WHERE $unit = 'top' AND m.countsWith = n.id AND m.seenFrom <= $clearance <= m.seenTo
  WITH n, collect(m) AS more UNWIND [n] + more AS one
  OPTIONAL MATCH (one)<-[r:HELD_BY|RUN_BY]-(f)-[b:BETWEEN|INVOLVES]->(o) WHERE all(x IN [r, f, b, o] WHERE x.seenFrom <= $clearance <= x.seenTo) AND f.endBasis <> 'preparation' AND (f.endBasis = 'announced' OR coalesce(f.validFrom, $asOf) <= $asOf)
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
  RETURN collect(DISTINCT one) AS standing, count(DISTINCT o) AS ties
}
WITH n, standing, ties WHERE ties > 0 OR NOT $withTiesOnly
ORDER BY CASE $sort WHEN 'name_en' THEN n.sortEn WHEN 'name_ja' THEN n.sortJa END, CASE $sort WHEN 'by_ties' THEN ties END DESC, n.officialOrder, n.id
WITH collect({n: n, standing: standing}) AS listed
WITH size(listed) AS total, listed[$offset .. $offset + $pageSize] AS page
CALL (page) {
  UNWIND page AS entry UNWIND entry.standing AS one
  MATCH (one)<-[r:HELD_BY|RUN_BY]-(f) WHERE all(x IN [r, f] WHERE x.seenFrom <= $clearance <= x.seenTo) AND f.endBasis <> 'preparation' AND (f.endBasis = 'announced' OR coalesce(f.validFrom, $asOf) <= $asOf)
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
  [n IN [entry IN page | entry.n] | n {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases, .sector, .place,
    .countryCode, .regionId, .city, .lat, .lon, .kind, .officialOrder, .countsWith, .activeFrom, .activeTo, labels: labels(n),
    leadUnits: [(n)<-[c:LOOKS_AFTER]-(d:Department) WHERE c.lead AND all(x IN [c, d] WHERE x.seenFrom <= $clearance <= x.seenTo) | d.id],
    answers: [(n)<-[c:DESCRIBES]-(r:Record {kind: 'answer'}) WHERE coalesce(r.retractedAt, r.supersededAt) IS NULL AND all(x IN [c, r] WHERE x.seenFrom <= $clearance <= x.seenTo) | r.fields],
    strategic: EXISTS { (n)<-[c:OF]-(d:Designation {kind: 'strategic_partner'}) WHERE all(x IN [c, d] WHERE x.seenFrom <= $clearance <= x.seenTo)
      AND coalesce(d.validFrom, $asOf) <= $asOf <= coalesce(d.validUntil, $asOf) }}] AS nodes
