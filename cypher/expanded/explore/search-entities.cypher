/* explore/search-entities · READ
What the full-text index finds for each of these texts: the ids of at most 1 000 things for one text, unranked. One row
is one text.
$texts      string[]  full-text queries, folded and escaped, none meeting what another does
$clearance  integer   standing: 0 public, 1 members, 2 internal, 3 restricted
:param [{ texts, clearance }] => { RETURN ['東北'] AS texts, 0 AS clearance }
Made by `npm run codegen` from cypher/explore/search-entities.cypher and cypher/fragments/: change those. */
UNWIND $texts AS text
CALL (text) {
  CALL db.index.fulltext.queryNodes('search' + $clearance, text, {limit: 1000}) YIELD node AS n
  WITH n WHERE n.seenFrom <= $clearance <= n.seenTo AND NOT n:Agreement                       // agreements have no names
  RETURN collect(n.id) AS ids
}
RETURN ids
