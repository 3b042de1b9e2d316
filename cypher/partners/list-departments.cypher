/* partners/list-departments · READ
One page of units with all facts on record at their ends, and the ids of those of their partners that are meant. One
row.
$only      map = {}                   kinds of unit; places of partners; strategic; null or missing: any
$sort      string = 'official_order'  official_order, by_ties, name_en, name_ja
$offset    integer = 0                rows to skip, from 0
$pageSize  integer = 100              rows in this answer, 1 to 200
*/
MATCH (n:Department) WHERE @visible(n) AND ($only.kinds IS NULL OR n.kind IN $only.kinds)
  AND coalesce(n.activeFrom, $asOf) <= $asOf <= coalesce(n.activeTo, $asOf)
CALL (n) {
  OPTIONAL MATCH (n)<-[r:HELD_BY|RUN_BY]-(f)-[b:BETWEEN|INVOLVES]->(o) WHERE @visible(r, f, b, o) AND @on-record(f)
    AND ($only.places IS NULL OR o.place IN $only.places)
    AND ($only.strategic IS NULL OR $only.strategic = @strategic(o))
  RETURN count(DISTINCT o) AS ties, collect(DISTINCT o.id) AS theirs
}
WITH n, ties, theirs ORDER BY CASE $sort WHEN 'name_en' THEN n.sortEn WHEN 'name_ja' THEN n.sortJa END,
  CASE $sort WHEN 'by_ties' THEN ties END DESC, n.officialOrder, n.id
WITH collect(n) AS listed, collect(theirs) AS meant
WITH size(listed) AS total, listed[$offset .. $offset + $pageSize] AS page,
  meant[$offset .. $offset + $pageSize] AS meant
@facts-of(page, met)
MATCH (meta:Meta)
RETURN @data-version(meta) AS dataVersion, total,
  [f IN met | f {@full-fact(f)}] AS facts, [n IN page | n {@node(n)}] AS nodes, meant
