/* strategy/strategy-items · READ
The strategy as a tree: one row is one item, with what it is part of and what it serves.
*/
MATCH (n:StrategyItem) WHERE @visible(n)
RETURN n.id AS id, n {.id, @names(), .kind, .code} AS item,
  head([(n)-[r:PART_OF]->(p:StrategyItem) WHERE @visible(r, p) | p.id]) AS parentId,
  [(n)-[r:SERVES]->(s:StrategyItem) WHERE @visible(r, s) | s.id] AS serves,
  @cited-page(n) AS source
ORDER BY n.kind, n.code, id
