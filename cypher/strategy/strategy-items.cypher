/* strategy/strategy-items · READ
The strategy as a tree: one row is one item, with how many agreements and activities on record advance it, what is
part of it or serves it, each once.
*/
MATCH (n:StrategyItem) WHERE @visible(n)
CALL (n) {
  OPTIONAL MATCH @advances(p, f, n)
  WHERE @visible-path(p) AND @on-record(f)
  RETURN count(DISTINCT CASE WHEN f:Agreement THEN f END) AS agreements,
    count(DISTINCT CASE WHEN f:Activity THEN f END) AS activities
}
RETURN n.id AS id, n {.id, @names(), .kind, .code} AS item, agreements, activities,
  @assigned(n) AS assigned,
  head([(n)-[r:PART_OF]->(p:StrategyItem) WHERE @visible(r, p) | p.id]) AS parentId,
  [(n)-[r:SERVES]->(s:StrategyItem) WHERE @visible(r, s) | s.id] AS serves,
  @cited-page(n) AS source
ORDER BY n.kind, n.code, id
