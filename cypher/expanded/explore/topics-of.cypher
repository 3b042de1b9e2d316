/* explore/topics-of · READ
Countries, subjects and strategy items that something on record belongs to, with what leads from the canvas to them.
One row.
$ids        string[]  ids on the canvas, at most 2 000
$filter     map       the fact filter: lists by the names of its fields; null or missing: any
$asOf       date      standing: the day the question is about
$clearance  integer   standing: 0 public, 1 members, 2 internal, 3 restricted
:param [{ ids, filter, asOf, clearance }] => { RETURN ['dep-irides', 'org-ku-leuven'] AS ids, {} AS filter, date('2026-03-31') AS asOf, 0 AS clearance }
Made by `npm run codegen` from cypher/explore/topics-of.cypher and cypher/fragments/: change those. */
MATCH (meta:Meta)
CALL () {                                                         // stated of an organization or unit itself
  MATCH p = (n:Entity)-[:LOCATED_IN|ABOUT]->(:Country|Theme)-[:PART_OF*0..8]->(t:Country|Theme)
  WHERE (n:Partner AND n.partnerLevel <= $clearance OR n:Department) AND all(step IN nodes(p)
    WHERE step.seenFrom <= $clearance <= step.seenTo) AND all(way IN relationships(p)
      WHERE way.seenFrom <= $clearance <= way.seenTo)
  WITH DISTINCT n, t ORDER BY n.id, t.id
  RETURN collect(t) AS ofNodes, [x IN collect({from: n.id, to: t.id}) WHERE x.from IN $ids] AS stated
}
CALL () {                                                         // of agreements and activities on record
  MATCH p = (f:Agreement|Activity)-[:ABOUT|ADVANCES]->(:Theme|StrategyItem)
    -[:PART_OF|SERVES*0..8]->(t:Theme|StrategyItem)
  WHERE all(step IN nodes(p) WHERE step.seenFrom <= $clearance <= step.seenTo) AND all(way IN relationships(p)
    WHERE way.seenFrom <= $clearance <= way.seenTo)
      AND f.endBasis <> 'preparation' AND (f.endBasis = 'announced' OR coalesce(f.validFrom, $asOf) <= $asOf)
  WITH f, collect(DISTINCT t) AS own ORDER BY f.id
  RETURN collect({f: f, own: own}) AS found
}
CALL (found) {
  UNWIND found AS one WITH one.f AS f, one.own AS own
  WHERE EXISTS { (f)-[r:BETWEEN|INVOLVES]->(o) WHERE o.id IN $ids AND r.seenFrom <= $clearance <= r.seenTo
    AND o.seenFrom <= $clearance <= o.seenTo }
    OR EXISTS { (f)-[r:HELD_BY|RUN_BY]->(u) WHERE (u.id IN $ids OR u.countsWith IN $ids)
      AND r.seenFrom <= $clearance <= r.seenTo AND u.seenFrom <= $clearance <= u.seenTo }
  RETURN collect(f {.id, .kind, .level, .endBasis, .validFrom, .validUntil, .confirmedOn, .noticeMonths, .signsFrom,
    .signsUntil, labels: labels(f),
    units: [(f)-[held:HELD_BY|RUN_BY]->(holder) WHERE held.seenFrom <= $clearance <= held.seenTo
      AND holder.seenFrom <= $clearance <= holder.seenTo | holder {.id, top: coalesce(holder.countsWith, holder.id)}],
    organizations: [(f)-[joined:BETWEEN|INVOLVES]->(other) WHERE NOT other:HomeUniversity
      AND joined.seenFrom <= $clearance <= joined.seenTo AND other.seenFrom <= $clearance <= other.seenTo
      | other.id], leadUnits: [], topics: [t IN own
        | t.id], counts: CASE WHEN f:Activity THEN $filter.activityKinds IS NULL OR f.kind IN $filter.activityKinds
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
      AND ($filter.strategyItems IS NULL OR EXISTS {
        aim = (f)-[:ADVANCES]->(:StrategyItem)-[:PART_OF|SERVES*0..8]->(item:StrategyItem)
        WHERE item.id IN $filter.strategyItems AND all(step IN nodes(aim)
          WHERE step.seenFrom <= $clearance <= step.seenTo) AND all(way IN relationships(aim)
            WHERE way.seenFrom <= $clearance <= way.seenTo) })
      AND ($filter.themes IS NULL OR EXISTS { about = (f)-[:ABOUT]->(:Theme)-[:PART_OF*0..8]->(theme:Theme)
        WHERE theme.id IN $filter.themes AND all(step IN nodes(about)
          WHERE step.seenFrom <= $clearance <= step.seenTo) AND all(way IN relationships(about)
            WHERE way.seenFrom <= $clearance <= way.seenTo) })
      AND ($filter.series IS NULL OR EXISTS {
        (f)<-[says:DESCRIBES]-(row:Record)-[read:FROM]->(file:Source)-[:EDITION_OF]->(kept:Series)
        WHERE kept.id IN $filter.series AND coalesce(row.retractedAt, row.supersededAt) IS NULL
          AND says.seenFrom <= $clearance <= says.seenTo AND row.seenFrom <= $clearance <= row.seenTo
          AND read.seenFrom <= $clearance <= read.seenTo AND file.seenFrom <= $clearance <= file.seenTo })
      AND ($filter.sourceKinds IS NULL OR EXISTS {
        (f)<-[says:DESCRIBES]-(row:Record)-[of:FROM|CITES]->(paper:Source)
        WHERE paper.kind IN $filter.sourceKinds AND coalesce(row.retractedAt, row.supersededAt) IS NULL
          AND says.seenFrom <= $clearance <= says.seenTo AND row.seenFrom <= $clearance <= row.seenTo
          AND of.seenFrom <= $clearance <= of.seenTo AND paper.seenFrom <= $clearance <= paper.seenTo
          AND (of:CITES OR NOT EXISTS { (row)-[cites:CITES]->(cited:Source)
          WHERE cites.seenFrom <= $clearance <= cites.seenTo
            AND cited.seenFrom <= $clearance <= cited.seenTo }) })}) AS facts
}
CALL (ofNodes, found) {
  UNWIND ofNodes + reduce(all = [], one IN found | all + one.own) AS t
  WITH DISTINCT t ORDER BY t.id
  RETURN collect(t {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa,
    .aliases, labels: labels(t)}) AS topics
}
RETURN coalesce(meta['dataVersion' + $clearance], 0) AS dataVersion, topics, stated, facts
