/* explore/topics-of · READ
Countries, subjects and strategy items that something on record belongs to, with what leads from the canvas to them, one row.
$ids             string[]   ids on the canvas, at most 2 000
$agreementKinds  string[]?  kinds of agreement that count; null: any
$agreementStates string[]?  states of agreements that count, at the day; null: any
$activityKinds   string[]?  kinds of activity that count; null: any
$strategyItems   string[]?  targets or processes that count, by id; null: any
$themes          string[]?  subjects that count, with those below them, by id; null: any
$series          string[]?  series of sources whose records say it, by id; null: any
$sourceKinds     string[]?  kinds of source that it rests on: what its records cite, else what they are from; null: any
$asOf            date       standing: the day the question is about
$clearance       integer    standing: 0 public, 1 members, 2 internal, 3 restricted
:param [{ ids, agreementKinds, agreementStates, activityKinds, strategyItems, themes, series, sourceKinds, asOf, clearance }] => { RETURN ['dep-irides', 'org-ku-leuven'] AS ids, null AS agreementKinds, null AS agreementStates, null AS activityKinds, null AS strategyItems, null AS themes, null AS series, null AS sourceKinds, date('2026-03-31') AS asOf, 0 AS clearance }
*/
MATCH (meta:Meta)
CALL (meta) {                                                    // stated of an organization or unit itself
  MATCH p = (n:Entity)-[:LOCATED_IN|ABOUT]->(:Country|Theme)-[:PART_OF*0..8]->(t:Country|Theme)
  WHERE (n:Partner AND n.partnerLevel <= $clearance OR n:Department) AND all(x IN nodes(p) WHERE x.seenFrom <= $clearance <= x.seenTo)
    AND all(x IN relationships(p) WHERE x.seenFrom <= $clearance <= x.seenTo)
  WITH DISTINCT n, t ORDER BY n.id, t.id
  RETURN collect(t) AS ofNodes, [x IN collect({from: n.id, to: t.id}) WHERE x.from IN $ids] AS stated
}
CALL (meta) {                                                    // of agreements and activities on record
  MATCH p = (f:Agreement|Activity)-[:ABOUT|ADVANCES]->(:Theme|StrategyItem)-[:PART_OF*0..8]->(t:Theme|StrategyItem)
  WHERE all(x IN nodes(p) WHERE x.seenFrom <= $clearance <= x.seenTo) AND all(x IN relationships(p) WHERE x.seenFrom <= $clearance <= x.seenTo)
    AND f.endBasis <> 'preparation' AND (f.endBasis = 'announced' OR coalesce(f.validFrom, $asOf) <= $asOf) AND (t:Theme OR length(p) = 1)
  WITH f, collect(DISTINCT t) AS own ORDER BY f.id
  RETURN collect({f: f, own: own}) AS found
}
CALL (found) {
  UNWIND found AS one WITH one.f AS f, one.own AS own
  WHERE EXISTS { (f)-[r:BETWEEN|INVOLVES]->(o) WHERE o.id IN $ids AND all(x IN [r, o] WHERE x.seenFrom <= $clearance <= x.seenTo) } OR EXISTS { (f)-[r:HELD_BY|RUN_BY]->(u) WHERE (u.id IN $ids OR u.countsWith IN $ids) AND all(x IN [r, u] WHERE x.seenFrom <= $clearance <= x.seenTo) }
  RETURN collect(f {.id, .kind, .level, .endBasis, .validFrom, .validUntil, .confirmedOn, .noticeMonths, .signsFrom, .signsUntil, labels: labels(f), leadUnits: [], topics: [t IN own | t.id],
    units: [(f)-[r:HELD_BY|RUN_BY]->(u) WHERE all(x IN [r, u] WHERE x.seenFrom <= $clearance <= x.seenTo) | u {.id, top: coalesce(u.countsWith, u.id)}],
    organizations: [(f)-[r:BETWEEN|INVOLVES]->(o) WHERE NOT o:HomeUniversity AND all(x IN [r, o] WHERE x.seenFrom <= $clearance <= x.seenTo) | o.id],
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
CALL (ofNodes, found) {
  UNWIND ofNodes + reduce(all = [], one IN found | all + one.own) AS t
  WITH DISTINCT t ORDER BY t.id
  RETURN collect(t {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases, labels: labels(t)}) AS topics
}
RETURN coalesce(meta['dataVersion' + $clearance], 0) AS dataVersion, topics, stated, facts
