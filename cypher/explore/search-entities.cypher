/* explore/search-entities · READ
The 200 strongest things whose names meet each of these texts, unranked; with their names and what orders them among
their like. One row is one thing.
$texts  string[] = ['東北']  full-text queries, folded and escaped, none meeting what another does
*/
UNWIND $texts AS text
CALL (text) {
  CALL db.index.fulltext.queryNodes('search' + $clearance, text, {limit: 1000}) YIELD node AS n
  WITH n WHERE @visible(n) AND NOT n:Agreement                       // agreements have no names
  @strength(n, inForce, recent, lastYear)
  RETURN n, inForce, recent, lastYear ORDER BY inForce DESC, recent DESC, lastYear DESC, n.id LIMIT 200
}
RETURN n.id AS id, labels(n) AS labels, coalesce(n.searchForms, []) AS forms, @shelf(n) AS shelf,
  inForce, recent, lastYear ORDER BY id
