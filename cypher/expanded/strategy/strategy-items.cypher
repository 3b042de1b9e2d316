/* strategy/strategy-items · READ
The strategy as a tree: one row is one item, with how many agreements and activities on record advance it, what is
part of it or serves it, each once.
$asOf       date     standing: the day the question is about
$clearance  integer  standing: 0 public, 1 members, 2 internal, 3 restricted
:param [{ asOf, clearance }] => { RETURN date('2026-03-31') AS asOf, 0 AS clearance }
Made by `npm run codegen` from cypher/strategy/strategy-items.cypher and cypher/fragments/: change those. */
MATCH (n:StrategyItem) WHERE n.seenFrom <= $clearance <= n.seenTo
CALL (n) {
  OPTIONAL MATCH p = (f:Agreement|Activity)-[:ADVANCES]->(:StrategyItem)-[:PART_OF|SERVES*0..8]->(n)
  WHERE all(step IN nodes(p) WHERE step.seenFrom <= $clearance <= step.seenTo) AND all(way IN relationships(p)
    WHERE way.seenFrom <= $clearance <= way.seenTo)
      AND f.endBasis <> 'preparation' AND (f.endBasis = 'announced' OR coalesce(f.validFrom, $asOf) <= $asOf)
  RETURN count(DISTINCT CASE WHEN f:Agreement THEN f END) AS agreements,
    count(DISTINCT CASE WHEN f:Activity THEN f END) AS activities
}
RETURN n.id AS id, n {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa,
  .aliases, .kind, .code} AS item, agreements, activities,
  EXISTS { MATCH assigning = (advancing:Agreement|Activity)-[:ADVANCES]->(:StrategyItem)-[:PART_OF|SERVES*0..8]->(n)
    WHERE all(step IN nodes(assigning) WHERE step.seenFrom <= $clearance <= step.seenTo)
      AND all(way IN relationships(assigning) WHERE way.seenFrom <= $clearance <= way.seenTo) } AS assigned,
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
