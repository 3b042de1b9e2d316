/* strategy/strategy-items · READ
The strategy as a tree: one row is one item, with how many agreements and activities on record advance it, what is
part of it or serves it, each once; assigned: also those that are not on record.
$asOf       date     standing: the day the question is about
$clearance  integer  standing: 0 public, 1 members, 2 internal, 3 restricted
:param [{ asOf, clearance }] => { RETURN date('2026-03-31') AS asOf, 0 AS clearance }
Made by `npm run codegen` from cypher/strategy/strategy-items.cypher and cypher/fragments/: change those. */
CALL () {
  MATCH (f:Agreement|Activity) WHERE f.seenFrom <= $clearance <= f.seenTo
  WITH f, NOT f.endBasis = 'preparation' AND (f.endBasis = 'announced' OR coalesce(f.validFrom,
    $asOf) <= $asOf) AS counts
  UNWIND f.strategyItems AS item
  WITH item, count(CASE WHEN counts AND f:Agreement THEN 1 END) AS agreements,
    count(CASE WHEN counts AND f:Activity THEN 1 END) AS activities
  RETURN collect({id: item, agreements: agreements, activities: activities}) AS advanced
}
MATCH (n:StrategyItem) WHERE n.seenFrom <= $clearance <= n.seenTo
WITH n, head([one IN advanced WHERE one.id = n.id]) AS own
RETURN n.id AS id, n {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa,
  .aliases, .kind, .code} AS item,
  coalesce(own.agreements, 0) AS agreements, coalesce(own.activities, 0) AS activities, own IS NOT NULL AS assigned,
  head([(n)-[r:PART_OF]->(p:StrategyItem) WHERE r.seenFrom <= $clearance <= r.seenTo
    AND p.seenFrom <= $clearance <= p.seenTo | p.id]) AS parentId,
  [(n)-[r:SERVES]->(s:StrategyItem) WHERE r.seenFrom <= $clearance <= r.seenTo
    AND s.seenFrom <= $clearance <= s.seenTo | s.id] AS serves,
  head(COLLECT { MATCH (n)<-[says:DESCRIBES]-(record:Record)-[cites:CITES]->(cited:Source)
    WHERE coalesce(record.retractedAt, record.supersededAt) IS NULL AND says.seenFrom <= $clearance <= says.seenTo
      AND record.seenFrom <= $clearance <= record.seenTo AND cites.seenFrom <= $clearance <= cites.seenTo
      AND cited.seenFrom <= $clearance <= cited.seenTo
    RETURN cited {.id, .kind, .title, .url, .publishedOn, .licence} AS best ORDER BY record.statedOn DESC,
      cited.id LIMIT 1 }) AS source
ORDER BY n.kind, n.code, id
