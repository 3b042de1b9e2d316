/* explore/search-entities · READ
What the full-text index finds for each of these texts: the ids of at most 1 000 things for one text, unranked. One row
is one text.
$texts  string[] = ['東北']  full-text queries, folded and escaped, none meeting what another does
*/
UNWIND $texts AS text
CALL (text) {
  CALL db.index.fulltext.queryNodes('search' + $clearance, text, {limit: 1000}) YIELD node AS n
  WITH n WHERE @visible(n) AND NOT n:Agreement                       // agreements have no names
  RETURN collect(n.id) AS ids
}
RETURN ids
