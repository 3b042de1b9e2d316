/* partners/list-partners · READ
One page of partners as a table with all facts on record at their ends. One row.
$only      map = {}              names (forms: of one, all parts in one name), sectors, places, states, countryCodes;
                                 regionId, departmentId, strategic; missing: any
$sort      string = 'tie_order'  tie_order, name_en, name_ja, country, state, last_seen
$offset    integer = 0           rows to skip, from 0
$pageSize  integer = 50          rows in this answer, 1 to 200
*/
MATCH (n:Partner) WHERE @is-partner(n) AND @visible(n) AND ($only.sectors IS NULL OR n.sector IN $only.sectors)
  AND ($only.places IS NULL OR n.place IN $only.places)
  AND ($only.countryCodes IS NULL OR n.countryCode IN $only.countryCodes)
  AND ($only.regionId IS NULL OR n.regionId = $only.regionId)
  AND ($only.names IS NULL OR any(name IN split(n['searchText' + $clearance], '\n') WHERE
    any(form IN $only.names WHERE all(part IN form WHERE ' ' + name CONTAINS part))))
  AND ($only.strategic IS NULL OR $only.strategic = @strategic(n))
CALL (n) {                                      // states rest on all facts, and are looked at only where they matter
  WITH n WHERE $only.states IS NOT NULL OR $sort = 'state'
  MATCH (n)<-[b:BETWEEN|INVOLVES]-(f) WHERE @visible(b, f) AND @on-record(f)
  WITH DISTINCT f
  RETURN @partnership-state(f) AS state
}
CALL (n) {                                      // tie order rests on those of the unit
  OPTIONAL MATCH (n)<-[b:BETWEEN|INVOLVES]-(f) WHERE @visible(b, f) AND @on-record(f)
    AND ($only.departmentId IS NULL OR $only.departmentId IN f.units
      OR $only.departmentId = 'unit-not-stated' AND f.units = [])
  WITH DISTINCT f
  RETURN count(f) AS counted, count(CASE WHEN @in-force(f) THEN 1 END) AS inForce,
    count(CASE WHEN @recent(f) THEN 1 END) AS recent, coalesce(max(@last-year(f)), 0) AS lastYear
}
WITH * WHERE ($only.states IS NULL OR state IN $only.states) AND (counted > 0 OR $only.departmentId IS NULL)
CALL (n) {
  WITH n WHERE $sort = 'country'
  RETURN head(collect([(n)-[:LOCATED_IN|IN_REGION*1..2]->(g:Region {scheme: 'plate'}) WHERE @visible(g) | g.order][0]))
    AS region, head(collect([(n)-[l:LOCATED_IN]->(c:Country) WHERE @visible(l, c) | c.sortEn][0])) AS country
}
WITH *
ORDER BY CASE $sort WHEN 'name_en' THEN n.sortEn WHEN 'name_ja' THEN n.sortJa
    WHEN 'country' THEN toString(100 + region) + coalesce(country, '')
    WHEN 'state' THEN toString(size(split(split('living unformalised quiet past prospect', state)[0], ' '))) END,
  CASE $sort WHEN 'last_seen' THEN lastYear END DESC, inForce DESC, recent DESC, lastYear DESC, n.id
WITH collect(n) AS listed
WITH size(listed) AS total, listed[$offset .. $offset + $pageSize] AS page
@facts-of(page, met)
MATCH (meta:Meta)
RETURN @data-version(meta) AS dataVersion, total,
  [f IN met | f {@full-fact(f)}] AS facts, [n IN page | n {@node(n)}] AS nodes
