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
CALL (n) {                                      // states rest on all facts, tie order on those of the unit
  OPTIONAL MATCH (n)<-[b:BETWEEN|INVOLVES]-(f) WHERE @visible(b, f) AND @on-record(f)
  WITH DISTINCT f, $only.departmentId IS NULL OR $only.departmentId IN f.units
    OR $only.departmentId = 'unit-not-stated' AND f.units = [] AS asked
  RETURN count(CASE WHEN asked THEN f END) AS counted, @partnership-state(f) AS state,
    count(CASE WHEN asked AND @in-force(f) THEN 1 END) AS inForce,
    count(CASE WHEN asked AND @recent(f) THEN 1 END) AS recent,
    coalesce(max(CASE WHEN asked THEN @last-year(f) END), 0) AS lastYear
}
WITH * WHERE ($only.states IS NULL OR state IN $only.states) AND (counted > 0 OR $only.departmentId IS NULL)
WITH *, head([(n)-[:LOCATED_IN|IN_REGION*1..2]->(g:Region {scheme: 'plate'}) WHERE @visible(g) | g.order]) AS region,
  head([(n)-[l:LOCATED_IN]->(c:Country) WHERE @visible(l, c) | c.sortEn]) AS country
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
