/* platform/current-ids · READ
Things that went by other ids before they were found to be one with another. One row is one thing.
$text       string   a full-text query: the other ids, whole
$clearance  integer  standing: 0 public, 1 members, 2 internal, 3 restricted
:param [{ text, clearance }] => { RETURN '"org-a-lab" OR "org-b"' AS text, 0 AS clearance }
Made by `npm run codegen` from cypher/platform/current-ids.cypher and cypher/fragments/: change those. */
CALL db.index.fulltext.queryNodes('formerIds', $text, {limit: 20}) YIELD node AS n
WITH n WHERE n.seenFrom <= $clearance <= n.seenTo
RETURN n.id AS id, n.formerIds AS formerIds
ORDER BY id
