/* strategy/strategy-items · READ
The strategy as a tree, one row is one item, with how many agreements and activities on record advance it.
$asOf            date       standing: the day the question is about
$clearance       integer    standing: 0 public, 1 members, 2 internal, 3 restricted
:param [{ asOf, clearance }] => { RETURN date('2026-03-31') AS asOf, 0 AS clearance }
*/
MATCH (n:StrategyItem) WHERE n.seenFrom <= $clearance <= n.seenTo
CALL (n) {
  OPTIONAL MATCH (n)<-[a:ADVANCES]-(f:Agreement|Activity) WHERE all(x IN [a, f] WHERE x.seenFrom <= $clearance <= x.seenTo) AND f.endBasis <> 'preparation' AND (f.endBasis = 'announced' OR coalesce(f.validFrom, $asOf) <= $asOf)
  RETURN count(DISTINCT CASE WHEN f:Agreement THEN f END) AS agreements, count(DISTINCT CASE WHEN f:Activity THEN f END) AS activities
}
RETURN n.id AS id, n {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases, .kind, .code} AS item, agreements, activities,
  EXISTS { (n)<-[a:ADVANCES]-(f) WHERE all(x IN [a, f] WHERE x.seenFrom <= $clearance <= x.seenTo) } AS assigned,
  head([(n)-[r:PART_OF]->(p:StrategyItem) WHERE all(x IN [r, p] WHERE x.seenFrom <= $clearance <= x.seenTo) | p.id]) AS parentId,
  [(n)-[r:SERVES]->(s:StrategyItem) WHERE all(x IN [r, s] WHERE x.seenFrom <= $clearance <= x.seenTo) | s.id] AS serves,
  head(COLLECT { MATCH (n)<-[b:DESCRIBES]-(r:Record)-[c:CITES]->(p:Source) WHERE coalesce(r.retractedAt, r.supersededAt) IS NULL AND all(x IN [b, r, c, p] WHERE x.seenFrom <= $clearance <= x.seenTo)
        RETURN p {.id, .kind, .title, .url, .publishedOn, .licence} AS page ORDER BY r.statedOn DESC, p.id LIMIT 1 }) AS source
ORDER BY n.kind, n.code, id
