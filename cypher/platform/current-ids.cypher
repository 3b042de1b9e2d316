/* platform/current-ids · READ
Things that went by other ids before they were found to be one with another. One row is one thing.
$text  string = '"org-a-lab" OR "org-b"'  a full-text query: the other ids, whole
*/
CALL db.index.fulltext.queryNodes('formerIds', $text, {limit: 20}) YIELD node AS n
WITH n WHERE @visible(n)
RETURN n.id AS id, n.formerIds AS formerIds
ORDER BY id
