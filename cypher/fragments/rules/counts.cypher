/* counts(f)
The fact filter: whether an agreement or activity counts. `server/domain/network/factFilter.ts` says the same.
$filter  map = {}  the fact filter: lists by the names of its fields; null or missing: any
*/
CASE WHEN f:Activity THEN $filter.activityKinds IS NULL OR f.kind IN $filter.activityKinds
  ELSE ($filter.agreementKinds IS NULL OR f.kind IN $filter.agreementKinds)
    AND ($filter.agreementStates IS NULL OR @agreement-state(f) IN $filter.agreementStates) END
AND ($filter.strategyItems IS NULL OR EXISTS {
  aim = (f)-[:ADVANCES]->(:StrategyItem)-[:PART_OF|SERVES*0..8]->(item:StrategyItem)
  WHERE item.id IN $filter.strategyItems AND @visible-path(aim) })
AND ($filter.themes IS NULL OR EXISTS { about = (f)-[:ABOUT]->(:Theme)-[:PART_OF*0..8]->(theme:Theme)
  WHERE theme.id IN $filter.themes AND @visible-path(about) })
AND ($filter.series IS NULL OR EXISTS {
  (f)<-[says:DESCRIBES]-(row:Record)-[read:FROM]->(file:Source)-[:EDITION_OF]->(kept:Series)
  WHERE kept.id IN $filter.series AND @live(row) AND @visible(says, row, read, file) })
AND ($filter.sourceKinds IS NULL OR EXISTS {
  (f)<-[says:DESCRIBES]-(row:Record)-[of:FROM|CITES]->(paper:Source)
  WHERE paper.kind IN $filter.sourceKinds AND @live(row) AND @visible(says, row, of, paper)
    AND (of:CITES OR NOT EXISTS { (row)-[cites:CITES]->(cited:Source) WHERE @visible(cites, cited) }) })
