/* strategy/strategy-items · READ
The strategy as a tree: one row is one item, with how many agreements and activities on record advance it, what is
part of it or serves it, each once; assigned: also those that are not on record.
*/
CALL () {
  MATCH (f:Agreement|Activity) WHERE @visible(f)
  WITH f, @on-record(f) AS counts
  UNWIND f.strategyItems AS item
  WITH item, count(CASE WHEN counts AND f:Agreement THEN 1 END) AS agreements,
    count(CASE WHEN counts AND f:Activity THEN 1 END) AS activities
  RETURN collect({id: item, agreements: agreements, activities: activities}) AS advanced
}
MATCH (n:StrategyItem) WHERE @visible(n)
WITH n, head([one IN advanced WHERE one.id = n.id]) AS own
RETURN n.id AS id, n {.id, @names(), .kind, .code} AS item,
  coalesce(own.agreements, 0) AS agreements, coalesce(own.activities, 0) AS activities, own IS NOT NULL AS assigned,
  head([(n)-[r:PART_OF]->(p:StrategyItem) WHERE @visible(r, p) | p.id]) AS parentId,
  [(n)-[r:SERVES]->(s:StrategyItem) WHERE @visible(r, s) | s.id] AS serves,
  @cited-page(n) AS source
ORDER BY n.kind, n.code, id
