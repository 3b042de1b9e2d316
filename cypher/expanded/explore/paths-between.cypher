/* explore/paths-between · READ
What two units or organizations can be joined by: all facts between a unit and an organization, and activities that
organizations share, with their ends. One row; none where an end is absent or hidden.
$from       string   a unit's or organization's id
$to         string   another one's id
$filter     map      the fact filter: lists by the names of its fields; null or missing: any
$asOf       date     standing: the day the question is about
$clearance  integer  standing: 0 public, 1 members, 2 internal, 3 restricted
:param [{ from, to, filter, asOf, clearance }] => { RETURN 'dep-irides' AS from, 'org-ku-leuven' AS to, {} AS filter, date('2026-03-31') AS asOf, 0 AS clearance }
Made by `npm run codegen` from cypher/explore/paths-between.cypher and cypher/fragments/: change those. */
MATCH (e:Entity) WHERE e.id IN [$from, $to] AND e.seenFrom <= $clearance <= e.seenTo
  AND (e:Department OR e:Organization) AND NOT e:HomeUniversity
WITH count(e) AS ends WHERE ends = 2
CALL () {                                                         // home and countries join everything, and so nothing
  MATCH (f)-[b:BETWEEN|INVOLVES]->(o:Organization) WHERE NOT o:HomeUniversity
    AND f.seenFrom <= $clearance <= f.seenTo AND b.seenFrom <= $clearance <= b.seenTo
    AND o.seenFrom <= $clearance <= o.seenTo
    AND f.endBasis <> 'preparation' AND (f.endBasis = 'announced' OR coalesce(f.validFrom, $asOf) <= $asOf)
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
          WHERE cites.seenFrom <= $clearance <= cites.seenTo AND cited.seenFrom <= $clearance <= cited.seenTo }) })
  WITH f, count(DISTINCT o) AS sharing
  WHERE f:Activity AND sharing > 1
    OR EXISTS { (u:Department)<-[r:HELD_BY|RUN_BY]-(f) WHERE u.seenFrom <= $clearance <= u.seenTo
      AND r.seenFrom <= $clearance <= r.seenTo }
  WITH f, sharing ORDER BY f.id
  RETURN collect(f {.id, .kind, .level, .endBasis, .validFrom, .validUntil, .confirmedOn, .noticeMonths, .signsFrom,
    .signsUntil, labels: labels(f),
    units: [(f)-[held:HELD_BY|RUN_BY]->(holder) WHERE held.seenFrom <= $clearance <= held.seenTo
      AND holder.seenFrom <= $clearance <= holder.seenTo | holder {.id, top: coalesce(holder.countsWith, holder.id)}],
    organizations: [(f)-[joined:BETWEEN|INVOLVES]->(other) WHERE NOT other:HomeUniversity
      AND joined.seenFrom <= $clearance <= joined.seenTo AND other.seenFrom <= $clearance <= other.seenTo
      | other.id], leadUnits: [], counts: true}) AS facts,
    collect(CASE WHEN f:Activity AND sharing > 1
      THEN f {.id, .kind, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa,
        organizations: [(f)-[joined:BETWEEN|INVOLVES]->(other) WHERE NOT other:HomeUniversity
          AND joined.seenFrom <= $clearance <= joined.seenTo AND other.seenFrom <= $clearance <= other.seenTo
          | other.id]} END) AS shared
}
CALL (facts) {
  UNWIND facts AS known
  UNWIND known.organizations + [unit IN known.units | unit.id] + [unit IN known.units | unit.top] AS id
  WITH DISTINCT id
  MATCH (met:Entity {id: id}) WHERE met.seenFrom <= $clearance <= met.seenTo
  WITH met ORDER BY met.id
  RETURN collect(met {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa,
    labels: labels(met)}) AS nodes
}
RETURN facts, nodes, shared
