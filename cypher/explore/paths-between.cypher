/* explore/paths-between · READ
What two units or organizations can be joined by: all facts between a unit and an organization with their ends, one row; no row: an end is absent or hidden.
$from            string     a unit's or organization's id
$to              string     another one's id
$agreementKinds  string[]?  kinds of agreement that count; null: any
$agreementStates string[]?  states of agreements that count, at the day; null: any
$activityKinds   string[]?  kinds of activity that count; null: any
$strategyItems   string[]?  targets or processes that count, by id; null: any
$themes          string[]?  subjects that count, with those below them, by id; null: any
$series          string[]?  series of sources whose records say it, by id; null: any
$sourceKinds     string[]?  kinds of source that it rests on: what its records cite, else what they are from; null: any
$asOf            date       standing: the day the question is about
$clearance       integer    standing: 0 public, 1 members, 2 internal, 3 restricted
:param [{ from, to, agreementKinds, agreementStates, activityKinds, strategyItems, themes, series, sourceKinds, asOf, clearance }] => { RETURN 'dep-irides' AS from, 'org-ku-leuven' AS to, null AS agreementKinds, null AS agreementStates, null AS activityKinds, null AS strategyItems, null AS themes, null AS series, null AS sourceKinds, date('2026-03-31') AS asOf, 0 AS clearance }
*/
MATCH (e:Entity) WHERE e.id IN [$from, $to] AND e.seenFrom <= $clearance <= e.seenTo AND (e:Department OR e:Organization) AND NOT e:HomeUniversity
WITH count(e) AS ends WHERE ends = 2
CALL () {                                                        // home and countries join everything, and so nothing
  MATCH (u:Department)<-[r:HELD_BY|RUN_BY]-(f)-[b:BETWEEN|INVOLVES]->(o:Organization) WHERE NOT o:HomeUniversity
    AND all(x IN [u, r, f, b, o] WHERE x.seenFrom <= $clearance <= x.seenTo) AND f.endBasis <> 'preparation' AND (f.endBasis = 'announced' OR coalesce(f.validFrom, $asOf) <= $asOf)
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
  WITH f, collect(DISTINCT u) AS units, collect(DISTINCT o) AS organizations ORDER BY f.id
  RETURN collect(f {.id, .kind, .level, .endBasis, .validFrom, .validUntil, .confirmedOn, .noticeMonths, .signsFrom, .signsUntil, labels: labels(f),
    units: [u IN units | u {.id, top: coalesce(u.countsWith, u.id)}], organizations: [o IN organizations | o.id], leadUnits: [], counts: true}) AS facts
}
CALL (facts) {
  UNWIND facts AS f
  UNWIND f.organizations + [u IN f.units | u.id] + [u IN f.units | u.top] AS id
  WITH DISTINCT id
  MATCH (n:Entity {id: id}) WHERE n.seenFrom <= $clearance <= n.seenTo
  WITH n ORDER BY n.id
  RETURN collect(n {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, labels: labels(n)}) AS nodes
}
RETURN facts, nodes
