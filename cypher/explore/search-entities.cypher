/* explore/search-entities · READ
Everything whose names meet one of the texts, unranked, with its names and what orders it among its like; one row is one
thing.
$texts  string[] = ['東北']  full-text queries, folded and escaped; each finds 200 at most
*/
CALL () {
  UNWIND $texts AS text
  CALL db.index.fulltext.queryNodes('search' + $clearance, text, {limit: 200}) YIELD node AS n
  WITH DISTINCT n WHERE @visible(n) AND NOT n:Agreement              // agreements have no names
  RETURN n
}
@strength(n, inForce, recent, lastYear)
RETURN n.id AS id, labels(n) AS labels, @shelf(n) AS shelf, inForce, recent, lastYear,
  [name IN [n.nameEn, n.nameJa, n.nameNative, n.shortNameEn, n.shortNameJa, n.reading] WHERE name IS NOT NULL]
    + coalesce(n.aliases, []) + coalesce(n.synonymsEn, []) + coalesce(n.synonymsJa, []) AS names
ORDER BY id
