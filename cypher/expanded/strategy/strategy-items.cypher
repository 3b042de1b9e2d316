/* strategy/strategy-items · READ
The strategy as a tree: one row is one item, with what it is part of and what it serves.
$clearance  integer  standing: 0 public, 1 members, 2 internal, 3 restricted
:param [{ clearance }] => { RETURN 0 AS clearance }
Made by `npm run codegen` from cypher/strategy/strategy-items.cypher and cypher/fragments/: change those. */
MATCH (n:StrategyItem) WHERE n.seenFrom <= $clearance <= n.seenTo
RETURN n.id AS id, n {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa,
  .aliases, .kind, .code} AS item,
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
