/* explore/paths-between · READ
What two units or organizations can be joined by: all facts between a unit and an organization with their ends, one row; no row: an end is absent or hidden.
$from            string     a unit's or organization's id
$to              string     another one's id
$agreementKinds  string[]?  kinds of agreement that count; null: any
$activityKinds   string[]?  kinds of activity that count; null: any
$strategyItems   string[]?  targets or processes that count, by id; null: any
$themes          string[]?  subjects that count, with those below them, by id; null: any
$asOf            date       standing: the day the question is about
$clearance       integer    standing: 0 public, 1 members, 2 internal, 3 restricted
:param [{ from, to, agreementKinds, activityKinds, strategyItems, themes, asOf, clearance }] => { RETURN 'dep-irides' AS from, 'org-ku-leuven' AS to, null AS agreementKinds, null AS activityKinds, null AS strategyItems, null AS themes, date('2026-03-31') AS asOf, 0 AS clearance }
*/
MATCH (e:Entity) WHERE e.id IN [$from, $to] AND e.seenFrom <= $clearance <= e.seenTo AND (e:Department OR e:Organization) AND NOT e:HomeUniversity
WITH count(e) AS ends WHERE ends = 2
CALL () {                                                        // home and countries join everything, and so nothing
  MATCH (u:Department)<-[r:HELD_BY|RUN_BY]-(f)-[b:BETWEEN|INVOLVES]->(o:Organization) WHERE NOT o:HomeUniversity
    AND all(x IN [u, r, f, b, o] WHERE x.seenFrom <= $clearance <= x.seenTo) AND f.endBasis <> 'preparation' AND (f.endBasis = 'announced' OR coalesce(f.validFrom, $asOf) <= $asOf)
    AND CASE WHEN f:Agreement THEN $agreementKinds IS NULL OR f.kind IN $agreementKinds ELSE $activityKinds IS NULL OR f.kind IN $activityKinds END
    AND ($strategyItems IS NULL OR EXISTS { (f)-[a:ADVANCES]->(i) WHERE i.id IN $strategyItems AND all(x IN [a, i] WHERE x.seenFrom <= $clearance <= x.seenTo) })
    AND ($themes IS NULL OR EXISTS { p = (f)-[:ABOUT]->(:Theme)-[:PART_OF*0..8]->(t:Theme) WHERE t.id IN $themes
      AND all(x IN nodes(p) WHERE x.seenFrom <= $clearance <= x.seenTo) AND all(x IN relationships(p) WHERE x.seenFrom <= $clearance <= x.seenTo) })
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
